"""
Tones in real ink: the tone of a word taken away, with its hat or without, and the mark of another word set there, beside
the hat or below: of *Bình* is made *Bỉnh* or *Bịnh*, of *Tân* *Tẫn*, of *Nam* *Nằm*. The real lines, addresses, have *ỉ* eleven
times, *ẫ* and *ẹ* never; a network that has seen them in typefaces alone reads them in ink for what it knows.
"""

import unicodedata

import numpy as np

from alphabet import TONES
from marks import ABOVE, BELOW, HATS, bare, box

_HATTED = {"a": HATS, "e": HATS[:1], "o": HATS[:1]}
BREVES = 0.12
"""Share of the vowels without a hat that get a breve, as the peoples of the Central Highlands write them (ĕ ĭ ŏ ŭ): no real line has one."""


class Tones:
    """`words` of (strip of ink, text): where marks are cut from, tones, hats and the two in one stroke."""

    def __init__(self, words, random):
        self.random = random
        self.marks = {}
        for strip, text in words:
            found = bare(strip, text)
            if found is None:
                continue
            marks, mask = found.gone if found.gone[0] else found.hat
            if marks:
                self.keep(marks, strip, mask)
            if found.dot is not None and not any(letter[0] in "gypqjf,." for letter in found.letters):
                self.keep(BELOW, strip, found.dot)

    def keep(self, marks, strip, mask):
        top, bottom, left, right = box(mask)
        cut = np.where(mask, strip, 0)[top:bottom, left:right] / (np.percentile(strip, 98) + 1e-3)
        self.marks.setdefault(marks, []).append(cut)

    def changed(self, strip, text):
        """The word with another tone (ink, text), or as it is where it is not plain which ink is its tone."""
        random = self.random
        found = bare(strip, text)
        if found is None:
            return strip, text
        out, letters = found.strip.copy(), found.letters
        bore = [mark for mark in unicodedata.normalize("NFD", text) if mark in TONES]
        marks = self.choice(found, bore)
        if marks is None:
            return strip, text
        if BELOW in marks:
            self.draw_below(out, found)
        above = marks.replace(BELOW, "")
        if above:
            self.draw_above(out, above, found)
        elif found.gone[1] is not None and found.gone[0] == "" and (marks == "" or random.random() < 0.5):
            # The dot of an i with a tone below it is written by some and left out by others.
            out = np.where(found.gone[1], strip, out)
        letters[found.at] = unicodedata.normalize("NFC", letters[found.at] + marks)
        return out, "".join(letters)

    def choice(self, found, bore):
        """The marks that the word gets; None for it to stay as it is."""
        random = self.random
        base = found.letters[found.at].lower()
        if base in "eiou" and found.hat[0] == "" and HATS[1] in self.marks and random.random() < BREVES:
            return HATS[1]
        hats = ["", ""] if found.hat[0] else ["", "", *_HATTED.get(base, ())]
        hat = hats[int(random.integers(len(hats)))]
        tones = [tone for tone in ("", *ABOVE, BELOW) if tone not in bore and (tone or hat or bore)]
        tone = tones[int(random.integers(len(tones)))]
        above = hat if tone == BELOW else hat + tone
        wanted = [each for each in (above, BELOW if tone == BELOW else "") if each]
        return hat + tone if all(each in self.marks for each in wanted) else None

    def picked(self, marks, strip):
        many = self.marks[marks]
        return many[int(self.random.integers(len(many)))] * np.percentile(strip, 98)

    def draw_above(self, strip, marks, found):
        """Draws marks where others were, right above a hat, or over the letter."""
        random = self.random
        mark = self.picked(marks, strip)
        top, bottom, left, right = found.room
        middle, at = (left + right) // 2 + int(random.integers(-2, 3)), bottom + int(random.integers(-1, 3))
        if found.hat[0]:
            middle += int((right - left) * random.uniform(0.2, 0.7))
            at = top + int(random.integers(1, 8))
        paste(strip, mark, middle, at)

    def draw_below(self, strip, found):
        """Draws the dot under the letter."""
        mark = self.picked(BELOW, strip)
        _, bottom, left, right = found.room
        around = strip[bottom:, max(0, left - 3) : right + 3]
        inked = np.flatnonzero((around > 0.3 * np.percentile(strip, 99)).any(axis=1))
        at = bottom + (int(inked[-1]) if len(inked) else 24) + int(self.random.integers(4, 10)) + mark.shape[0]
        paste(strip, mark, (left + right) // 2 + int(self.random.integers(-2, 3)), at)


def paste(strip, mark, middle, foot):
    """Sets ink on a strip, its middle and its foot there, as far as the strip reaches."""
    foot = int(np.clip(foot, mark.shape[0], strip.shape[0]))
    left = int(np.clip(middle - mark.shape[1] // 2, 0, max(0, strip.shape[1] - mark.shape[1])))
    part = strip[foot - mark.shape[0] : foot, left : left + mark.shape[1]]
    np.maximum(part, mark[: part.shape[0], : part.shape[1]], out=part)
