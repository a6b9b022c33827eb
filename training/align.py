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

from alphabet import ALPHABET, decode, encode
from data import KEPT_HEIGHT, kept, real_lines
from evaluate import folded
from model import Recogniser
from preprocess import HEIGHT, PADDING, preprocess

STEP = 4
"""Columns of ink a step of the network covers, px."""


EMPTY = 0.03
"""A column with less than this share of the darkest column's ink holds no stroke."""


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
    """
    The middle of the widest stretch without ink between the columns where two letters were recognised; where they
    touch, the column with the least ink, nearer to the first: the network names a letter late, towards its end.
    """
    left, right = int(np.clip(left, 0, len(ink) - 1)), int(np.clip(right, 0, len(ink) - 1))
    if right - left < 2:
        return left
    empty = ink[left : right + 1] < EMPTY
    best, start = (0, 0), None
    for at, free in enumerate([*empty, False]):
        if free and start is None:
            start = at
        elif not free and start is not None:
            best = max(best, (at - start, start))
            start = None
    if best[0] >= 2:
        return left + best[1] + best[0] // 2
    columns = np.arange(left, right + 1)
    return int(columns[np.argmin(ink[columns] + 0.02 * np.abs(columns - (left + 0.35 * (right - left))))])


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
    letters = [ALPHABET[number - 1] for number in classes]
    strip = kept(grey)
    dark = np.maximum(0, np.percentile(strip, 85) - 8 - strip.astype(np.float32)).sum(0)
    dark /= dark.max() + 1e-3
    edges = [0]
    for at, (one, other) in enumerate(zip(spans, spans[1:])):
        # The space between two words is seen somewhere in or after the gap: only the letters around it count.
        if letters[at] == " ":
            edges.append(edges[-1])
        else:
            after = spans[at + 2] if letters[at + 1] == " " and at + 2 < len(spans) else other
            edges.append(cut_between(dark, column(one[1]), column(after[0])))
    edges.append(strip.shape[1])
    words, digits, start = [], [], 0
    for at in range(len(letters) + 1):
        if at < len(letters) and letters[at] != " ":
            continue
        if at > start:
            word, (left, right) = "".join(letters[start:at]), trimmed(dark, edges[start], edges[at])
            if right - left >= 6 and reads(model, strip[:, left:right], word):
                words.append([left, right, word])
                digits += figures(dark, left, right, word)
        start = at + 1
    return {"words": words, "letters": digits} if words else None


def trimmed(ink, left, right):
    """Without the empty columns at both ends, but for a few."""
    columns = np.flatnonzero(ink[left:right] >= EMPTY)
    if len(columns) == 0:
        return left, left
    return max(left, left + int(columns[0]) - 3), min(right, left + int(columns[-1]) + 4)


def reads(model, strip, word):
    """Whether the cut alone still reads as its word: labels and ink differ at times, and cuts go wrong."""
    with torch.no_grad():
        found = decode(model(torch.from_numpy(preprocess(strip))[None, None])[0].argmax(1).tolist())
    return folded(found).strip(" ,.") == folded(word).strip(" ,.") and len(found) > 0


def figures(ink, left, right, word):
    """The digits and signs of a number, where as many strokes stand apart as it has characters."""
    if not all(each in "0123456789/-." for each in word) or not any(each.isdigit() for each in word):
        return []
    found, start = [], None
    for at in range(left, right + 1):
        inked = at < right and ink[at] >= EMPTY
        if inked and start is None:
            start = at
        elif not inked and start is not None:
            found.append((start, at))
            start = None
    if len(found) != len(word):
        return []
    return [[max(left, one - 1), min(right, other + 1), sign] for (one, other), sign in zip(found, word)]


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
