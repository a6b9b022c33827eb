"""Lines set in typefaces while training goes on: any text in any hand there is a face of, word by word."""

import json
import re

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from alphabet import encode, graphemes, without_tones
from brackets import noted
from drift import Drift
from pens import one_pen
from slips import STRUCK, slip, strike
from wording import wording

SIZE = 64
"""Size the faces are drawn at, px an em."""
SHORTENED = 0.06
"""Share of the lines some words of which are shortened: clerks write "Ng. Th. Lan" and "h. Nam Sách"."""
DITTO = 0.03
"""Share of the lines that are a mark for "as above", which stands in every third box of some books."""
DITTOS = ("nt", "nt", "-nt-", "-nt-", '"', '"', '-"-', "n.t", "nt.", "//")
WIDE = 0.3
"""Share of those, and of other short lines a tenth as many, in the middle of a wide box."""
_WORD = re.compile(r"([^\W\d_])([bcdghklmnpqrstvxđ]*)[^\W\d_]+", re.IGNORECASE)
CAPITALS = 0.1
"""Share of the lines in capitals throughout, as names are written in many books."""
BRACKETED = 0.08
"""Share of the lines some words of which stand in brackets: "(chết)", "(mẹ nuôi)"."""
DRIFTED = 0.5
"""Share of the lines whose tones stand where a hand would set them."""
COMPOSED = 0.3
"""Share of the lines whose words no list has (wording.py)."""
BORROWED = 0.5
"""Share of the lines of letters apart some letters of which are another face's: nobody's *r* goes with one *k* alone."""
ONE_PEN = 0.45
"""Share of the lines whose strokes are all as broad: registers are written with ball-pens, typefaces mostly with nibs and brushes."""


class Typesetter:
    """`faces` a folder of .ttf files that write Vietnamese (compose.py), `texts` folders with labels.json."""

    def __init__(self, faces, texts, random):
        self.random = random
        self.faces = [ImageFont.truetype(str(file), SIZE, layout_engine=ImageFont.Layout.BASIC) for file in sorted(faces.glob("*.ttf"))]
        self.small = np.array([face.getbbox("x", anchor="ls")[1] for face in self.faces])
        self.drift = Drift(self.faces, SIZE, random)
        lines = [line["text"] for folder in texts for line in json.loads((folder / "labels.json").read_text())]
        # A letter of two code points has no glyph of its own, and basic layout would hang its mark anywhere.
        self.texts = [text for text in lines if encode(text) and all(len(each) == 1 for each in graphemes(text))]

    def line(self):
        """One line (grey uint8, text)."""
        random = self.random
        ditto = random.random() < DITTO
        text = self.pick(DITTOS) if ditto else self.bracketed(self.shortened(self.cased(self.text())))
        if text == '"' and random.random() < 0.6:
            return self.wide(self.strokes(), 1.0), text
        of = int(random.integers(len(self.faces)))
        face = self.faces[of]
        gap = SIZE * random.uniform(0.16, 0.5)
        uneven = random.uniform(0, 0.05) * SIZE
        # Learners' letters stand apart.
        apart = SIZE * random.uniform(0.02, 0.2) if random.random() < 0.25 else None
        borrowed = self.borrowed(of, text) if apart is not None and random.random() < BORROWED else {}
        words = [(word, False) for word in text.split(" ")]
        if random.random() < STRUCK:
            words = self.with_slip(words)
        habit = self.drift.habit() if random.random() < DRIFTED else None
        pieces, tones, slips, x = [], [], [], SIZE * 0.4
        # One stroke through all that is wrong, or one through each word.
        whole, before = random.random() < 0.7, 0.0
        for word, struck in words:
            begin, y = x, random.normal(0, uneven)
            placed, lifted, x = self.placed(word, face, borrowed, habit, apart, x, y)
            pieces += placed
            tones += lifted
            if struck and slips and whole and slips[-1][1] == before:
                slips[-1] = slips[-1][0], x, y
            elif struck:
                slips.append((begin, x, y))
            before = x
            x += gap * random.uniform(0.7, 1.5)
        paper, dark = int(random.uniform(190, 255)), int(random.uniform(10, 110))
        sheet = Image.new("L", (int(x + SIZE * 0.4), SIZE * 4), paper)
        draw = ImageDraw.Draw(sheet)
        for at, y, word, its_face in pieces:
            draw.text((at, SIZE * 2 + y), word, fill=dark, font=its_face, anchor="ls")
        grey = np.array(sheet)
        for at, y, letter, its_face in tones:
            self.drift.draw(grey, its_face, letter, habit, at, SIZE * 2 + y, paper, dark)
        for begin, end, y in slips:
            grey = strike(grey, begin, end, SIZE * random.uniform(1.7, 1.85) + y, SIZE, dark, random)
        if random.random() < ONE_PEN:
            grey = one_pen(grey, paper, dark, random)
        # A tone that stands by itself would be cut off whole.
        strip = self.cut(grey, paper, ditto, 0.02 if tones else 0.1)
        if ditto or len(text) <= 12:
            strip = self.wide(strip, WIDE if ditto else 0.1 * WIDE)
        return strip, text

    def with_slip(self, words):
        """The (word, struck through) of a line, with a slip among them."""
        at, already, begun = slip(len(words), self.random)
        wrong = self.pick(self.pick(self.texts).split(" "))
        wrong = wrong[: int(self.random.integers(1, 4))] if begun else wrong
        again = [(word, True) for word, _ in words[at : at + already]]
        return [*words[:at], *again, (wrong, True), *words[at:]]

    def placed(self, word, face, borrowed, habit, apart, x, y):
        """
        A word's letters and the tones that a hand's `habit` sets, each as (px right, px down, text, face), and where it ends.
        Where letters stand apart, those `borrowed` are drawn in the face it names.
        """

        def plain_of(text, its_face):
            return self.drift.parted(its_face, text) if habit else (text, [])

        if apart is None:
            left, _, right, _ = face.getbbox(word, anchor="ls")
            plain, lifted = plain_of(word, face)
            tones = [(x - left + face.getlength(plain[:before]), y, letter, face) for before, letter in lifted]
            return [(x - left, y, plain, face)], tones, x + right - left
        pieces, tones = [], []
        for letter in word:
            its_face = borrowed.get(without_tones(letter)[0], face)
            plain, lifted = plain_of(letter, its_face)
            pieces.append((x, y, plain, its_face))
            tones += [(x, y, letter, its_face) for _ in lifted]
            x += its_face.getlength(letter) + apart * self.random.uniform(0.6, 1.4)
        return pieces, tones, x

    def borrowed(self, of, text):
        """Some letters, and faces whose small letters are about as high as those of the face number `of`."""
        near = np.flatnonzero(np.abs(self.small - self.small[of]) <= 0.12 * abs(self.small[of]))
        letters = sorted({without_tones(letter)[0] for letter in text if letter.isalnum()})
        share = self.random.uniform(0.1, 0.6)
        return {letter: self.faces[self.pick(near)] for letter in letters if self.random.random() < share}

    def text(self):
        return wording(self.random) if self.random.random() < COMPOSED else self.pick(self.texts)

    def strokes(self):
        """Two strokes side by side, about half as high as a letter."""
        random = self.random
        paper, dark = int(random.uniform(190, 255)), int(random.uniform(10, 110))
        sheet = np.full((int(SIZE * random.uniform(1.0, 1.6)), SIZE), paper, np.uint8)
        high, apart = SIZE * random.uniform(0.16, 0.45), SIZE * random.uniform(0.08, 0.24)
        middle = sheet.shape[0] * random.uniform(0.3, 0.65)
        thickness = int(random.integers(2, 6))
        for side in (-0.5, 0.5):
            lean, rise = random.uniform(-0.05, 0.3) * high, random.normal(0, 0.04) * SIZE
            x = SIZE / 2 + side * apart
            ends = [(int(16 * (x + end * lean)), int(16 * (middle + rise - end * high))) for end in (-0.5, 0.5)]
            cv2.line(sheet, *ends, dark, thickness, cv2.LINE_AA, 4)
        return sheet

    def wide(self, grey, share):
        """At times with much paper at its sides."""
        random = self.random
        if random.random() >= share:
            return grey
        left, right = (int(SIZE * random.uniform(0, 5)) for _ in range(2))
        return np.pad(grey, ((0, 0), (left, right)), mode="constant", constant_values=int(grey.max()))

    def cased(self, text):
        """Clerks write "xã", "Xã" and "XÃ": which it is, ink must say."""
        choice = self.random.random()
        if choice < 0.2:
            return " ".join(word[:1].lower() + word[1:] if self.random.random() < 0.5 else word for word in text.split(" "))
        return text.upper() if choice < 0.2 + CAPITALS and encode(text.upper()) else text

    def shortened(self, text):
        """At times some of the words are their first letter or first consonants, with a dot."""
        random = self.random
        if random.random() >= SHORTENED:
            return text

        def short(word):
            first, consonants = word.groups()
            if random.random() > 0.4:
                return word.group()
            return first + (consonants if random.random() < 0.6 else "") + "."

        return re.sub(r"\. ", lambda found: "." if random.random() < 0.25 else found.group(), _WORD.sub(short, text))

    def bracketed(self, text):
        """At times some of its words in brackets; or a colon after one."""
        random = self.random
        choice = random.random()
        if choice >= BRACKETED:
            return text
        words = text.split(" ")
        if choice < 0.15 * BRACKETED:
            at = int(random.integers(len(words)))
            return " ".join([*words[:at], words[at] + ":", *words[at + 1 :]])
        if len(words) < 3 or random.random() < 0.5:
            words += self.pick(self.texts).split(" ")[:2]
        begin, count = noted(len(words), random)
        before, note = " ".join(words[:begin]), "(" + " ".join(words[begin : begin + count]) + ")"
        gap = "" if begin == 0 or random.random() < 0.12 else " "
        return " ".join([before + gap + note, *words[begin + count :]])

    def cut(self, grey, paper, as_box, trim):
        """
        The strip as a reader cuts it: close around the ink, or `as_box` and at times as high as a line of the page is, by which
        up to `trim` of the size are cut off.
        """
        random = self.random
        rows = np.flatnonzero((grey < paper).any(axis=1))
        top, bottom = (int(rows[0]), int(rows[-1]) + 1) if len(rows) else (SIZE, SIZE * 2)
        if as_box or random.random() < 0.3:
            pitch = SIZE * random.uniform(1.1, 1.5)
            top = min(top + int(trim * SIZE), int(SIZE * 2 - pitch * random.uniform(0.62, 0.75)))
            bottom = max(bottom - int(trim * SIZE), int(top + pitch))
        else:
            top -= int(SIZE * random.uniform(0, 0.12))
            bottom += int(SIZE * random.uniform(0, 0.12))
        columns = np.flatnonzero((grey < paper).any(axis=0))
        left, right = (int(columns[0]), int(columns[-1]) + 1) if len(columns) else (0, grey.shape[1])
        left, right = max(0, left - int(random.uniform(2, 20))), min(grey.shape[1], right + int(random.uniform(2, 20)))
        return grey[max(0, top) : bottom, left:right]

    def pick(self, many):
        return many[int(self.random.integers(len(many)))]
