"""
Writes models/handwriting.onnx and .json from a checkpoint, the weights in half precision for a later training to go on
from, and fixed inputs with the outputs they must give.
"""

import argparse
import base64
import json
import warnings
from pathlib import Path

import numpy as np
import onnx
import torch

from alphabet import ALPHABET
from data import font_lines
from model import Recogniser
from preprocess import HEIGHT, preprocess
from whole_numbers import in_whole_numbers, settled


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--checkpoint", type=Path, required=True)
    parser.add_argument("--mean", type=Path, nargs="*", default=[], help="checkpoints, or weights.pt: the mean of all is written")
    parser.add_argument("--version", required=True)
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "models")
    parser.add_argument("--fixture", type=Path, help="folder of invented lines in fonts, for the fixture")
    options = parser.parse_args()
    torch.set_num_threads(1)
    model = Recogniser()
    model.load_state_dict(mean([weights_of(file) for file in (options.checkpoint, *options.mean)]))
    halved = {name: value.half() if value.dtype.is_floating_point else value for name, value in model.state_dict().items()}
    torch.save(halved, Path(__file__).with_name("weights.pt"))
    names = settled(model)
    options.out.mkdir(exist_ok=True)
    network = options.out / "handwriting.onnx"
    # Ranges are known by now: that the trace takes them for constants is meant.
    warnings.filterwarnings("ignore", category=torch.jit.TracerWarning)
    torch.onnx.export(
        model,
        torch.rand(2, 1, HEIGHT, 160),
        str(network),
        input_names=["line"],
        output_names=["logits"],
        dynamic_axes={"line": {0: "lines", 3: "width"}, "logits": {0: "lines", 1: "steps"}},
        opset_version=13,
    )
    exported = onnx.load(network)
    exported.graph.CopyFrom(in_whole_numbers(exported.graph, names))
    onnx.save(exported, network)
    card = {"version": options.version, "height": HEIGHT, "alphabet": ALPHABET}
    (options.out / "handwriting.json").write_text(json.dumps(card, ensure_ascii=False) + "\n")
    if options.fixture:
        drawn = list(font_lines(options.fixture))[:40]
        grey, text = min(drawn, key=lambda line: line[0].shape[1] / line[0].shape[0])
        lines = [fixed(model, *line) for line in [*drawn[:4], (in_wide_box(grey), text)]]
        (options.out / "fixture.json").write_text(json.dumps(lines, ensure_ascii=False) + "\n")


def weights_of(file):
    """Of a checkpoint those averaged as it went."""
    saved = torch.load(file)
    return saved.get("smooth", saved)


def mean(weights):
    """Weights of one origin, trained apart: what lies between them reads better than any (model soups, Wortsman et al. 2022)."""
    first = weights[0]
    return {
        name: sum(each[name].float() for each in weights) / len(weights) if value.dtype.is_floating_point else value
        for name, value in first.items()
    }


def in_wide_box(grey):
    """The line in the middle of grained paper so wide that little of it is written on: there ink is told otherwise."""
    height, width = grey.shape
    beside, above = 5 * width, height // 6
    paper = np.pad(grey, ((above, above), (beside, beside)), mode="constant", constant_values=int(np.median(grey)))
    grain = np.random.default_rng(1).integers(0, 12, paper.shape)
    return np.maximum(0, paper - grain).astype(np.uint8)


def fixed(model, grey, text):
    """A line's grey pixels, the ink made of them (8 bits) and the network's logits for that ink, every 7th step."""
    ink = np.round(preprocess(grey) * 255).astype(np.uint8)
    with torch.no_grad():
        logits = model(torch.from_numpy(ink.astype(np.float32) / 255)[None, None])[0].numpy()
    return {
        "text": text,
        "width": grey.shape[1],
        "height": grey.shape[0],
        "grey": base64.b64encode(grey.tobytes()).decode(),
        "ink_width": ink.shape[1],
        "ink": base64.b64encode(ink.tobytes()).decode(),
        "steps": len(logits),
        "logits": [[round(float(value), 4) for value in row] for row in logits[::7]],
    }


if __name__ == "__main__":
    main()
