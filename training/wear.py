"""What decades leave on a page: folds, stains, drops of ink."""

import cv2
import numpy as np


def folded(out, random):
    """A fold or two across the line: a dark or a bare crack, a shade along its side."""
    height, width = out.shape
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    for _ in range(int(random.integers(1, 4))):
        wave = random.uniform(0, 2) * np.sin((down if width > height else across) / random.uniform(6, 30) + random.uniform(0, 6))
        if random.random() < 0.75:
            away = across - random.uniform(0, width) + random.uniform(-0.6, 0.6) * (down - height / 2) + wave
        else:
            away = down - random.uniform(0, height) + random.uniform(-0.04, 0.04) * (across - width / 2) + wave
        amount = random.uniform(20, 110) * (-1 if random.random() < 0.7 else 0.6)
        out = out + amount * np.exp(-((away / random.uniform(0.6, 2.0)) ** 2))
        out = out - random.uniform(0, 0.2) * abs(amount) * np.exp(-(((away - random.uniform(3, 8)) / random.uniform(2, 8)) ** 2))
    return out


def stained(out, random):
    """Where water stood: a brown patch with a darker rim, soft on its inner side."""
    height, width = out.shape
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    for _ in range(int(random.integers(1, 3))):
        x, y = across - random.uniform(0, width), down - random.uniform(-0.4, 1.4) * height
        angle, radius = np.arctan2(y, x), random.uniform(0.4, 4) * height
        wobble = sum(random.normal(0, 0.06 / each) * np.sin(each * angle + random.uniform(0, 6.28)) for each in (2, 3, 5, 9))
        inside = radius * (1 + wobble) - np.hypot(x * random.uniform(0.4, 1), y)
        edge = random.uniform(0.6, 2.5)
        full = 1 / (1 + np.exp(-np.clip(inside / edge, -30, 30)))
        rim = full * np.exp(-np.maximum(0, inside) / random.uniform(1.5, 8))
        out = out * (1 - random.uniform(0, 0.2) * full - random.uniform(0.08, 0.5) * rim)
    return out


def blotted(out, random):
    """Drops of ink, the size of a full stop to that of a small letter."""
    height, width = out.shape
    dark = float(np.percentile(out, 1)) + random.uniform(0, 40)
    mask = np.zeros(out.shape, np.float32)
    for _ in range(int(random.integers(1, 7))):
        radius = height * random.uniform(0.02, 0.1)
        axes = int(16 * radius), int(16 * radius * random.uniform(0.5, 1))
        centre = int(16 * random.uniform(0, width)), int(16 * random.uniform(0, height))
        cv2.ellipse(mask, centre, axes, random.uniform(0, 180), 0, 360, 1.0, -1, cv2.LINE_AA, 4)
    if random.random() < 0.4:
        mask = cv2.GaussianBlur(mask, (0, 0), random.uniform(0.6, 2))
    return out - mask * np.maximum(0, out - dark)


MARKS = (folded, stained, blotted)
