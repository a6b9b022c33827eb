"""Which real lines train, which tune, which only measure. Seeded; lines whose text is nearly the same stay together."""

import argparse
import json
import random
import re
import unicodedata
from pathlib import Path

VALIDATION, TEST = 120, 180


def folded(text):
    plain = unicodedata.normalize("NFD", text.lower())
    return re.sub(r"[^a-z0-9đ]+", " ", "".join(each for each in plain if not unicodedata.combining(each))).strip()


def groups(labels):
    """Files grouped by their text without tones, numbers and unit words: the same address is one group."""
    found = {}
    for file, text in sorted(labels.items()):
        words = [word for word in folded(text).split() if not any(each.isdigit() for each in word) and word != "so"]
        found.setdefault(" ".join(words), []).append(file)
    return [found[key] for key in sorted(found)]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).with_name("split.json"))
    parser.add_argument("--seed", type=int, default=1985)
    options = parser.parse_args()
    labels = json.loads((options.data / "handwriting/labels.json").read_text())
    every = groups(labels)
    random.Random(options.seed).shuffle(every)
    split = {"validation": [], "test": []}
    for group in every:
        part = "test" if len(split["test"]) < TEST else "validation" if len(split["validation"]) < VALIDATION else None
        if part:
            split[part] += group
    options.out.write_text(json.dumps({part: sorted(files) for part, files in split.items()}, indent=2) + "\n")
    print({part: len(files) for part, files in split.items()}, "of", len(labels), "in", len(every), "groups")


if __name__ == "__main__":
    main()
