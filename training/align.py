"""
Cuts words and digits out of the real training lines: the checkpoint's own probabilities, forced along the known text,
say where each letter stands; the cut falls where the least ink is near the middle between two. Words that the model
would read otherwise than they are labelled are left out: labels and ink differ at times. For training only.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from alphabet import ALPHABET, encode
from data import KEPT_HEIGHT, kept, real_lines
from evaluate import folded
from model import Recogniser
from preprocess import HEIGHT, PADDING, preprocess

STEP = 4
"""Columns of ink a step of the network covers, px."""


def forced(log_probs, classes):
    """The best path through blank and letters: for each letter its first and last step."""
    steps, states = len(log_probs), 2 * len(classes) + 1
    labels = [0 if state % 2 == 0 else classes[state // 2] for state in range(states)]
    score = np.full((steps, states), -np.inf)
    back = np.zeros((steps, states), np.int8)
    score[0, :2] = log_probs[0, labels[:2]]
    may_skip = np.array([state % 2 == 1 and state > 1 and labels[state] != labels[state - 2] for state in range(states)])
    for step in range(1, steps):
        before = score[step - 1]
        ways = np.stack(
            [
                before,
                np.concatenate([[-np.inf], before[:-1]]),
                np.where(may_skip, np.concatenate([[-np.inf, -np.inf], before[:-2]]), -np.inf),
            ]
        )
        back[step] = ways.argmax(0)
        score[step] = ways.max(0) + log_probs[step, labels]
    state = states - 1 if score[-1, -1] > score[-1, -2] else states - 2
    spans = [[steps, -1] for _ in classes]
    for step in range(steps - 1, -1, -1):
        if state % 2 == 1:
            span = spans[state // 2]
            span[0], span[1] = min(span[0], step), max(span[1], step)
        state -= back[step, state]
    return spans


def column(step):
    return (step * STEP + STEP / 2 - PADDING) * KEPT_HEIGHT / HEIGHT


def cut_between(ink, left, right):
    """The column with the least ink around the middle between two columns."""
    middle, reach = (left + right) / 2, max(2, (right - left) / 2)
    columns = np.arange(max(0, int(middle - reach)), min(len(ink), int(middle + reach) + 1))
    if len(columns) == 0:
        return int(np.clip(middle, 0, len(ink) - 1))
    return int(columns[np.argmin(ink[columns] + 0.02 * np.abs(columns - middle))])


def cuts(model, grey, text):
    """{words: [[from, to, text]], letters: [[from, to, digit or sign]]} in columns of the kept strip."""
    classes = encode(text)
    if classes is None:
        return None
    with torch.no_grad():
        log_probs = model(torch.from_numpy(preprocess(grey))[None, None])[0].log_softmax(1).numpy()
    if len(log_probs) < 2 * len(classes) + 1:
        return None
    spans = forced(log_probs, classes)
    strip = kept(grey)
    dark = np.maximum(0, np.percentile(strip, 85) - 8 - strip.astype(np.float32)).sum(0)
    dark /= dark.max() + 1e-3
    edges = [0] + [
        cut_between(dark, column(one[1]), column(other[0])) for one, other in zip(spans, spans[1:])
    ]
    edges.append(strip.shape[1])
    letters = [ALPHABET[number - 1] for number in classes]
    read = log_probs.argmax(1)
    words, digits, start = [], [], 0
    for at in range(len(letters) + 1):
        if at == len(letters) or letters[at] == " ":
            if at > start:
                add_word(words, digits, letters, spans, edges, read, start, at)
            start = at + 1
    return {"words": words, "letters": digits} if words else None


def add_word(words, digits, letters, spans, edges, read, start, end):
    first, last = spans[start][0], spans[end - 1][1]
    seen = [int(number) for at, number in enumerate(read[first : last + 1]) if number and (at == 0 or number != read[first + at - 1])]
    word = "".join(letters[start:end])
    if folded("".join(ALPHABET[number - 1] for number in seen)) != folded(word):
        return
    words.append([edges[start], edges[end], word])
    for at in range(start, end):
        if letters[at] in "0123456789/-." and any(each.isdigit() for each in word) and edges[at + 1] - edges[at] >= 4:
            digits.append([edges[at], edges[at + 1], letters[at]])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Recogniser()
    model.load_state_dict(torch.load(options.checkpoint)["smooth"])
    model.eval()
    strips, found = {}, []
    for file, grey, text in real_lines(options.data, "train"):
        cut = cuts(model, grey, text)
        if cut:
            strips[file] = kept(grey)
            found.append({"strip": file, **cut})
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez(options.out / "strips.npz", **strips)
    (options.out / "words.json").write_text(json.dumps(found, ensure_ascii=False))
    print(len(found), "lines", sum(len(each["words"]) for each in found), "words", sum(len(each["letters"]) for each in found), "digits and signs")


if __name__ == "__main__":
    main()
