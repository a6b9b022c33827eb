"""From a grey line image to what the network sees. The program does exactly this too (src/ocr/read/handwriting)."""

import cv2
import numpy as np
from PIL import Image

HEIGHT = 40
"""Height of a line as the network sees it, px."""
MOST_WIDTH = 2400
WINDOW = (31, 15)
"""Width and height of the window in which the lightest pixel is taken for paper, px."""
LEAST_SCALE = 30.0
"""Ink paler than this many grey levels is not made any darker: an empty strip stays empty."""
PADDING = 8


def resize(grey):
    height, width = grey.shape
    target = min(MOST_WIDTH, max(8, round(width * HEIGHT / height)))
    if (target, HEIGHT) == (width, height):
        return grey
    return np.asarray(Image.fromarray(grey).resize((target, HEIGHT), Image.LANCZOS))


def ink_of(grey):
    """Ink of a strip that is HEIGHT px high: float32, 0 paper to 1 ink."""
    kernel = np.ones((WINDOW[1], WINDOW[0]), np.uint8)
    paper = cv2.dilate(grey, kernel, borderType=cv2.BORDER_REPLICATE).astype(np.float32)
    paper = cv2.blur(paper, WINDOW, borderType=cv2.BORDER_REPLICATE)
    ink = np.maximum(0, paper - grey)
    at = int(0.98 * (ink.size - 1))
    scale = max(LEAST_SCALE, float(np.partition(ink, at, axis=None)[at]))
    return np.minimum(1, ink / scale).astype(np.float32)


def padded(ink):
    width = PADDING * 2 + ink.shape[1]
    width += -width % 8
    out = np.zeros((HEIGHT, width), np.float32)
    out[:, PADDING : PADDING + ink.shape[1]] = ink
    return out


def preprocess(grey):
    """uint8 [h, w] of any size to float32 [HEIGHT, W], W a multiple of 8."""
    return padded(ink_of(resize(grey)))
