"""
Tones of typefaces where hands would set them: too high, too far to the right, larger, or the next hand's. A typeface has each
tone at its one place, and a network that learnt them there looks for them there.
"""

import cv2
import numpy as np
from PIL import Image, ImageDraw

from alphabet import TONES, without_tones

SIDE = 3
"""Edge of the square a letter is drawn in, in its size; its foot stands in the middle of it."""


def toneless(letter):
    """(the letter as it is drawn without its tone, the tone or "")."""
    base, tone = without_tones(letter)
    # Under a tone the dot of an i is not drawn.
    return ("ı" if base == "i" and tone not in ("", TONES[-1]) else base), tone


class Drift:
    """The tones of some `faces`, drawn at `size` px."""

    def __init__(self, faces, size, random):
        self.faces, self.size, self.random = faces, size, random
        self.known = {}

    def parted(self, face, word):
        """The word without the tones that can be lifted off it, and [(how many letters before, tone's letter)]."""
        letters, marks = list(word), []
        for at, letter in enumerate(letters):
            base, tone = toneless(letter)
            if tone and self.mark(face, letter) is not None:
                letters[at] = base
                marks.append((at, letter))
        return "".join(letters), marks

    def habit(self):
        """Where one hand sets its tones: px right, px up, how large; and whose they are, or None for the face's own."""
        random = self.random
        other = self.faces[int(random.integers(len(self.faces)))] if random.random() < 0.3 else None
        return random.normal(0.04, 0.07) * self.size, random.normal(0.02, 0.05) * self.size, random.uniform(0.8, 1.35), other

    def draw(self, grey, face, letter, habit, x, y, paper, dark):
        """Draws a letter's tone on the sheet, the letter's foot at (x, y)."""
        random = self.random
        right, up, large, other = habit
        ink, left, top = self.mark(face, letter)
        x, y = x + left + ink.shape[1] / 2, y + top + ink.shape[0] / 2
        another = other and self.mark(other, letter)
        if another:
            large *= float(np.clip((ink.size / another[0].size) ** 0.5, 0.5, 2))
            ink = another[0]
        scale = large * random.uniform(0.9, 1.1)
        ink = cv2.resize(ink, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
        right += random.normal(0, 0.04) * self.size
        up += random.normal(0, 0.03) * self.size
        at_x, at_y = int(x + right - ink.shape[1] / 2), int(y - (up if top < 0 else -abs(up)) - ink.shape[0] / 2)
        at_x, at_y = max(0, min(at_x, grey.shape[1] - ink.shape[1])), max(0, min(at_y, grey.shape[0] - ink.shape[0]))
        part = grey[at_y : at_y + ink.shape[0], at_x : at_x + ink.shape[1]]
        ink = ink[: part.shape[0], : part.shape[1]]
        np.minimum(part, (paper - ink * (paper - dark)).astype(np.uint8), out=part)

    def mark(self, face, letter):
        """(ink 0 to 1, px right of the foot, px below it) of a letter's tone; None where the letter without it looks otherwise."""
        key = (id(face), letter)
        if key not in self.known:
            self.known[key] = self.lifted(face, letter)
        return self.known[key]

    def lifted(self, face, letter):
        base, _ = toneless(letter)
        whole, without = self.drawn(face, letter), self.drawn(face, base)
        if without.sum() == 0 or np.maximum(0, without - whole).sum() > 0.04 * without.sum():
            return None
        ink = np.maximum(0, whole - without)
        ink[ink < 0.15] = 0
        rows, columns = np.flatnonzero(ink.max(axis=1) > 0.4), np.flatnonzero(ink.max(axis=0) > 0.4)
        if len(rows) == 0:
            return None
        middle = SIDE * self.size // 2
        cut = ink[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        return cut, int(columns[0]) - middle, int(rows[0]) - middle

    def drawn(self, face, letter):
        side = SIDE * self.size
        sheet = Image.new("L", (side, side), 0)
        ImageDraw.Draw(sheet).text((side // 2, side // 2), letter, fill=255, font=face, anchor="ls")
        return np.asarray(sheet, np.float32) / 255
