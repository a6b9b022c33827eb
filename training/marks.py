"""Where the marks of a word cut out of a line stand: patches of ink above its letters, a dot below, an empty place over a vowel."""

import unicodedata
from typing import NamedTuple

import cv2
import numpy as np

from alphabet import TONES, graphemes

*ABOVE, BELOW = sorted(TONES)
HATS = ("\u0302", "\u0306")
"""Circumflex and breve. A horn hangs on its letter and is part of it."""
_BROAD = dict.fromkeys("mwMW", 1.5) | dict.fromkeys("iljtrfI.,1", 0.6)
ASIDE = 0.16
"""How far a mark may stand beside its letter, share of the word's width."""


class Bare(NamedTuple):
    """A word whose tone was taken away, where another may stand."""

    strip: np.ndarray
    letters: list
    at: int
    """The letter that bears it, without it."""
    room: tuple
    """(top, bottom, left, right) of the ink that stood or stands there, px; of an empty place the bottom alone is true."""
    hat: tuple
    """(mark, mask) of the hat that stands there, and a tone goes beside; ("", None) if none does."""
    gone: tuple
    """(marks, mask) of what was taken away from above; ("", None) if nothing."""
    dot: np.ndarray | None
    """The mask of the dot that was taken away from below."""


def bare(strip, text):
    """The word as Bare; None where it is not plain which ink is which mark."""
    letters = graphemes(text)
    parts = [unicodedata.normalize("NFD", letter) for letter in letters]
    at = bearer(parts)
    if at is None:
        return None
    share, marks = middle_of(letters, at), parts[at][1:]
    dot = None
    if BELOW in marks:
        found = patches(strip, below=True)
        if found is None or len(found) != 1 or not near(found[0], share):
            return None
        dot = found[0]
        strip = np.where(dot, 0, strip)
    dots = [other for other, part in enumerate(parts) if part in ("i", "j") and other != at]
    found = patches(strip)
    own = None if found is None else len(found) - len(dots)
    if own is None or own < 0:
        return None
    before = sum(dot < at for dot in dots)
    masks = found[before : before + own]
    if not all(near(mask, share) for mask in masks):
        return None
    hat = next((mark for mark in marks if mark in HATS), "")
    tone = next((mark for mark in marks if mark in ABOVE), "")
    horn = "\u031b" if "\u031b" in marks else ""
    base = parts[at][0]
    expected = [mark for mark in (hat, tone) if mark] or ([""] if base == "i" else [])
    stays = gone = "", None
    if own == 0 and (expected == [] or expected == [""] and BELOW in marks):
        room = empty(strip, share)
        if room is None:
            return None
    elif own == 1 and len(expected) == 1:
        room = box(masks[0])
        if hat:
            stays = hat, masks[0]
        else:
            gone = tone, masks[0]
    elif len(expected) == 2 and own == 2:
        (left, right), (upper, lower) = masks, sorted(masks, key=lambda mask: centre(mask)[1])
        if centre(lower)[1] - centre(upper)[1] >= 2:
            # The tone is written above the hat or level with its tip.
            room, stays, gone = box(lower), (hat, lower), (tone, upper)
        else:
            room, gone = box(left | right), (hat + tone, left | right)
    else:
        # Of a hat and a tone one patch may be both, or the tone over a hat that touches its letter.
        return None
    if gone[1] is not None:
        strip = np.where(gone[1], 0, strip)
    letters[at] = unicodedata.normalize("NFC", base + stays[0] + horn)
    return Bare(strip, letters, at, room, stays, gone, dot)


def bearer(parts):
    """Which letter of a syllable (in NFD) bears its tone; None where that is not plain."""
    marked = {at for at, part in enumerate(parts) if any(mark in TONES or mark in HATS for mark in part[1:])}
    if marked:
        return marked.pop() if len(marked) == 1 else None
    horned = [at for at, part in enumerate(parts) if "\u031b" in part]
    if horned:
        return horned[-1]
    plain = "".join(part[0] for part in parts)
    vowels = [at for at, letter in enumerate(plain) if letter in "aeiouyAEIOUY"]
    if len(vowels) > 1 and plain[:2].lower() in ("qu", "gi"):
        vowels = vowels[1:]
    return vowels[0] if len(vowels) == 1 else None


def middle_of(letters, at):
    """Where the middle of a letter lies, share of the word's width."""
    broad = [_BROAD.get(letter, 1.3 if letter.isupper() else 1.0) for letter in letters]
    return (sum(broad[:at]) + 0.55 * broad[at]) / sum(broad)


def patches(strip, below=False):
    """The masks of the patches that stand above all letters, or below, left to right; None if one of them is no mark."""
    dark = np.percentile(strip, 99)
    _, labels, stats, centres = cv2.connectedComponentsWithStats((strip > 0.3 * dark).astype(np.uint8), connectivity=8)
    rows = strip.sum(axis=1)
    middle = float((rows * np.arange(len(rows))).sum() / (rows.sum() + 1e-3))
    _, top, wide, tall, area = stats.T
    apart = (area >= 4) & (top > middle + 6) if below else (area >= 5) & (top + tall < middle)
    # The first is the paper.
    found = np.flatnonzero(apart[1:]) + 1
    small = area <= 60 if below else (wide <= 26) & (tall <= 24) & (area <= 200)
    if not small[found].all():
        return None
    return [spread(labels == at) for at in sorted(found, key=lambda at: centres[at][0])]


def spread(patch):
    """With the pale rim of its stroke."""
    return cv2.dilate(patch.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0


def near(mask, share):
    return abs(centre(mask)[0] / mask.shape[1] - share) <= ASIDE


def empty(strip, share):
    """Room over the small letter at `share`; None where ink is in the way or the paper ends."""
    inked = strip > 0.3 * np.percentile(strip, 99)
    columns = inked.any(axis=0)
    tops = np.where(columns, inked.argmax(axis=0), strip.shape[0])
    middle = int(share * strip.shape[1])
    around = tops[max(0, middle - 6) : middle + 7]
    top, usual = int(around.min()), float(np.percentile(tops[columns], 60))
    if top < max(16, usual - 6):
        return None
    return top - 12, top - 2, middle - 6, middle + 6


def box(mask):
    """(top, bottom, left, right), the ends behind the last."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return int(rows[0]), int(rows[-1]) + 1, int(columns[0]), int(columns[-1]) + 1


def centre(mask):
    """(px from the left, px from the top)."""
    top, bottom, left, right = box(mask)
    return (left + right) / 2, (top + bottom) / 2
