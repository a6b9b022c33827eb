"""
Real ink recomposed: words, parts of words and digits cut out of the real training lines (align.py) and set together
anew, so that the network meets real strokes in texts it has not seen: names, numbers, dates, other orders of words,
and words that nobody wrote. What it knows by heart it reads for what it sees: "đường 1" for "tầng 1".
"""

import json
from collections import Counter

import cv2
import numpy as np

from alphabet import graphemes
from brackets import noted
from slips import STRUCK, slip, strike
from tones import Tones

REBUILT = 0.5
"""Share of the words of a recomposed line that are made of two others."""
SHORTENED = 0.04
"""Share of the words that are the beginning of one, with a dot."""
TONED = 0.6
"""Share of the words that get another tone, where they can."""
CAPITALS = 0.04
"""Share of the words that are capitals alone, as notes and places are shortened: "HCM", "UBND"."""
NUMBERED = 0.07
"""Share of the words that are a house's number, in figures cut one by one: which figure it is, no word beside it tells."""
BRACKETED = 0.06
"""Share of the lines some words of which stand in brackets."""


class Figures:
    """Figures by some hundred hands more: `folder` holds MNIST (`train-images-idx3-ubyte` and the other three)."""

    def __init__(self, folder, random):
        self.random = random
        inks, digits = [], []
        for part in ("train", "t10k"):
            inks.append(np.fromfile(folder / f"{part}-images-idx3-ubyte", np.uint8, offset=16).reshape(-1, 28, 28))
            digits.append(np.fromfile(folder / f"{part}-labels-idx1-ubyte", np.uint8, offset=8))
        inks, digits = np.concatenate(inks), np.concatenate(digits)
        self.of = {str(digit): inks[digits == digit] for digit in range(10)}

    def writer(self):
        """How one person writes a date: size, thickness of the pen, breadth."""
        random = self.random
        return random.uniform(1.5, 2.4), random.uniform(0, 0.5), random.uniform(0.75, 1.1)

    def strip(self, character, writer):
        """Ink 72 px high, as wide as the figure."""
        size, thin, breadth = writer
        many = self.of[character]
        ink = many[int(self.random.integers(len(many)))]
        high, wide = round(28 * size), round(28 * size * breadth)
        ink = cv2.resize(ink, (wide, high), interpolation=cv2.INTER_CUBIC).astype(np.float32) / 255
        # A thinner pen: only the middle of the stroke is left.
        ink = np.clip((ink - thin) / (0.75 - thin), 0, 1)
        columns = np.flatnonzero(ink.max(axis=0) > 0.1)
        ink = ink[:, columns[0] : columns[-1] + 1]
        out = np.zeros((72, ink.shape[1]), np.float32)
        top = int(np.clip(36 - high // 2 + self.random.normal(0, 1), 0, 72 - high))
        out[top : top + high] = ink * 180
        return out


class Cheques:
    """Figures by the hands of the cheques, from `folder`, as align.py cut them."""

    def __init__(self, folder, random):
        self.random = random
        strips = np.load(folder / "cheques.npz")
        self.hands = []
        for hand in json.loads((folder / "cheques.json").read_text()):
            dark, usual, of = ink(strips[hand["strip"]]), float(np.median([box[3] for box, _ in hand["figures"]])), {}
            for (left, top, wide, high), digit in hand["figures"]:
                of.setdefault(digit, []).append((dark[top : top + high, left : left + wide], high / usual))
            self.hands.append(of)

    def writer(self):
        """How one line is written: its hand, others for the figures it lacks, size."""
        others = [self.hands[int(self.random.integers(len(self.hands)))] for _ in range(40)]
        return others, self.random.uniform(34, 58)

    def strip(self, character, writer):
        """Ink 72 px high, as wide as the figure; None if no hand of the line's has it."""
        hands, size = writer
        many = next((hand[character] for hand in hands if character in hand), None)
        if many is None:
            return None
        figure, share = many[int(self.random.integers(len(many)))]
        high = int(np.clip(round(size * share), 8, 70))
        wide = max(3, round(figure.shape[1] * high / figure.shape[0]))
        figure = cv2.resize(figure, (wide, high), interpolation=cv2.INTER_AREA)
        # The cheque's own pattern stays behind.
        figure = np.maximum(0, figure - 0.3 * np.percentile(figure, 95))
        out = np.zeros((72, wide), np.float32)
        top = int(np.clip(36 - high // 2 + self.random.normal(0, 1.5), 0, 72 - high))
        out[top : top + high] = figure * (170 / (np.percentile(figure, 95) + 1e-3))
        return np.minimum(out, 200)


class Recomposer:
    """
    Draws from `words`, a folder with `strips.npz` (grey strips, 72 px high), `words.json` and the cheques'
    figures (align.py), and figures also from `figures`.
    """

    def __init__(self, folder, random, figures=None):
        self.random = random
        self.figures = Figures(figures, random) if figures else None
        self.cheques = Cheques(folder, random)
        cut = json.loads((folder / "words.json").read_text())
        strips = np.load(folder / "strips.npz")
        self.hands = [
            {"grey": strips[hand["strip"]], "words": hand["words"], "letters": hand["letters"]}
            for hand in cut
            if hand["words"]
        ]
        seen = Counter(word[2].lower() for hand in self.hands for word in hand["words"])
        self.rarity = {word: count**-0.5 for word, count in seen.items()}
        """Addresses say "Phường" far oftener than "Phương", names do not: words are drawn by the root of their number."""
        inks = ((ink(hand["grey"]), hand["words"]) for hand in self.hands)
        self.tones = Tones([(dark[:, word[0] : word[1]], word[2]) for dark, words in inks for word in words], random)
        for hand in self.hands:
            hand["capitals"] = [(word, column) for word in hand["words"] for column, count in word[3] if count == 1 and word[2][0].isupper()]
        self.with_capitals = [hand for hand in self.hands if len({word[2][0] for word, _ in hand["capitals"]}) >= 3]
        self.with_digits = [
            hand for hand in self.hands if len({letter[2] for letter in hand["letters"] if letter[2].isdigit()}) >= 3
        ]

    def line(self):
        """One line (grey, text): mostly words of one hand, at times of two; or a number or a date in its digits."""
        if self.with_digits and self.random.random() < 0.35:
            return self.number()
        hand = self.pick(self.hands)
        pool = [(hand, word) for word in hand["words"]]
        for _ in range(int(self.random.integers(0, 4))):
            other = self.pick(self.hands)
            pool += [(other, word) for word in other["words"]]
        count = int(self.random.choice([1, 2, 3, 4, 5, 6, 8, 10], p=[0.1, 0.15, 0.2, 0.2, 0.1, 0.1, 0.1, 0.05]))
        parted = [(of, word) for of, word in pool if word[3]]
        pieces = []
        for _ in range(count):
            figures = self.figured(self.house_number(), hand) if self.random.random() < NUMBERED else None
            if figures:
                (strip, text, _), *others = figures
                pieces += [(strip, text, 1), *others]
                continue
            choice = self.random.random() if parted else 1
            if choice < REBUILT:
                strip, text = self.rebuilt(parted)
            elif choice < REBUILT + SHORTENED:
                strip, text = self.shortened(parted)
            elif choice < REBUILT + SHORTENED + CAPITALS:
                strip, text = self.capitals()
            else:
                of, word = self.pick_rare(pool)
                strip, text = strip_of(of, word), word[2]
            if self.random.random() < TONED:
                strip, text = self.tones.changed(strip, text)
            pieces.append((strip, text, 1))
        if self.random.random() < STRUCK:
            pieces = self.with_slip(pieces, pool, parted)
        return self.set_together(self.bracketed(pieces))

    def bracketed(self, pieces):
        """At times some of the words in brackets."""
        random = self.random
        if random.random() >= BRACKETED:
            return pieces
        begin, count = noted(len(pieces), random)
        (strip, text, _), *others = pieces[begin : begin + count]
        note = [(self.mark("("), "(", 1), (strip, text, 0), *others, (self.mark(")"), ")", 0)]
        return [*pieces[:begin], *note, *pieces[begin + count :]]

    def rebuilt(self, parted):
        """The head of one word and the tail of another, mostly by one hand, parted where no stroke joins them."""
        hand, word = self.pick_rare(parted)
        column, letters = self.pick(word[3])
        head, text = strip_of(hand, [word[0], column]), graphemes(word[2])[:letters]
        if self.random.random() < 0.75:
            parted = [(of, other) for of, other in parted if of is hand]
        of, other = self.pick_rare(parted)
        column, letters = self.pick(other[3])
        tail = strip_of(of, [column, other[1]])
        if of is not hand:
            tail = tail * min(3.0, (np.percentile(head, 98) + 1e-3) / (np.percentile(tail, 98) + 1e-3))
        return np.hstack([head, tail]), "".join(text + graphemes(other[2])[letters:])

    def shortened(self, parted):
        """A word's first letters and a dot: "Ng."."""
        hand, word = self.pick_rare(parted)
        column, letters = min(word[3], key=lambda part: part[1])
        head, dot = strip_of(hand, [word[0], column]), self.mark(".")
        dot = dot * ((np.percentile(head, 98) + 1e-3) / dot.max())
        return np.hstack([head, dot]), "".join(graphemes(word[2])[:letters]) + "."

    def capitals(self):
        """Two to four capitals, at times with a dot behind each, mostly by one hand."""
        random = self.random
        hands = [self.pick(self.with_capitals)]
        if random.random() < 0.3:
            hands.append(self.pick(self.with_capitals))
        strips, text, dots = [], "", random.random() < 0.2
        for _ in range(int(random.integers(2, 5))):
            hand = self.pick(hands)
            word, column = self.pick(hand["capitals"])
            strips.append(strip_of(hand, [word[0], column]))
            text += graphemes(word[2])[0]
            if dots:
                strips.append(self.mark("."))
                text += "."
        dark = float(np.percentile(strips[0], 98))
        return np.hstack([strip * min(3.0, dark / (np.percentile(strip, 98) + 1e-3)) for strip in strips]), text

    def with_slip(self, pieces, pool, parted):
        """A line's pieces with a slip among them, its ink one piece without a text."""
        random = self.random
        words = [at for at, (_, _, spaced) in enumerate(pieces) if spaced] + [len(pieces)]
        at, already, begun = slip(len(words) - 1, random)
        strips = [strip for strip, _, _ in pieces[words[at] : words[at + already]]]
        hand, word = self.pick_rare(parted if begun and parted else pool)
        end = min(column for column, _ in word[3]) if begun and parted else word[1]
        strips.append(strip_of(hand, [word[0], end]))
        gap = np.zeros((72, int(random.integers(4, 24))), np.float32)
        struck = self.struck(np.hstack([each for strip in strips for each in (gap, strip)][1:]))
        return [*pieces[: words[at]], (struck, "", 1), *pieces[words[at] :]]

    def struck(self, strip):
        """Ink with strokes through it."""
        rows = strip.sum(axis=1)
        middle = float((rows * np.arange(72)).sum() / (rows.sum() + 1e-3))
        dark = float(np.percentile(strip, 98)) * self.random.uniform(0.8, 1.2)
        return strike(strip, 3, strip.shape[1] - 3, middle, 60, dark, self.random)

    def number(self):
        """A date (12/3/1985, 12-3-85), a year, an age, a number or a house's, in digits cut one by one."""
        pieces = self.figured(self.number_text(), self.pick(self.with_digits))
        return self.set_together(pieces) if pieces else self.line()

    def figured(self, text, hand):
        """A number's pieces, side by side: by a writer of cheques, by one of MNIST, or by this hand and others of the lines; None if one is wanting."""
        choice = self.random.random()
        figures = self.cheques if choice < 0.2 else self.figures if choice < 0.5 else None
        if figures:
            writer = figures.writer()
            strips = [figures.strip(each, writer) if each.isdigit() else self.mark(each) for each in text]
            if all(strip is not None for strip in strips):
                return [(strip, each, 0) for strip, each in zip(strips, text)]
        letters = {}
        for of in (hand, self.pick(self.with_digits), self.pick(self.with_digits)):
            for letter in of["letters"]:
                letters.setdefault(letter[2], []).append((of, letter))
        pieces = []
        for character in text:
            options = letters.get(character)
            if options:
                of, letter = self.pick(options)
                pieces.append((strip_of(of, letter), character, 0))
            elif character.isdigit():
                return None
            else:
                pieces.append((self.mark(character), character, 0))
        return pieces

    def house_number(self):
        """12, 105/7, 3-5."""
        parts = self.house_parts(1 + (self.random.random() < 0.3))
        return ("/" if self.random.random() < 0.85 else "-").join(parts)

    def house_parts(self, count):
        return [str(int(self.random.integers(1, 10 ** int(self.random.integers(1, 4))))) for _ in range(count)]

    def number_text(self):
        text = self.bare_number()
        return f"({text})" if self.random.random() < 0.5 * BRACKETED else text

    def bare_number(self):
        random = self.random
        day, month = int(random.integers(1, 32)), int(random.integers(1, 13))
        year = int(random.integers(1925, 2011))
        short = random.random() < 0.3
        pad = "02d" if random.random() < 0.4 else "d"
        shown = f"{year % 100:02d}" if short else str(year)
        choice = random.random()
        if choice < 0.2:
            return "/".join(self.house_parts(int(random.integers(1, 4))))
        if choice < 0.65:
            sign = str(random.choice(["/", "-", "."], p=[0.6, 0.25, 0.15]))
            return f"{day:{pad}}{sign}{month:{pad}}{sign}{shown}"
        if choice < 0.72:
            return f"{month:{pad}}/{year}"
        if choice < 0.8:
            return str(year)
        return str(int(random.integers(0, 10 ** int(random.integers(1, 10)))))

    def mark(self, character):
        """A stroke, dash, dot or bracket by hand, where the hand at hand has none."""
        random = self.random
        width = {"/": 26, "-": 20, ".": 10, "(": 24, ")": 24}.get(character, 14)
        strip = np.full((72, width), 255, np.uint8)
        if character == "/":
            lean = int(random.integers(2, 11))
            ends = (width - 13 + lean, int(random.integers(8, 22))), (13 - lean, int(random.integers(50, 66)))
            cv2.line(strip, *ends, 60, int(random.integers(1, 4)), cv2.LINE_AA)
        elif character in "()":
            bow = random.uniform(4, 11) * (1 if character == ")" else -1)
            top, bottom, lean = random.uniform(4, 22), random.uniform(50, 68), random.uniform(-1, 4)
            along = np.linspace(-1, 1, 9)
            across = width / 2 + bow * (0.6 - along**2) - lean * along
            points = np.stack([across, (top + bottom) / 2 + (bottom - top) / 2 * along], 1)
            cv2.polylines(strip, [(16 * points).astype(np.int32)], False, 60, int(random.integers(1, 5)), cv2.LINE_AA, 4)
        elif character == "-":
            y = int(random.integers(32, 46))
            cv2.line(strip, (4, y), (width - 4, y + int(random.integers(-2, 3))), 60, int(random.integers(1, 4)), cv2.LINE_AA)
        else:
            cv2.circle(strip, (width // 2, int(random.integers(46, 54))), int(random.integers(1, 3)), 60, -1, cv2.LINE_AA)
        return ink(strip)

    def set_together(self, pieces):
        """Strips of ink side by side on one paper; `spaced` pieces stand a gap apart, figures may touch."""
        random = self.random
        gap = random.uniform(8, 22)
        tight = random.uniform(-4, 5) if random.random() < 0.8 else random.uniform(5, 14)
        darkness = [np.percentile(strip, 98) + 1e-3 for strip, _, _ in pieces]
        dark = float(np.median(darkness))
        sheet = np.zeros((72, sum(strip.shape[1] + 40 for strip, _, _ in pieces) + 60), np.float32)
        begin, text = int(random.integers(4, 20)), ""
        x = begin
        for (strip, written, spaced), own in zip(pieces, darkness):
            if spaced and x > begin:
                x += max(4, int(gap * random.uniform(0.7, 1.5)))
                text += " " if text and written else ""
            elif x > begin:
                x = max(0, x + int(np.clip(random.normal(tight, 2), -8, 8)))
            text += written
            shift = int(np.clip(random.normal(0, 1.5), -4, 4))
            strip = np.roll(strip * min(3.0, dark / own), shift, axis=0)
            if shift > 0:
                strip[:shift] = 0
            elif shift < 0:
                strip[shift:] = 0
            part = sheet[:, x : x + strip.shape[1]]
            np.maximum(part, strip, out=part)
            x += strip.shape[1]
        paper = random.uniform(170, 245)
        sheet = sheet[:, : x + int(random.integers(4, 20))]
        return np.clip(paper - sheet, 0, 255).astype(np.uint8), text

    def pick(self, many):
        return many[int(self.random.integers(len(many)))]

    def pick_rare(self, pool):
        """One (hand, word), each word weighed by its rarity."""
        sums = np.cumsum([self.rarity[word[2].lower()] for _, word in pool])
        return pool[int(np.searchsorted(sums, self.random.random() * sums[-1], side="right"))]


def ink(grey):
    """How much darker than the paper, float32."""
    return np.maximum(0, float(np.percentile(grey, 85)) - 3 - grey.astype(np.float32))


def strip_of(hand, cut):
    return ink(hand["grey"])[:, cut[0] : cut[1]]
