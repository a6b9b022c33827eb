"""What a line may look like under another hand, another pen and another camera. Grey uint8 in, grey uint8 out."""

import cv2
import numpy as np

from pens import POOR, grain
from wear import MARKS

CLEAN = 0.4
"""Share of the lines that only another hand and pen wrote, on a clean page."""
POOR_PEN = 0.14
"""Share of the lines written by a pen or on paper that takes the ink badly, or copied through carbon paper."""
WORN = 0.05
"""Share of the lines across which a fold runs; as many have a stain, as many drops of ink."""


def warp(grey, random, strength=1.0):
    """Slant, slope, stretch and an uneven hand, in one resampling."""
    height, width = grey.shape
    stretch = float(np.exp(random.normal(0, 0.16 * strength)))
    squeeze = float(random.uniform(0.72, 1.06)) if random.random() < 0.7 else 1.0
    leaning = 0.4 if random.random() < 0.08 else 0.22
    slant = float(np.clip(random.normal(0, leaning * strength), -0.7, 0.7))
    slope = float(np.clip(random.normal(0, 0.008 * strength), -0.03, 0.03))
    out_width = max(16, int(width * stretch * squeeze + abs(slant) * height * 0.5))
    slope = float(np.clip(slope, -0.16 * height / out_width, 0.16 * height / out_width))
    shift = float(random.normal(0, 0.04)) * height
    across, down = np.meshgrid(np.arange(out_width, dtype=np.float32), np.arange(height, dtype=np.float32))
    middle = height / 2
    source_y = (down - middle - shift - slope * (across - out_width / 2)) / squeeze + middle
    source_x = (across - out_width / 2 + slant * (down - middle)) / (stretch * squeeze) + width / 2
    if random.random() < 0.85:
        source_x += uneven(random, height, out_width, random.uniform(10, 40), 0.9 * strength * height / 40)
        source_y += uneven(random, height, out_width, random.uniform(10, 60), 0.8 * strength * height / 40)
    if random.random() < 0.6:
        # One hand writes small letters half as high as the tall ones, another two thirds.
        knots = random.normal(0, 0.04 * strength * height, (7, 1)).astype(np.float32)
        knots -= knots.mean()
        at = np.clip(source_y / height + 0.5, 0, 2)
        source_y += cv2.resize(knots, (1, 200), interpolation=cv2.INTER_CUBIC)[(at * 99.5).astype(int), 0]
    if random.random() < 0.4:
        # A line written without a rule, whose words rise and fall, and lean more here than there.
        source_y += uneven(random, 1, out_width, random.uniform(120, 500), 1.6 * strength * height / 40)
        source_x += uneven(random, 1, out_width, random.uniform(60, 400), 0.12 * strength) * (down - middle)
    if random.random() < 0.5:
        # Words and letters drawn together or apart along the line.
        source_x += uneven(random, 1, out_width, random.uniform(40, 160), 5 * strength * height / 40)
    edge = int(np.median(grey[[0, -1], :]))
    return cv2.remap(grey, source_x, source_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_CONSTANT, borderValue=edge)


def uneven(random, height, width, cell, amount):
    """A smooth random field; `cell` px between its knots, `amount` px its usual size."""
    rows, columns = max(2, int(height / cell) + 2), max(2, int(width / cell) + 2)
    knots = random.normal(0, amount, (rows if height > 1 else 1, columns)).astype(np.float32)
    return cv2.resize(knots, (width, height), interpolation=cv2.INTER_CUBIC)


def pen(grey, random):
    """A broader or a finer stroke; a pen that runs dry here and there."""
    choice = random.random()
    if choice < 0.2:
        grey = cv2.erode(grey, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2, 2)))
    elif choice < 0.3:
        grey = cv2.erode(grey, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    elif choice < 0.34:
        grey = cv2.erode(grey, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (4, 4)))
    elif choice < 0.36:
        grey = cv2.erode(grey, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (6, 6)))
    elif choice < 0.48:
        thin = cv2.dilate(grey, np.ones((2, 2), np.uint8))
        grey = cv2.addWeighted(grey, 0.45, thin, 0.55, 0)
    elif choice < 0.52:
        grey = cv2.erode(grey, slanting(random))
    choice = random.random()
    if choice < 0.48:
        paper = float(np.percentile(grey, 90))
        if choice < 0.15:
            left = pencilled(grey.shape, random)
        else:
            left = np.clip(1 - np.abs(uneven(random, *grey.shape, random.uniform(8, 60), 0.35)), 0.35, 1)
        grey = np.clip(paper - (paper - grey.astype(np.float32)) * left, 0, 255).astype(np.uint8)
    if random.random() < POOR_PEN:
        poor = POOR[int(random.integers(len(POOR)))]
        grey = np.clip(poor(grey, random), 0, 255).astype(np.uint8)
    return grey


def slanting(random):
    """A nib: broad one way, thin the other."""
    kernel = np.zeros((7, 7), np.uint8)
    reach, angle = random.uniform(1, 2.6), random.uniform(0, np.pi)
    across, down = reach * np.cos(angle), reach * np.sin(angle)
    cv2.line(kernel, (round(3 - across), round(3 - down)), (round(3 + across), round(3 + down)), 1, 1)
    return kernel


def pencilled(shape, random):
    """What a pencil leaves on the grain of the paper: share of the ink, some of it none."""
    rough, depth = grain(random, shape, random.uniform(0.5, 1.6)), random.uniform(0.1, 0.55)
    return np.clip(1 - depth + depth * rough, 0, 1) * random.uniform(0.4, 1)


def page(grey, random, others):
    """What a page adds: a rule or dots to write on, a box's border, the neighbours' strokes, a stamp, show-through."""
    height, width = grey.shape
    out = grey.astype(np.float32)
    paper = float(np.percentile(grey, 90))
    dark = paper - random.uniform(0.25, 0.85) * max(30.0, paper - float(grey.min()))
    if random.random() < 0.28:
        y = int(height * random.uniform(0.55, 0.98))
        slope = random.normal(0, 0.003)
        mask = np.zeros_like(grey)
        if random.random() < 0.55:
            pitch = random.uniform(3.5, 9)
            radius = 1 if random.random() < 0.7 else 2
            for x in np.arange(random.uniform(0, pitch), width, pitch):
                cv2.circle(mask, (int(x), int(y + slope * x)), radius - (random.random() < 0.5), 255, -1)
        else:
            thickness = 1 if random.random() < 0.7 else 2
            cv2.line(mask, (0, y), (width, int(y + slope * width)), 255, thickness)
        share = mask.astype(np.float32) / 255
        out = np.minimum(out, out * (1 - share) + dark * share)
    if random.random() < 0.05:
        out = squared(out, random, paper, dark)
    if random.random() < 0.1:
        out = specked(out, random, paper, dark)
    if random.random() < 0.08:
        for x in (int(random.uniform(0, 0.02) * width), width - 1 - int(random.uniform(0, 0.02) * width)):
            if random.random() < 0.6:
                cv2.line(out, (x, 0), (x, height), float(dark), int(random.integers(1, 3)))
    if random.random() < 0.2 and others:
        out = neighbours(out, random, others, paper)
    if random.random() < 0.06:
        out = stamped(out, random, paper)
    if random.random() < 0.06 and others:
        other = fitted(others[int(random.integers(len(others)))][:, ::-1], height, width)
        through = np.maximum(0, float(np.percentile(other, 90)) - other)
        out = out - cv2.GaussianBlur(through, (0, 0), 2.0) * random.uniform(0.08, 0.25)
    for mark in MARKS:
        if random.random() < WORN:
            out = mark(out, random)
    return np.clip(out, 0, 255).astype(np.uint8)


def squared(out, random, paper, dark):
    """The squares or close rules of a school book's paper, under the writing; books of the first years were made of them."""
    height, width = out.shape
    pitch, lean = height * random.uniform(0.14, 0.5), random.normal(0, 0.006)
    bold, thick = int(random.integers(1, 6)), 2 if pitch > 0.3 * height and random.random() < 0.5 else 1
    mask = np.zeros((height, width), np.float32)
    for at, y in enumerate(np.arange(random.uniform(-pitch, 0), height, pitch)):
        ends = (0, int(16 * y)), (16 * width, int(16 * (y + lean * width)))
        cv2.line(mask, *ends, 1.0 if at % bold == 0 else 0.5, thick, cv2.LINE_AA, 4)
    if random.random() < 0.7:
        for at, x in enumerate(np.arange(random.uniform(-pitch, 0), width, pitch)):
            ends = (int(16 * x), 0), (int(16 * (x - lean * height)), 16 * height)
            cv2.line(mask, *ends, 1.0 if at % bold == 0 else 0.5, thick, cv2.LINE_AA, 4)
    return np.minimum(out, paper - mask * (paper - dark) * random.uniform(0.2, 0.7))


def specked(out, random, paper, dark):
    """Dust and foxing: up to a speck in five hundred pixels, of one to four."""
    height, width = out.shape
    count = int(min(0.002, random.exponential(0.0006)) * height * width)
    mask = np.zeros((height, width), np.float32)
    for _ in range(count):
        y, x = int(random.integers(height)), int(random.integers(width))
        high, wide = int(random.integers(1, 3)), int(random.integers(1, 3))
        mask[y : y + high, x : x + wide] = random.uniform(0.3, 1)
    if random.random() < 0.5:
        mask = cv2.GaussianBlur(mask, (0, 0), 0.6)
    return np.minimum(out, paper - mask * (paper - dark))


def neighbours(out, random, others, paper):
    """Feet of the line above or heads of the line below, cut by the strip's edge."""
    height, width = out.shape
    other = fitted(others[int(random.integers(len(others)))], height, width)
    ink = np.maximum(0, float(np.percentile(other, 90)) - other)
    depth = int(height * random.uniform(0.06, 0.34))
    side = random.random()
    if side < 0.6:
        out[:depth] -= ink[-depth:]
    if side > 0.4:
        out[-depth:] -= ink[:depth]
    return out


def stamped(out, random, paper):
    """A round stamp across the line: its two rings, the letters between them, ink that took unevenly."""
    height, width = out.shape
    radius = height * random.uniform(0.9, 2.2)
    centre = int(random.uniform(0, width)), int(height * random.uniform(-0.8, 1.8))
    mark = np.zeros((height, width), np.uint8)
    thickness = max(1, int(height * random.uniform(0.02, 0.06)))
    for share, thick in ((1, thickness), (random.uniform(0.6, 0.7), max(1, thickness // 2))):
        cv2.circle(mark, centre, int(radius * share), 255, thick, cv2.LINE_AA)
    turn = random.uniform(0, 6.28)
    for at in range(int(random.integers(14, 26))):
        angle = turn + at * 0.26
        x, y = centre[0] + radius * 0.83 * np.cos(angle), centre[1] + radius * 0.83 * np.sin(angle)
        if not (-height < x < width + height and -height < y < 2 * height):
            continue
        letter = np.zeros((64, 64), np.uint8)
        cv2.putText(letter, "CONGHOAXIUYBDM"[at % 14], (18, 44), cv2.FONT_HERSHEY_SIMPLEX, 1.1, 255, 4, cv2.LINE_AA)
        size = radius * 0.34 / 64
        cosine, sine = size * np.cos(angle + 1.57), size * np.sin(angle + 1.57)
        place = np.float32([[cosine, -sine, x - 32 * cosine + 32 * sine], [sine, cosine, y - 32 * sine - 32 * cosine]])
        mark = np.maximum(mark, cv2.warpAffine(letter, place, (width, height)))
    took = np.clip(1 - np.abs(uneven(random, height, width, random.uniform(4, 30), 0.5)), 0.1, 1)
    return out - mark.astype(np.float32) / 255 * took * random.uniform(0.12, 0.5) * paper


def fitted(grey, height, width):
    scale = height / grey.shape[0]
    other = cv2.resize(grey, (max(8, int(grey.shape[1] * scale)), height)).astype(np.float32)
    if other.shape[1] < width:
        other = np.pad(other, ((0, 0), (0, width - other.shape[1])), mode="edge")
    return other[:, :width]


def camera(grey, random):
    """Uneven light, blur, a moving hand, coarse sampling, noise, JPEG."""
    out = grey.astype(np.float32)
    if random.random() < 0.4:
        out = out * (1 + uneven(random, *grey.shape, random.uniform(60, 300), 0.08))
    if random.random() < 0.05:
        out = shaded(out, random)
    if random.random() < 0.5:
        low, high = random.uniform(0, 70), random.uniform(150, 255)
        out = low + (out / 255) * (high - low)
    if random.random() < 0.35:
        out = cv2.GaussianBlur(out, (0, 0), random.uniform(0.4, 2.2))
    if random.random() < 0.06:
        out = shaken(out, random)
    if random.random() < 0.15:
        height, width = out.shape
        small = random.uniform(0.33, 0.75)
        out = cv2.resize(out, (max(8, int(width * small)), max(8, int(height * small))), interpolation=cv2.INTER_AREA)
        out = cv2.resize(out, (width, height), interpolation=cv2.INTER_LINEAR)
    if random.random() < 0.45:
        out = out + random.normal(0, random.uniform(1, 9), out.shape)
    out = np.clip(out, 0, 255).astype(np.uint8)
    if random.random() < 0.25:
        _, coded = cv2.imencode(".jpg", out, [cv2.IMWRITE_JPEG_QUALITY, int(random.integers(25, 80))])
        out = cv2.imdecode(coded, cv2.IMREAD_GRAYSCALE)
    return out


def shaded(grey, random):
    """The edge of a shadow across the line. Deep ones the program takes away before (`src/ocr/read/shadow.ts`)."""
    height, width = grey.shape
    across, down = np.meshgrid(np.arange(width, dtype=np.float32), np.arange(height, dtype=np.float32))
    distance = across - random.uniform(0, width) + random.uniform(-2, 2) * (down - height / 2)
    distance = distance * random.choice([-1, 1]) / random.uniform(0.5, 12)
    share = 1 / (1 + np.exp(-np.clip(distance, -30, 30)))
    return grey * (1 - share * random.uniform(0.04, 0.25))


def shaken(grey, random):
    """A hand that moved while the picture was taken."""
    reach, angle = random.uniform(1, 3.5), random.uniform(0, np.pi)
    kernel = np.zeros((9, 9), np.float32)
    across, down = reach * np.cos(angle), reach * np.sin(angle)
    ends = [(int(16 * (4 + side * across)), int(16 * (4 + side * down))) for side in (-1, 1)]
    cv2.line(kernel, *ends, 1.0, 1, cv2.LINE_AA, 4)
    return cv2.filter2D(grey, -1, kernel / kernel.sum(), borderType=cv2.BORDER_REPLICATE)


def frame(grey, random):
    """A strip cut too wide or too narrow above and below, and at its ends."""
    height, width = grey.shape
    edge = int(np.percentile(grey, 85))
    if random.random() < 0.35:
        top, bottom = (int(height * max(0, random.normal(0.05, 0.14))) for _ in range(2))
        grey = cv2.copyMakeBorder(grey, top, bottom, 0, 0, cv2.BORDER_CONSTANT, value=edge)
    elif random.random() < 0.15:
        cut = int(height * random.uniform(0, 0.07))
        grey = grey[cut:] if random.random() < 0.5 else grey[: height - cut]
    if random.random() < 0.3:
        left, right = (int(height * random.uniform(0, 1.2)) for _ in range(2))
        grey = cv2.copyMakeBorder(grey, 0, 0, left, right, cv2.BORDER_CONSTANT, value=edge)
    return grey


def augment(grey, random, others, strength=1.0):
    """All of it, in the order in which it happens to a page."""
    grey = warp(grey, random, strength)
    grey = pen(grey, random)
    if random.random() < CLEAN:
        return grey
    grey = page(grey, random, others)
    grey = frame(grey, random)
    return camera(grey, random)
