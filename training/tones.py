"""
Tones in real ink: the one mark above a word taken away, or kept if it is a hat or a breve, and the tone of another word set
beside it or below: of *Bình* is made *Bỉnh* or *Bịnh*, of *Tân* *Tẫn*. The real lines, addresses, have *ỉ* eleven
times, *ẫ* and *ẹ* never; a network that has seen them in typefaces alone reads them in ink for what it knows.
"""

import unicodedata

import cv2
import numpy as np

from alphabet import TONES, graphemes, without_tones

*ABOVE, BELOW = sorted(TONES)
HATS = ("\u0302", "\u0306")
"""Circumflex and breve. A horn hangs on its letter; where it stands apart the word has two patches above and is left alone."""


def slot(word):
    """(which letter, its mark: a tone, a hat, or "" for an i's dot) where one mark alone stands above a word and none below; else None."""
    parts = [unicodedata.normalize("NFD", letter) for letter in graphemes(word)]
    if any(BELOW in part or len(part) == 3 and "\u031b" not in part for part in parts):
        return None
    found = [(at, mark) for at, part in enumerate(parts) for mark in part[1:] if mark in ABOVE or mark in HATS]
    dots = [at for at, part in enumerate(parts) if part in ("i", "j")]
    if len(found) == 1 and not dots:
        return found[0]
    if not found and len(dots) == 1:
        at = dots[0]
        beside = "".join(part[0] for part in parts[max(0, at - 1) : at] + parts[at + 1 : at + 2]).lower()
        if at > 0 and parts[at] == "i" and not any(letter in "aeouyg" for letter in beside):
            return at, ""
    return None


def lone_mark(strip, share, below=False):
    """
    The mask of the one small patch of ink that stands above all others, or the one dot `below` them, at `share` of the word's width;
    None if there is no such one.
    """
    dark = np.percentile(strip, 99)
    _, labels, stats, centres = cv2.connectedComponentsWithStats((strip > 0.3 * dark).astype(np.uint8), connectivity=8)
    rows = strip.sum(axis=1)
    middle = float((rows * np.arange(len(rows))).sum() / (rows.sum() + 1e-3))
    _, top, wide, tall, area = stats.T
    apart = (area >= 4) & (top > middle + 6) if below else (area >= 5) & (top + tall < middle)
    # The first is the paper.
    found = np.flatnonzero(apart[1:]) + 1
    if len(found) != 1 or abs(centres[found[0]][0] / strip.shape[1] - share) > 0.16:
        return None
    at = found[0]
    small = area[at] <= 60 if below else wide[at] <= 26 and tall[at] <= 24 and area[at] <= 200
    return spread(labels == at) if small else None


def spread(patch):
    """With the pale rim of its stroke."""
    return cv2.dilate(patch.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0


def box(mask):
    """(top, bottom, left, right), the ends behind the last."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    return rows[0], rows[-1] + 1, columns[0], columns[-1] + 1


class Tones:
    """`words` of (strip of ink, text): where marks are cut from."""

    def __init__(self, words, random):
        self.random = random
        self.marks = {tone: [] for tone in (*ABOVE, BELOW)}
        for strip, text in words:
            found = self.found(strip, text)
            if found and found[1] in ABOVE:
                self.keep(found[1], strip, found[2])
            letters = [unicodedata.normalize("NFD", letter) for letter in graphemes(text)]
            dotted = [at for at, letter in enumerate(letters) if BELOW in letter]
            if len(dotted) == 1 and not any(letter[0] in "gypqjf,." for letter in letters):
                mask = lone_mark(strip, (dotted[0] + 0.6) / len(letters), below=True)
                if mask is not None:
                    self.keep(BELOW, strip, mask)

    def keep(self, tone, strip, mask):
        top, bottom, left, right = box(mask)
        self.marks[tone].append(np.where(mask, strip, 0)[top:bottom, left:right] / (np.percentile(strip, 98) + 1e-3))

    def found(self, strip, text):
        """(which letter, its mark, the mark's mask) or None."""
        place = slot(text)
        mask = place and lone_mark(strip, (place[0] + 0.6) / len(graphemes(text)))
        return None if mask is None else (*place, mask)

    def changed(self, strip, text):
        """The word with another tone (ink, text), or as it is where its mark does not stand alone."""
        random = self.random
        found = self.found(strip, text)
        if found is None:
            return strip, text
        at, mark, mask = found
        letters = graphemes(text)
        kept, _ = without_tones(letters[at])
        tones = [tone for tone in (*ABOVE, BELOW) if tone != mark and self.marks[tone]]
        tone = "" if mark in ABOVE and random.random() < 0.15 else tones[int(random.integers(len(tones)))]
        # The dot of an i with a tone below it is written by some and left out by others.
        stays = mark in HATS or mark == "" and tone == BELOW and random.random() < 0.5
        out = strip.copy() if stays else np.where(mask, 0, strip)
        if tone:
            self.draw(out, tone, box(mask), beside=mark in HATS)
        letters[at] = unicodedata.normalize("NFC", kept + tone)
        return out, "".join(letters)

    def draw(self, strip, tone, old, beside):
        """Draws a tone where the mark of the box `old` was, right above a hat (`beside`), or under the letter."""
        random = self.random
        marks = self.marks[tone]
        mark = marks[int(random.integers(len(marks)))] * np.percentile(strip, 98)
        top, bottom, left, right = old
        middle, at = (left + right) // 2 + int(random.integers(-2, 3)), bottom + int(random.integers(-1, 3))
        if tone == BELOW:
            around = strip[int(bottom) :, max(0, left - 3) : right + 3]
            inked = np.flatnonzero((around > 0.3 * np.percentile(strip, 99)).any(axis=1))
            at = bottom + (int(inked[-1]) if len(inked) else 24) + int(random.integers(4, 10)) + mark.shape[0]
        elif beside:
            middle += int((right - left) * random.uniform(0.2, 0.7))
            at = top + int(random.integers(1, 8))
        at = int(np.clip(at, mark.shape[0], strip.shape[0]))
        middle = int(np.clip(middle - mark.shape[1] // 2, 0, max(0, strip.shape[1] - mark.shape[1])))
        part = strip[at - mark.shape[0] : at, middle : middle + mark.shape[1]]
        np.maximum(part, mark[: part.shape[0], : part.shape[1]], out=part)
