"""The network: convolutions only, so that its time on an old PC is known and the export is plain."""

import torch
from torch import nn

from alphabet import CLASSES

MOST_WEIGHT = 63
"""
Weights are whole numbers of a channel's own unit from -63 to 63: two products with an input of eight bits then fit into
sixteen bits, which processors without VNNI add them up in; with larger ones they would read otherwise than others.
"""
MOST_INPUT, NOUGHT = 255, 128
"""Inputs are whole numbers up to 255; where they may be negative, 128 stands for nought."""
LONGEST_HIDDEN = 4
"""The longest span that is hidden in training, steps: a letter or two."""
FOLLOWED = 0.01
"""How fast a layer's range follows the largest value of each batch."""


def unit_of(weight):
    """What one is worth in each channel's weights."""
    return weight.detach().abs().amax((1, 2, 3)).clamp_min(1e-8) / MOST_WEIGHT


def on_grid(weight):
    """The weights as the exported network holds them; gradients pass as if they were not rounded."""
    unit = unit_of(weight)
    nought = torch.zeros(len(unit), dtype=torch.int32)
    return torch.fake_quantize_per_channel_affine(weight, unit, nought, 0, -MOST_WEIGHT, MOST_WEIGHT)


class Whole(nn.Conv2d):
    """A convolution whose weights are whole numbers of a unit for each channel."""

    settled = False
    """Whether they were rounded for good."""

    def forward(self, x):
        return self._conv_forward(x, self.weight if self.settled else on_grid(self.weight), self.bias)


def settle(model):
    """Rounds a model's weights for good: it trains no further, and reads a word in two fifths of the time."""
    for each in model.modules():
        if isinstance(each, Whole):
            each.weight.data, each.settled = on_grid(each.weight), True


class Rounded(nn.Module):
    """
    Values as the exported network hands them on, in eight bits; without `signed` negative ones are nought (ReLU). In
    training it only learns their range.
    """

    def __init__(self, signed=False):
        super().__init__()
        self.signed = signed
        self.register_buffer("most", torch.zeros(()))

    def forward(self, x):
        x = x if self.signed else torch.relu(x)
        if self.training:
            most = x.detach().abs().max().float()
            self.most.copy_(most if self.most == 0 else self.most.lerp(most, FOLLOWED))
            return x
        if self.most == 0:
            return x
        nought = NOUGHT if self.signed else 0
        return torch.fake_quantize_per_tensor_affine(
            x, float(self.most) / (MOST_INPUT - nought), nought, 0, MOST_INPUT
        )


def conv(inputs, outputs, kernel=3, stride=1, padding=None, kind=Whole):
    sides = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    padding = tuple(side // 2 for side in sides) if padding is None else padding
    return [kind(inputs, outputs, sides, stride, padding, bias=False), nn.BatchNorm2d(outputs)]


class Block(nn.Module):
    """Adds what `body` makes of its input to it; begins as doing nothing. `body` ends with batch normalisation."""

    def __init__(self, *body):
        super().__init__()
        self.body = nn.Sequential(*body)
        nn.init.zeros_(self.body[-1].weight)
        self.added = Rounded(signed=True)
        self.sum = Rounded()

    def forward(self, x):
        return self.sum(x + self.added(self.body(x)))


def residual(channels):
    return Block(*conv(channels, channels), Rounded(), *conv(channels, channels))


def along(channels, reach, dilation, dropout):
    """Looks along the line: what stands beside a stroke tells what it is."""
    padding = (0, reach // 2 * dilation)
    return Block(
        Whole(channels, channels, (1, reach), 1, padding, (1, dilation), bias=False),
        nn.BatchNorm2d(channels),
        Rounded(),
        nn.Dropout(dropout),
        *conv(channels, channels, 1),
    )


def again(channels, reach, dilation, dropout):
    """Reads on from a first reading: depthwise along the line, then across the channels."""
    padding = (0, reach // 2 * dilation)
    return Block(
        Whole(channels, channels, (1, reach), 1, padding, (1, dilation), channels, bias=False),
        nn.BatchNorm2d(channels),
        Rounded(signed=True),
        *conv(channels, channels, 1),
        Rounded(),
        nn.Dropout(dropout),
        *conv(channels, channels, 1),
    )


class Hidden(nn.Module):
    """
    In training hides spans of the line, about a `share` of its steps, from all that follows: what stands beside a letter
    should tell what it is too.
    """

    def __init__(self, share):
        super().__init__()
        self.share = share

    def forward(self, x):
        if not self.training or self.share == 0:
            return x
        lines, steps = x.shape[0], x.shape[3]
        begins = torch.rand(lines, steps) < self.share / LONGEST_HIDDEN * 2
        ends = torch.randint(1, LONGEST_HIDDEN + 1, (lines, steps)) * begins
        hidden = torch.zeros(lines, steps, dtype=torch.bool)
        for at in range(LONGEST_HIDDEN):
            hidden[:, at:] |= (ends > at)[:, : steps - at]
        return x * (~hidden)[:, None, None, :]


class Recogniser(nn.Module):
    """
    [N, 1, 40, W] ink to [N, W / 4, CLASSES] logits.

    What it reads at first is told to the layers after (self-conditioned CTC, Nozaki and Komatsu 2021): steps side by
    side can agree on one letter, where each for itself would give two ("Hoòa") or none.
    """

    def __init__(self, dropout=0.1, hidden=0.0):
        super().__init__()
        self.strokes = nn.Sequential(
            *conv(1, 24, 5, 2, kind=nn.Conv2d), Rounded(),
            *conv(24, 64, 3, 2), Rounded(),
            residual(64),
            residual(64),
            residual(64),
            *conv(64, 128, 3, (2, 1)), Rounded(),
            *conv(128, 128), Rounded(),
            residual(128),
            residual(128),
            residual(128),
            residual(128),
            *conv(128, 256, (5, 1), 1, (0, 0)), Rounded(),
        )  # fmt: skip
        self.hidden = Hidden(hidden)
        self.letters = nn.Sequential(
            along(256, 5, 1, dropout),
            along(256, 5, 2, dropout),
            along(256, 5, 4, dropout),
            along(256, 5, 1, dropout),
            along(256, 5, 2, dropout),
        )
        self.told = nn.Conv2d(CLASSES, 256, 1, bias=False)
        self.seen = Rounded()
        self.again = nn.Sequential(
            again(256, 11, 1, dropout),
            again(256, 11, 1, dropout),
            again(256, 11, 2, dropout),
            again(256, 11, 3, dropout),
        )
        self.dropout = nn.Dropout(dropout)
        self.head = nn.Conv2d(256, CLASSES, 1)

    def first(self, x):
        """The first reading alone: it looks less far along the line, and says better where a letter stands."""
        return self.say(self.letters(self.strokes(x))).squeeze(2).transpose(1, 2)

    def say(self, seen):
        return self.head(self.dropout(seen))

    def forward(self, x):
        """The last reading; in training the first one too, which has a loss of its own."""
        seen = self.letters(self.hidden(self.strokes(x)))
        first = self.say(seen)
        # Softmax over the last dimension: over the second one ONNX Runtime takes three times as long.
        likely = first.transpose(1, 3).softmax(3).transpose(1, 3)
        last = self.say(self.again(self.seen(seen + self.told(likely))))
        shaped = [logits.squeeze(2).transpose(1, 2) for logits in (last, first)]
        return shaped if self.training else shaped[0]
