"""
Words struck through, as slips of the pen are: the ink stands there, the text does not. The network learns to pass over them.
What is struck through is a word, the beginning of one ("Ng"), or some words written again behind it ("làng Bak Ng làng Bak Klă").
"""

import cv2
import numpy as np

STRUCK = 0.08
"""Share of the lines with something struck through."""


def slip(count, random):
    """
    Where a line of `count` words has its slip: (before which word, how many of the words from there on it has already,
    whether its last word is a beginning alone).
    """
    at = 0 if random.random() < 0.4 else int(random.integers(count + 1))
    already = int(random.choice([0, 1, 2], p=[0.6, 0.2, 0.2]))
    return at, min(already, count - at), random.random() < 0.6


def strike(sheet, left, right, middle, size, dark, random):
    """Draws strokes through what stands from `left` to `right` about the row `middle`; `size` is an em, px."""
    out = np.ascontiguousarray(sheet, np.float32)
    thickness = max(1, int(round(size * random.uniform(0.02, 0.09))))
    left, right = left - size * random.uniform(-0.05, 0.15), right + size * random.uniform(-0.05, 0.2)
    choice = random.random()
    if choice < 0.65:
        apart = size * random.uniform(0.06, 0.16)
        count = int(random.choice([1, 2, 3], p=[0.55, 0.3, 0.15]))
        for row in range(count):
            rise = random.normal(0, 0.06) * size
            across = np.linspace(left, right, 8)
            down = middle + (row - (count - 1) / 2) * apart + np.linspace(rise, -rise, 8) + random.normal(0, 0.012 * size, 8)
            draw(out, across, down, dark, thickness)
    else:
        # A zigzag, close or wide.
        pitch = size * random.uniform(0.07, 0.25)
        across = np.arange(left, right + pitch, pitch)
        across = across + random.normal(0, 0.15 * pitch, len(across))
        depth = size * random.uniform(0.12, 0.3)
        down = middle + depth * np.where(np.arange(len(across)) % 2, 1, -1) * random.uniform(0.6, 1.1, len(across))
        draw(out, across, down, dark, thickness)
    return out.astype(sheet.dtype)


def draw(sheet, across, down, dark, thickness):
    points = np.stack([across, down], 1).round().astype(np.int32)
    cv2.polylines(sheet, [points], False, float(dark), thickness)
