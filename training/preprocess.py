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
DARKEST, OF_DARKEST = 0.998, 0.6
"""Where little of a strip is written on, full ink is this share of what that share of the pixels lies below."""
PADDING = 8
LOOKED_AT = 48
"""Rows in which the written part of a line is looked for, about."""
WRITTEN = 0.4
"""Share of the full contrast from which on a pixel is written on."""
FEWEST = 4
"""Of a thousand columns so many, and one at least, have ink in a row that is written on."""
MARGIN = 0.08
LEAST_KEPT = 0.55
"""Rows kept above and below the written part, as a share of it; of all rows at least this share stays."""


def framed(grey):
    """
    The line without the paper above and below what is written: the network knows letters by their size, and a line
    cut with a fifth of its height to spare on either side is read with half as many errors more. Whole numbers
    throughout, so that the program cuts the same rows.
    """
    height, width = grey.shape
    step = max(1, height // LOOKED_AT)
    rows, columns = height // step, width // step
    if columns < 2 or rows < 2:
        return grey
    darkest = grey[: rows * step, : columns * step].reshape(rows, step, columns, step).min(axis=(1, 3)).astype(int)
    darker = darkest.max(axis=0) - darkest
    ranked = np.sort(darker, axis=None)
    contrast, darkest = (int(ranked[int(share * (darker.size - 1))]) for share in (0.98, DARKEST))
    least = max(LEAST_SCALE, contrast, int(OF_DARKEST * darkest)) * WRITTEN
    written = np.flatnonzero((darker > least).sum(axis=1) >= max(1, columns * FEWEST // 1000))
    if len(written) == 0:
        return grey
    top, bottom = int(written[0]) * step, (int(written[-1]) + 1) * step
    margin = int((bottom - top) * MARGIN)
    top, bottom = max(0, top - margin), min(height, bottom + margin)
    least_rows = int(np.ceil(height * LEAST_KEPT))
    short = least_rows - (bottom - top)
    if short > 0:
        top = max(0, top - (short + 1) // 2)
        bottom = min(height, top + least_rows)
        top = max(0, bottom - least_rows)
    return grey[top:bottom]


def resize(grey):
    height, width = grey.shape
    target = min(MOST_WIDTH, max(8, round(width * HEIGHT / height)))
    if (target, HEIGHT) == (width, height):
        return grey
    return np.asarray(Image.fromarray(grey).resize((target, HEIGHT), Image.HAMMING))


def ink_of(grey):
    """Ink of a strip that is HEIGHT px high: float32, 0 paper to 1 ink."""
    kernel = np.ones((WINDOW[1], WINDOW[0]), np.uint8)
    paper = cv2.dilate(grey, kernel, borderType=cv2.BORDER_REPLICATE).astype(np.float32)
    paper = cv2.blur(paper, WINDOW, borderType=cv2.BORDER_REPLICATE)
    ink = np.maximum(0, paper - grey)
    places = [int(share * (ink.size - 1)) for share in (0.98, DARKEST)]
    ranked = np.partition(ink, places, axis=None)
    scale = max(LEAST_SCALE, float(ranked[places[0]]), OF_DARKEST * float(ranked[places[1]]))
    return np.minimum(1, ink / scale).astype(np.float32)


def padded(ink):
    width = PADDING * 2 + ink.shape[1]
    width += -width % 8
    out = np.zeros((HEIGHT, width), np.float32)
    out[:, PADDING : PADDING + ink.shape[1]] = ink
    return out


def preprocess(grey):
    """uint8 [h, w] of any size to float32 [HEIGHT, W], W a multiple of 8."""
    return prepared(framed(grey))


def prepared(grey):
    """The same of the whole height: what stands where can be told from it."""
    return padded(ink_of(resize(grey)))
