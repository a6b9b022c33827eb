"""
Gives a typeface that has no Vietnamese letters the ones it lacks, so that more hands can be learnt: the letter as it is,
and the marks of the face itself, hung where a hand hangs them. What the face has no mark for is drawn with a pen.
"""

import argparse
import math
import unicodedata
import zlib
from pathlib import Path

import numpy as np
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from alphabet import ALPHABET

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.,-/"
ABOVE = {"\u0301": "´\u0301", "\u0300": "`\u0300", "\u0303": "˜~\u0303", "\u0302": "ˆ^\u0302", "\u0306": "˘\u0306"}
BARRED = {"đ": "d", "Đ": "D", "ƀ": "b", "Ƀ": "B"}
DRAWN = {
    # Strokes in a box of 1 by 1, y upwards; drawn where the face has no such mark.
    "\u0301": [(0.1, 0), (0.8, 1)],
    "\u0300": [(0.1, 1), (0.8, 0)],
    "\u0303": [(0, 0.2), (0.25, 0.7), (0.5, 0.5), (0.75, 0.25), (1, 0.8)],
    "\u0302": [(0, 0), (0.5, 1), (1, 0)],
    "\u0306": [(0, 0.9), (0.2, 0.2), (0.5, 0), (0.8, 0.2), (1, 0.9)],
    "\u0309": [(0.1, 0.7), (0.3, 1), (0.65, 0.95), (0.75, 0.65), (0.4, 0.35), (0.4, 0)],
    "\u030c": [(0, 1), (0.5, 0), (1, 1)],
    "\u031b": [(0, 0), (0.6, 0.2), (0.9, 0.6), (0.8, 1)],
    "\u0323": [(0.45, 0.45), (0.55, 0.55)],
}


class Composer:
    """One face: its glyphs, the measures of its hand, and a seed of its own for how its marks are hung."""

    def __init__(self, font, seed):
        self.font = font
        self.glyphs = font.getGlyphSet()
        self.cmap = font.getBestCmap()
        self.random = np.random.default_rng(seed)
        self.x_height = self.bounds(self.cmap[ord("x")])[3]
        thin = self.bounds(self.cmap[ord("-")])
        self.stem = float(np.clip(thin[3] - thin[1], 0.06 * self.x_height, 0.3 * self.x_height))
        self.gap = self.x_height * self.random.uniform(0.1, 0.3)
        self.small = self.random.uniform(0.75, 1.1)
        self.beside = self.random.random() < 0.5
        self.pieces = {mark: self.mark(mark) for mark in DRAWN}

    def bounds(self, name):
        pen = BoundsPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.bounds or (0, 0, 0, 0)

    def has(self, grapheme):
        """Whether the face itself writes a letter: some leave it blank, or draw it without its marks."""
        name = self.cmap.get(ord(grapheme))
        if name is None:
            return False
        drawn, (base, *marks) = self.outline(name), unicodedata.normalize("NFD", grapheme)
        bare = self.cmap.get(ord(unicodedata.normalize("NFC", base + "".join(marks[:-1])))) if marks else None
        return drawn != [] and (bare is None or drawn != self.outline(bare))

    def outline(self, name):
        pen = DecomposingRecordingPen(self.glyphs)
        self.glyphs[name].draw(pen)
        return pen.value

    def add(self, name, pen, advance):
        glyph = pen.glyph()
        self.font.setGlyphOrder([*self.font.getGlyphOrder(), name])
        self.font["glyf"][name] = glyph
        glyph.recalcBounds(self.font["glyf"])
        self.font["hmtx"][name] = (int(advance), int(getattr(glyph, "xMin", 0)))
        self.glyphs = self.font.getGlyphSet()

    def mark(self, mark):
        """The name of a glyph that is the mark alone: the face's own, or one stroke of its pen."""
        for character in ABOVE.get(mark, ""):
            name = self.cmap.get(ord(character))
            box = self.bounds(name) if name else (0, 0, 0, 0)
            if name and 0.15 * self.x_height < box[2] - box[0] < 1.6 * self.x_height:
                return name
        if mark == "\u0323" and ord(".") in self.cmap:
            return self.cmap[ord(".")]
        width, height = {"\u031b": (0.3, 0.35), "\u0309": (0.36, 0.45)}.get(mark, (0.5, 0.3))
        points = [(x * width * self.x_height, y * height * self.x_height) for x, y in DRAWN[mark]]
        name = f"mark{ord(mark):04x}"
        pen = TTGlyphPen(None)
        stroke(pen, points, self.stem)
        self.add(name, pen, width * self.x_height)
        return name

    def compose(self, grapheme):
        """Adds a glyph for a letter with marks; False where the face lacks the letter itself."""
        base, *marks = unicodedata.normalize("NFD", grapheme)
        if base in BARRED:
            return self.barred(BARRED[base], grapheme)
        name = self.cmap.get(ord(base))
        if name is None:
            return False
        box, advance = self.bounds(name), self.font["hmtx"][name][0]
        if base == "i" and any(mark in ABOVE or mark == "\u0309" for mark in marks) and self.has("ı"):
            name = self.cmap[0x131]
            box = self.bounds(name)
        pen = TTGlyphPen(self.glyphs)
        pen.addComponent(name, (1, 0, 0, 1, 0, 0))
        # The first mark above stands over the letter, the next over it or at its right.
        top, middle, right = box[3], (box[0] + box[2]) / 2, box[2]
        first = True
        for mark in marks:
            piece = self.pieces.get(mark)
            if piece is None:
                return False
            own = self.bounds(piece)
            scale = self.small if mark != "\u0323" else 1.0
            wide, high = (own[2] - own[0]) * scale, (own[3] - own[1]) * scale
            if mark == "\u0323":
                x, y = middle - wide / 2, min(box[1], 0) - self.gap - high
            elif mark == "\u031b":
                x, y = right - wide * 0.4, (self.x_height if base.islower() else box[3]) - high * 0.6
                right = x + wide
            elif first or not self.beside:
                x, y = middle - wide / 2 + self.random.normal(0, 0.05) * self.x_height, top + self.gap
                top, first = (y + high * 0.8 if first else top), False
                middle = x + wide / 2
            else:
                x, y = middle + wide * 0.35, top + self.gap * 0.3 - high * 0.3
            pen.addComponent(piece, (scale, 0, 0, scale, int(x - own[0] * scale), int(y - own[1] * scale)))
        return self.keep(grapheme, pen, advance + max(0, right - box[2]) * 0.8)

    def barred(self, base, grapheme):
        name, dash = self.cmap.get(ord(base)), self.cmap.get(ord("-"))
        if name is None or dash is None:
            return False
        box, own = self.bounds(name), self.bounds(dash)
        wide = (box[2] - box[0]) * (0.65 if base.islower() else 0.5)
        scale = wide / max(1, own[2] - own[0])
        x = box[2] - wide * 0.75 if base == "d" else box[0] - wide * 0.3
        y = box[3] - (box[3] - self.x_height) * 0.45 if base.islower() else (box[1] + box[3]) / 2
        pen = TTGlyphPen(self.glyphs)
        pen.addComponent(name, (1, 0, 0, 1, 0, 0))
        pen.addComponent(dash, (scale, 0, 0, 1, int(x - own[0] * scale), int(y - (own[1] + own[3]) / 2)))
        return self.keep(grapheme, pen, self.font["hmtx"][name][0])

    def keep(self, grapheme, pen, advance):
        code = ord(grapheme)
        name = f"vn{code:04x}"
        self.add(name, pen, advance)
        for table in self.font["cmap"].tables:
            if table.isUnicode():
                table.cmap[code] = name
        return True


def stroke(pen, points, thickness):
    """A pen's stroke along the points, as one outline."""
    half = thickness / 2
    left, right = [], []
    for at, (x, y) in enumerate(points):
        (ax, ay), (bx, by) = points[max(0, at - 1)], points[min(len(points) - 1, at + 1)]
        long = math.hypot(bx - ax, by - ay) or 1
        dx, dy = (bx - ax) / long * half, (by - ay) / long * half
        if at == 0:
            x, y = x - dx, y - dy
        if at == len(points) - 1:
            x, y = x + dx, y + dy
        left.append((x - dy, y + dx))
        right.append((x + dy, y - dx))
    outline = [(int(x), int(y)) for x, y in left + right[::-1]]
    pen.moveTo(outline[0])
    for point in outline[1:]:
        pen.lineTo(point)
    pen.closePath()


def compose(source, target):
    """Writes the face with every letter of the alphabet that it can be given; why not, or None."""
    font = TTFont(source)
    if "glyf" not in font:
        return "no TrueType outlines"
    if len(font.getGlyphOrder()) > 3000:
        return "of another script"
    cmap = font.getBestCmap()
    lacking = [character for character in PLAIN if ord(character) not in cmap]
    if lacking:
        return f"lacks {''.join(lacking)}"
    for table in ("GSUB", "GPOS", "kern", "fvar", "gvar", "avar", "STAT", "HVAR", "MVAR", "DSIG", "vhea", "vmtx", "VORG"):
        # Rules for glyph numbers, and a variable face's own deltas, know nothing of glyphs added.
        if table in font:
            del font[table]
    composer = Composer(font, zlib.crc32(source.stem.encode()))
    for grapheme in ALPHABET:
        if len(grapheme) == 1 and grapheme.isalpha() and not composer.has(grapheme) and not composer.compose(grapheme):
            return f"cannot write {grapheme}"
    font.save(target)
    return None


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("faces", type=Path, nargs="+", help=".ttf files")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for face in options.faces:
        why = compose(face, options.out / face.name)
        print(face.stem, why or "composed")


if __name__ == "__main__":
    main()
