"""Pens and papers that take ink badly: ball-pens that skip, ink that runs, copies through carbon paper."""

import cv2
import numpy as np


DOT = 10
"""What is less high and wide than this many px is a dot, at the heights lines are drawn and kept at."""


def grain(random, shape, size):
    """Random values of mean 0 and spread 1; `size` px the blur between them."""
    many = cv2.GaussianBlur(random.standard_normal(shape, np.float32), (0, 0), size)
    return many / max(1e-6, float(many.std()))


def ink_and_paper(grey):
    """Share of ink of each pixel, and the two grey levels it lies between."""
    paper, dark = float(np.percentile(grey, 90)), float(np.percentile(grey, 1))
    return np.clip((paper - grey.astype(np.float32)) / max(20.0, paper - dark), 0, 1), paper, dark


def copied(grey, random):
    """A copy through carbon paper: soft, uneven, pale, with smears where a hand lay on the sheet."""
    ink, paper, dark = ink_and_paper(grey)
    if random.random() < 0.5:
        ink = cv2.dilate(ink, np.ones((3, 3), np.uint8))
    ink = cv2.GaussianBlur(ink, (0, 0), random.uniform(0.7, 1.7))
    ink /= max(0.1, float(np.percentile(ink, 99.5)))
    rough = grain(random, grey.shape, random.uniform(0.6, 1.4))
    ink *= np.clip(1 - random.uniform(0.1, 0.3) + random.uniform(0.1, 0.4) * rough, 0, 1)
    smear = np.clip(grain(random, grey.shape, random.uniform(4, 25)) - 0.8, 0, 2) * np.clip(rough, 0, 2)
    share = np.minimum(1, ink) * random.uniform(0.35, 0.9) + smear * random.uniform(0, 0.06)
    return paper - (paper - dark) * np.minimum(1, share)


def skipped(grey, random):
    """A ball-pen that gives no ink now and then: 3 to 18 % of the strokes pale or gone."""
    _, paper, _ = ink_and_paper(grey)
    rough = grain(random, grey.shape, random.uniform(1.0, 3.5))
    missing = np.clip((rough - random.uniform(0.9, 1.9)) * random.uniform(2, 6), 0, 1) * random.uniform(0.6, 1)
    return paper - (paper - grey.astype(np.float32)) * (1 - missing)


def spread(grey, random):
    """Ink that ran along the fibres of bad paper: strokes with ragged edges, broader or eaten away."""
    ink, paper, dark = ink_and_paper(grey)
    soft = cv2.GaussianBlur(ink, (0, 0), random.uniform(0.8, 1.8))
    ragged = soft + random.uniform(0.03, 0.11) * grain(random, grey.shape, random.uniform(0.6, 1.6)) * np.minimum(1, 6 * soft)
    share = 1 / (1 + np.exp(-np.clip((ragged - random.uniform(0.26, 0.42)) * random.uniform(6, 14), -30, 30)))
    return paper - (paper - dark) * share


def hollow(grey, random):
    """A nib whose halves stand apart: two dark edges, little between."""
    broad = cv2.erode(grey, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    ink, paper, dark = ink_and_paper(broad)
    inner = cv2.GaussianBlur(cv2.erode(ink, np.ones((3, 3), np.uint8)), (0, 0), 0.6)
    return paper - (paper - dark) * ink * (1 - inner * random.uniform(0.3, 0.8))


def redrawn(grey, random):
    """`one_pen` over a line of ink."""
    _, paper, dark = ink_and_paper(grey)
    if paper - dark < 20:
        return grey
    # Patches of three pixels and less are noise.
    return one_pen(cv2.medianBlur(grey, 3), int(paper), int(dark), random)


def one_pen(grey, paper, dark, random):
    """The same line drawn along the middle of its strokes by a pen of one breadth; dots stay. `paper` and `dark` its levels."""
    out = grey.copy()
    rows = np.flatnonzero((grey < paper).any(axis=1))
    if len(rows) == 0:
        return out
    # A margin of 4 px: the pen may be broader than the stroke.
    part = slice(max(0, rows[0] - 4), rows[-1] + 5)
    written = (grey[part] < paper - 0.5 * (paper - dark)).astype(np.uint8)
    _, of, patches, _ = cv2.connectedComponentsWithStats(written)
    small = patches[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]].max(axis=1) < DOT
    middle = cv2.ximgproc.thinning(written * 255)
    away = cv2.distanceTransform(255 - middle, cv2.DIST_L2, 3)
    # Over 1 px of distance from its edge a stroke fades from full ink to none.
    share = np.clip(random.uniform(0.8, 2.6) + 0.5 - away, 0, 1)
    drawn = (paper - (paper - dark) * share).astype(np.uint8)
    out[part] = np.where(small[of], np.minimum(drawn, grey[part]), drawn)
    return out


POOR = (copied, skipped, spread, hollow, redrawn)
