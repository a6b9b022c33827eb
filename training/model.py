"""The network: convolutions only, so that its time on an old PC is known and the export is plain."""

from torch import nn, relu

from alphabet import CLASSES


def conv(inputs, outputs, kernel=3, stride=1, padding=None):
    sides = kernel if isinstance(kernel, tuple) else (kernel, kernel)
    padding = tuple(side // 2 for side in sides) if padding is None else padding
    return [nn.Conv2d(inputs, outputs, sides, stride, padding, bias=False), nn.BatchNorm2d(outputs)]


class Residual(nn.Module):
    def __init__(self, channels):
        super().__init__()
        self.body = nn.Sequential(*conv(channels, channels), nn.ReLU(inplace=True), *conv(channels, channels))

    def forward(self, x):
        return relu(x + self.body(x))


class Along(nn.Module):
    """Looks along the line: what stands beside a stroke tells what it is."""

    def __init__(self, channels, reach, dilation, dropout):
        super().__init__()
        padding = (0, reach // 2 * dilation)
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, (1, reach), 1, padding, (1, dilation), bias=False),
            nn.BatchNorm2d(channels),
            nn.ReLU(inplace=True),
            nn.Dropout(dropout),
            *conv(channels, channels, 1),
        )

    def forward(self, x):
        return relu(x + self.body(x))


class Again(nn.Module):
    """Reads on from a first reading: depthwise along the line, then across the channels; begins as doing nothing."""

    def __init__(self, channels, reach, dilation, dropout):
        super().__init__()
        padding = (0, reach // 2 * dilation)
        self.body = nn.Sequential(
            nn.Conv2d(channels, channels, (1, reach), 1, padding, (1, dilation), channels, bias=False),
            nn.BatchNorm2d(channels),
            *conv(channels, channels, 1),
            nn.ReLU(inplace=True),
            nn.Dropout(dropout),
            *conv(channels, channels, 1),
        )
        nn.init.zeros_(self.body[-1].weight)

    def forward(self, x):
        return relu(x + self.body(x))


class Recogniser(nn.Module):
    """
    [N, 1, 40, W] ink to [N, W / 4, CLASSES] logits.

    What it reads at first is told to the layers after (self-conditioned CTC, Nozaki and Komatsu 2021): steps side by
    side can agree on one letter, where each for itself would give two ("Hoòa") or none.
    """

    def __init__(self, dropout=0.1):
        super().__init__()
        self.net = nn.Sequential(
            *conv(1, 24, 5, 2), nn.ReLU(inplace=True),
            *conv(24, 64, 3, 2), nn.ReLU(inplace=True),
            Residual(64),
            *conv(64, 128, 3, (2, 1)), nn.ReLU(inplace=True),
            *conv(128, 128), nn.ReLU(inplace=True),
            *conv(128, 256, (5, 1), 1, (0, 0)), nn.ReLU(inplace=True),
            Along(256, 5, 1, dropout),
            Along(256, 5, 2, dropout),
            Along(256, 5, 4, dropout),
            nn.Dropout(dropout),
            nn.Conv2d(256, CLASSES, 1),
        )  # fmt: skip
        self.told = nn.Conv2d(CLASSES, 256, 1, bias=False)
        nn.init.zeros_(self.told.weight)
        self.again = nn.Sequential(
            Again(256, 11, 1, dropout),
            Again(256, 11, 1, dropout),
            Again(256, 11, 2, dropout),
            Again(256, 11, 3, dropout),
        )

    def first(self, x):
        """The first reading alone: it looks less far along the line, and says better where a letter stands."""
        return self.net(x).squeeze(2).transpose(1, 2)

    def forward(self, x):
        """The last reading; in training the first one too, which has a loss of its own."""
        seen = self.net[:-2](x)
        first = self.net[-2:](seen)
        # Softmax over the last dimension: over the second one ONNX Runtime takes three times as long.
        likely = first.transpose(1, 3).softmax(3).transpose(1, 3)
        last = self.net[-2:](self.again(relu(seen + self.told(likely))))
        shaped = [logits.squeeze(2).transpose(1, 2) for logits in (last, first)]
        return shaped if self.training else shaped[0]
