"""Where training lines come from: real lines, lines in fonts, real digits, and real ink recomposed."""

import json
from pathlib import Path

import cv2
import numpy as np

from alphabet import encode
from augment import augment
from preprocess import prepared, preprocess
from recompose import Recomposer
from typeset import Typesetter

KEPT_HEIGHT = 72
"""Lines are kept at this height, px: enough to warp without loss, small enough for memory."""


FRAMED = 0.85
"""Share of the lines without the paper above and below: the others are as where it is not found."""
WIDTH_STEP = 64
"""Lines are padded to a multiple of this, px."""


def load_grey(path):
    grey = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    if grey is None:
        raise ValueError(f"cannot read {path}")
    return grey


def kept(grey):
    scale = KEPT_HEIGHT / grey.shape[0]
    width = max(8, round(grey.shape[1] * scale))
    return cv2.resize(grey, (width, KEPT_HEIGHT), interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC)


def real_lines(data, part, split_file=Path(__file__).with_name("split.json")):
    """
    (file, grey, text) of the part `train`, `validation` or `test` of the real lines, or of the `phone` lines. The texts of those
    that train are mended where people wrote otherwise than they were asked: else it is learnt to read what is not there.
    """
    folder = data / "handwriting"
    if part == "phone":
        labels, names, pictures = json.loads((folder / "phone-labels.json").read_text()), None, folder / "phone"
    else:
        labels, pictures = json.loads((folder / "labels.json").read_text()), folder / "lines"
        split = json.loads(split_file.read_text())
        held = set(split["validation"]) | set(split["test"])
        if part == "train":
            labels, names = mended({file: text for file, text in labels.items() if file not in held}), None
        else:
            names = set(split[part])
    return [(file, load_grey(pictures / file), labels[file]) for file in sorted(labels) if names is None or file in names]


def mended(labels):
    """Texts by file as they are written: mended.json has what to put for what, and null where that cannot be told."""
    edits = json.loads(Path(__file__).with_name("mended.json").read_text())
    out = {}
    for file, text in labels.items():
        pairs = edits.get(Path(file).stem, [])
        if pairs is None:
            continue
        for wrong, right in pairs:
            text = text.replace(wrong, right)
        out[file] = text
    return out


def font_lines(folder):
    """(grey, text) of a folder that `npm run samples -- --lines` made."""
    for line in json.loads((folder / "labels.json").read_text()):
        yield load_grey(folder / line["file"]), line["text"]


def patches(grey):
    """Patches of ink of a cheque's figures, a row each: left, top, width, height, area, px."""
    _, ink = cv2.threshold(cv2.GaussianBlur(grey, (3, 3), 0), 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    return cv2.connectedComponentsWithStats(ink)[2][1:]


def digit_lines(data):
    """(grey, digits) of the cheques whose every mark is a digit: dots and commas there have no label."""
    for row in (data / "digits/labels.tsv").read_text().splitlines():
        file, text = row.split("\t")
        path = data / "digits/images" / file
        if not path.exists():
            continue
        grey = load_grey(path)
        if (patches(grey)[:, cv2.CC_STAT_AREA] >= 6).sum() <= len(text):
            yield grey, text


class Lines:
    """Draws augmented lines from the sources, each with its share."""

    def __init__(self, options, seed, shares):
        """`options` are train.py's: the folders data, fonts, faces, words, figures."""
        data, fonts, words = options.data, options.fonts, options.words
        self.random = np.random.default_rng(seed)
        self.sources = {"real": [(kept(grey), text) for _, grey, text in real_lines(data, "train")]}
        self.sources["digits"] = [(kept(grey), text) for grey, text in digit_lines(data)]
        self.sources["fonts"] = [(kept(grey), text) for folder in fonts for grey, text in font_lines(folder)]
        for name, lines in self.sources.items():
            self.sources[name] = [(grey, text) for grey, text in lines if encode(text)]
        self.others = [grey for grey, _ in self.sources["real"][:400]]
        self.drawn = {}
        if words:
            self.drawn["recomposed"] = Recomposer(words, self.random, options.figures)
        if options.faces:
            self.drawn["faces"] = Typesetter(options.faces, fonts, self.random)
        usable = [name for name in shares if name in self.drawn or self.sources.get(name)]
        total = sum(shares[name] for name in usable)
        self.names, self.weights = usable, [shares[name] / total for name in usable]

    def draw(self, strength):
        """One line: (ink [40, W], classes)."""
        while True:
            name = self.names[self.random.choice(len(self.names), p=self.weights)]
            if name in self.drawn:
                grey, text = self.drawn[name].line()
                grey = kept(grey)
            else:
                lines = self.sources[name]
                grey, text = lines[int(self.random.integers(len(lines)))]
            classes = encode(text)
            grey = augment(grey, self.random, self.others, strength)
            ink = preprocess(grey) if self.random.random() < FRAMED else prepared(grey)
            # CTC needs a step a letter and one between two that are the same.
            repeats = sum(1 for left, right in zip(classes, classes[1:]) if left == right)
            if ink.shape[1] // 4 >= len(classes) + repeats + 2 and ink.shape[1] <= 1400:
                return ink, classes

    def batches(self, columns, strength):
        """
        Batches of about `columns` px in all, lines of like width together: (ink, widths, classes, lengths). Their
        shapes are few: oneDNN prepares its kernels anew for each, which costs a third of a step.
        """
        waiting = {}
        while True:
            line = self.draw(strength)
            width = -(-line[0].shape[1] // WIDTH_STEP) * WIDTH_STEP
            batch = waiting.setdefault(width, [])
            batch.append(line)
            if len(batch) >= max(1, columns // width):
                yield collate(batch, width)
                waiting[width] = []


def collate(batch, width):
    out = np.zeros((len(batch), 1, batch[0][0].shape[0], width), np.float32)
    for at, (ink, _) in enumerate(batch):
        out[at, 0, :, : ink.shape[1]] = ink
    widths = [ink.shape[1] for ink, _ in batch]
    return out, widths, [number for _, classes in batch for number in classes], [len(classes) for _, classes in batch]
