"""
Cuts words, parts of words and digits out of the real training lines: the checkpoint's own probabilities, forced along the known text,
say where each letter stands; the cut falls where the least ink is near the middle between two. Words that the model
would read otherwise than they are labelled are left out: labels and ink differ at times. Of the cheques, those whose
figures each stand apart are cut too. For training only.
"""

import argparse
import json
from pathlib import Path

import cv2
import numpy as np
import torch

from alphabet import ALPHABET, decode, encode
from data import KEPT_HEIGHT, digit_lines, kept, patches, real_lines
from evaluate import folded
from model import Recogniser, settle
from preprocess import HEIGHT, PADDING, prepared

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


def empty_stretches(ink, left, right):
    """[from, to) of every run of columns without ink that reaches between the two, whole, two columns wide or more."""
    free = np.concatenate([[False], ink < EMPTY, [False]]).astype(np.int8)
    starts, ends = np.flatnonzero(np.diff(free) == 1), np.flatnonzero(np.diff(free) == -1)
    return [(start, end) for start, end in zip(starts, ends) if end - start >= 2 and end > left and start <= right]


def cut_between(ink, left, right, words=False):
    """
    The middle of the stretch without ink between two letters, or between two `words`, by the columns where the letters
    were recognised. The network names a letter when it has passed most of it: the last of a word some 6 px behind its
    end and, where the gap is narrow, within the next word, whose first letter it names 15 px behind its start or
    later. Where letters touch, the column with the least ink, nearer to the first.
    """
    left, right = int(np.clip(left, 0, len(ink) - 1)), int(np.clip(right, 0, len(ink) - 1))
    if right - left < 2:
        return left
    stretches = empty_stretches(ink, left - 25, right)
    passed = [each for each in stretches if (each[1] <= right - 11 if words else each[0] <= left + 7)]
    if passed:
        return int(sum(passed[-1])) // 2
    columns = np.arange(left, right + 1)
    return int(columns[np.argmin(ink[columns] + 0.02 * np.abs(columns - (left + 0.35 * (right - left))))])


def cuts(model, grey, text):
    """
    {words: [[from, to, text, [[column, letters before it]]]], letters: [[from, to, digit or sign]]} in columns of the
    kept strip; a word's columns are those between its letters that hold no ink: there it may be parted.
    """
    classes = encode(text)
    if classes is None:
        return None
    with torch.no_grad():
        log_probs = model.first(torch.from_numpy(prepared(grey))[None, None])[0].log_softmax(1).numpy()
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
            edges.append(cut_between(dark, column(one[1]), column(after[0]), words=after is not other))
    edges.append(strip.shape[1])
    words, digits, start = [], [], 0
    for at in range(len(letters) + 1):
        if at < len(letters) and letters[at] != " ":
            continue
        if at > start:
            word, (left, right) = "".join(letters[start:at]), trimmed(dark, edges[start], edges[at])
            if right - left >= 6 and reads(model, strip[:, left:right], word):
                inside = ((edges[letter], letter - start) for letter in range(start + 1, at))
                may = [list(each) for each in inside if parts(model, strip, dark, left, right, letters[start:at], *each)]
                words.append([left, right, word, may])
                digits += figures(dark, left, right, word)
        start = at + 1
    return {"words": words, "letters": digits} if words else None


def trimmed(ink, left, right):
    """Without the empty columns at both ends, but for a few."""
    columns = np.flatnonzero(ink[left:right] >= EMPTY)
    if len(columns) == 0:
        return left, left
    return max(left, left + int(columns[0]) - 3), min(right, left + int(columns[-1]) + 4)


def reads(model, strip, text):
    """Whether the cut alone still reads as its text: labels and ink differ at times, and cuts go wrong."""
    with torch.no_grad():
        found = decode(model(torch.from_numpy(prepared(strip))[None, None])[0].argmax(1).tolist())
    return folded(found) == folded(text)


def parts(model, strip, ink, left, right, letters, edge, before):
    """Whether a word may be parted in that column, `before` letters from its start: both parts read as theirs."""
    if not left < edge < right or ink[edge] >= EMPTY:
        return False
    sides = (trimmed(ink, left, edge), letters[:before]), (trimmed(ink, edge, right), letters[before:])
    return all(to - at >= 4 and reads(model, strip[:, at:to], "".join(side)) for (at, to), side in sides)


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


def boxes(grey, text):
    """[[[left, top, width, height], digit]] of a cheque's figures, px, where each stands apart; else None."""
    found = patches(grey)
    tallest = found[:, cv2.CC_STAT_HEIGHT].max(initial=0)
    marks = sorted(patch[:4].tolist() for patch in found if patch[cv2.CC_STAT_HEIGHT] >= 0.3 * tallest)
    usual = np.median([mark[3] for mark in marks]) if marks else 0
    whole = all(0.6 * usual <= high <= 1.6 * usual and wide <= 1.3 * high for _, _, wide, high in marks)
    beside = all(one[0] + one[2] <= other[0] + 1 for one, other in zip(marks, marks[1:]))
    return [[mark, digit] for mark, digit in zip(marks, text)] if len(marks) == len(text) and whole and beside else None


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
    settle(model)
    strips, found = {}, []
    for file, grey, text in real_lines(options.data, "train"):
        cut = cuts(model, grey, text)
        if cut:
            strips[file] = kept(grey)
            found.append({"strip": file, **cut})
    options.out.mkdir(parents=True, exist_ok=True)
    np.savez(options.out / "strips.npz", **strips)
    (options.out / "words.json").write_text(json.dumps(found, ensure_ascii=False))
    cheques, hands = {}, []
    for at, (grey, text) in enumerate(digit_lines(options.data)):
        figures_apart = boxes(grey, text)
        if figures_apart and reads(model, grey, text):
            cheques[str(at)] = grey
            hands.append({"strip": str(at), "figures": figures_apart})
    np.savez(options.out / "cheques.npz", **cheques)
    (options.out / "cheques.json").write_text(json.dumps(hands))
    print(len(hands), "cheques", sum(len(hand["figures"]) for hand in hands), "figures")
    print(len(found), "lines", sum(len(each["words"]) for each in found), "words", sum(len(each["letters"]) for each in found), "digits and signs")


if __name__ == "__main__":
    main()
