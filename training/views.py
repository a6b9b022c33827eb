"""
Every line is seen twice at each step, and what is read of one view should be what is read of the other (CR-CTC, Yao et
al. 2024): of few real lines the network then learns more than to know them by heart.
"""

import torch
from torch.nn import functional as F


def two_views(ink):
    """Every line twice, [2N, 1, 40, W], each time a little broader, thinner or softer, paler or darker, with other grain."""
    ink = torch.cat([ink, ink])
    shape = (len(ink), 1, 1, 1)
    broader, thinner = F.max_pool2d(ink, 3, 1, 1), -F.max_pool2d(-ink, 3, 1, 1)
    softer = F.avg_pool2d(ink, 3, 1, 1)
    choice, share = torch.rand(shape), torch.rand(shape)
    other = torch.where(choice < 0.3, broader, torch.where(choice < 0.5, thinner, softer))
    ink = ink.lerp(other, 0.5 * share * (choice < 0.75))
    grain = torch.randn_like(ink) * 0.05 * torch.rand(shape) * (torch.rand(shape) < 0.5)
    return (ink * (0.75 + 0.5 * torch.rand(shape)) + grain).clamp(0, 1)


def disagreement(read, steps, lengths):
    """How far each view's reading [2N, T, C] is from the other's, which is taken as given; a letter, as CTC's loss counts."""
    one, other = read.chunk(2)
    far = sum(F.kl_div(ours, theirs.detach(), reduction="none", log_target=True).sum(2) for ours, theirs in ((one, other), (other, one)))
    within = torch.arange(far.shape[1])[None] < steps[:, None]
    return 0.5 * ((far * within).sum(1) / lengths).mean()
