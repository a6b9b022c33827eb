"""Error rates of a model on held-back lines: greedy, without any language. By grapheme and by word."""

import argparse
import json
import re
from functools import lru_cache
from pathlib import Path

import torch

from alphabet import decode, graphemes, without_tones
from data import font_lines, real_lines
from model import Recogniser
from preprocess import preprocess


@lru_cache
def held_back(data, unseen=None):
    """The lines that training looks at as it goes: never the test part."""
    out = {part: [(grey, text) for _, grey, text in real_lines(data, part)] for part in ("validation", "phone")}
    if unseen:
        out["unseen fonts"] = list(font_lines(unseen))
    return {name: [(preprocess(grey), text) for grey, text in lines] for name, lines in out.items()}


def read(model, ink):
    with torch.no_grad():
        return decode(model(torch.from_numpy(ink)[None, None])[0].argmax(1).tolist())


def distance(left, right):
    row = list(range(len(right) + 1))
    for at, one in enumerate(left, 1):
        last, row[0] = row[0], at
        for to, other in enumerate(right, 1):
            last, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, last + (one != other))
    return row[-1]


def folded(text):
    """Case, spacing and the place of the tone within a syllable do not count (Thuỷ = Thủy)."""
    words = []
    for word in re.sub(r"\s*([,./:;()-])\s*", r"\1 ", text.lower()).split():
        words.append("".join(without_tones(word)))
    return " ".join(words)


def error_rates(model, lines, show=False):
    counts = {"cer": [0, 0], "wer": [0, 0], "cer_folded": [0, 0], "exact_folded": [0, 0]}
    for ink, text in lines:
        found = read(model, ink)
        for key, (one, other) in {
            "cer": (graphemes(text), graphemes(found)),
            "wer": (text.split(), found.split()),
            "cer_folded": (list(folded(text)), list(folded(found))),
        }.items():
            counts[key][0] += distance(one, other)
            counts[key][1] += len(one)
        counts["exact_folded"][0] += folded(text) == folded(found)
        counts["exact_folded"][1] += 1
        if show and text != found:
            print(text, found, sep="\n", end="\n\n")
    return {key: round(wrong / max(1, total), 4) for key, (wrong, total) in counts.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--unseen", type=Path)
    parser.add_argument("--test", action="store_true", help="the test part too: for the final figures only")
    parser.add_argument("--show", action="store_true", help="print what was misread")
    options = parser.parse_args()
    model = Recogniser()
    model.load_state_dict(torch.load(options.checkpoint)["smooth"])
    model.eval()
    parts = dict(held_back(options.data, options.unseen))
    if options.test:
        parts["test"] = [(preprocess(grey), text) for _, grey, text in real_lines(options.data, "test")]
    for name, lines in parts.items():
        print(json.dumps({name: error_rates(model, lines, options.show)}))


if __name__ == "__main__":
    main()
