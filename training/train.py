"""
Trains the recogniser; the schedule runs by the clock, so that it ends when it was told to.

Two workers train apart on seeds of their own and average their weights every `--average` seconds, each counted by the
steps it made (local SGD): Debian's torch is faster with one thread than with two, and a worker on a busy core holds
nobody up. Checkpoints hold everything needed to go on: run the same command again.
"""

import argparse
import json
import os
import time
from pathlib import Path

# Before numpy and torch look: a second BLAS thread on the worker's own core is waited for by spinning.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np
import torch
from torch import distributed, multiprocessing, nn

from data import Lines
from evaluate import error_rates, held_back
from model import Recogniser
from views import disagreement, two_views

LAST_RATE, WARM_UP = 2e-5, 300
FIRST_SHARE = 0.4
"""What the first reading's loss counts beside the last one's."""
AGREEMENT = 0.2
"""What the disagreement of a line's two readings counts beside their losses."""
COLUMNS = 5200
"""Columns of ink a step, px, each seen twice: about seven whole lines, or thirty fields."""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--fonts", type=Path, nargs="*", default=[], help="folders of npm run samples -- --lines")
    parser.add_argument("--words", type=Path, help="folder of align.py, for recomposed ink")
    parser.add_argument("--faces", type=Path, help="folder of .ttf files, lines set in them as it goes (compose.py)")
    parser.add_argument("--figures", type=Path, help="folder of MNIST's four files, for recomposed dates")
    parser.add_argument("--unseen", type=Path, help="folder of lines in fonts held back, measured as it goes")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--from", dest="start", type=Path, help="weights to begin with (training/weights.pt)")
    parser.add_argument("--minutes", type=float, required=True, help="of the whole training, earlier runs included")
    parser.add_argument("--until", type=float, default=None, help="stop at this share of the whole (to align between)")
    parser.add_argument("--shares", default="real=0.5,fonts=0.42,digits=0.08")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cores", default="1,0", help="core of each worker")
    parser.add_argument("--nice", default="0,10", help="niceness of each worker")
    parser.add_argument("--average", type=float, default=45, help="seconds between averagings")
    parser.add_argument("--strength", type=float, default=0.8, help="of the warps")
    parser.add_argument("--dropout", type=float, default=0.1)
    parser.add_argument("--hidden", type=float, default=0.04, help="share of a line hidden from each view of it")
    parser.add_argument("--decay", type=float, default=0.01, help="of the weights (AdamW)")
    parser.add_argument("--rate", type=float, default=2.5e-3, help="highest learning rate; lower when weights are given")
    parser.add_argument("--bfloat16", action="store_true", help="for processors that have it (avx512_bf16)")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("MASTER_ADDR", "127.0.0.1")
    os.environ.setdefault("MASTER_PORT", "29517")
    multiprocessing.spawn(work, (options,), nprocs=options.workers)


def work(rank, options):
    torch.set_num_threads(1)
    os.sched_setaffinity(0, {int(options.cores.split(",")[rank])})
    os.nice(int(options.nice.split(",")[rank]))
    distributed.init_process_group("gloo", rank=rank, world_size=options.workers)
    checkpoint_file = options.out / "checkpoint.pt"
    saved = torch.load(checkpoint_file) if checkpoint_file.exists() else None
    torch.manual_seed(options.seed)
    model = Recogniser(options.dropout, options.hidden).to(memory_format=torch.channels_last)
    smooth = Recogniser()
    optimiser = torch.optim.AdamW(weights_apart(model, options.decay), options.rate)
    spent, steps = 0.0, 0
    if saved:
        model.load_state_dict(saved["model"])
        smooth.load_state_dict(saved["smooth"])
        optimiser.load_state_dict(saved["optimiser"])
        optimiser.param_groups[0]["weight_decay"] = options.decay
        spent, steps = saved["spent"], saved["steps"]
    else:
        if options.start:
            # Layers that the given weights do not know begin as doing nothing.
            model.load_state_dict(torch.load(options.start), strict=False)
        smooth.load_state_dict(model.state_dict())
    shares = {name: float(share) for name, share in (each.split("=") for each in options.shares.split(","))}
    ready = multiprocessing.get_context("spawn").Queue(8)
    feeder = multiprocessing.get_context("spawn").Process(
        target=feed, args=(ready, options, [options.seed, rank, steps], shares), daemon=True
    )
    feeder.start()
    batch = ready.get()
    start = time.time() - spent
    total = options.minutes * 60

    def progress():
        return min(1.0, (time.time() - start) / total)

    loss_of = nn.CTCLoss(zero_infinity=True)
    model.train()
    smooth.eval()
    since, losses, averaged, measured = 0, [], time.time(), time.time()
    while progress() < (options.until or 1.0):
        ink, widths, classes, lengths = batch
        rate = LAST_RATE + (options.rate - LAST_RATE) * 0.5 * (1 + np.cos(np.pi * progress()))
        for group in optimiser.param_groups:
            group["lr"] = rate * min(1, (steps + 1) / WARM_UP)
        steps_of, lengths = torch.tensor(widths) // 4, torch.tensor(lengths)
        # Half the time of a step on processors that reckon in bfloat16; weights and losses stay in full.
        with torch.autocast("cpu", torch.bfloat16, enabled=options.bfloat16):
            read = model(two_views(torch.from_numpy(ink)).contiguous(memory_format=torch.channels_last))
        last, first = (logits.float().log_softmax(2) for logits in read)
        truth = torch.tensor(classes).repeat(2), steps_of.repeat(2), lengths.repeat(2)
        lost = loss_of(last.transpose(0, 1), *truth)
        loss = lost + FIRST_SHARE * loss_of(first.transpose(0, 1), *truth) + AGREEMENT * disagreement(last, steps_of, lengths)
        optimiser.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 2.0)
        optimiser.step()
        batch = ready.get()
        steps += 1
        since += 1
        losses.append(float(lost))
        if since % 5 == 0:
            blend(smooth, model, 1 - min(0.985, 1 - 10 / (steps + 20)))
        if time.time() - averaged > options.average:
            made = average([model, smooth], since)
            averaged = time.time()
            if rank == 0:
                print(f"{progress():.3f} steps {steps} {made} rate {rate:.1e} loss {np.mean(losses):.3f}", flush=True)
                save(checkpoint_file, model, smooth, optimiser, time.time() - start, steps)
                if time.time() - measured > 600:
                    report(smooth, options, progress())
                    measured = time.time()
            since, losses = 0, []
    average([model, smooth], since)
    if rank == 0:
        save(checkpoint_file, model, smooth, optimiser, time.time() - start, steps)
        report(smooth, options, progress())


def weights_apart(model, decay):
    """What decays, and what does not: norms that are pulled to nought take their channels with them."""
    many = [each for each in model.parameters() if each.dim() > 1]
    single = [each for each in model.parameters() if each.dim() <= 1]
    return [{"params": many, "weight_decay": decay}, {"params": single, "weight_decay": 0.0}]


def feed(ready, options, seed, shares):
    """Draws and augments lines beside the training, on whichever core is free."""
    os.sched_setaffinity(0, range(os.cpu_count()))
    lines = Lines(options, seed, shares)
    for ink, widths, classes, lengths in lines.batches(COLUMNS, options.strength):
        ready.put((ink, widths, classes, lengths))


def blend(smooth, model, share):
    """Moves the averaged weights, and what batch normalisation has seen, a little towards the present ones."""
    with torch.no_grad():
        for kept, present in zip(smooth.state_dict().values(), model.state_dict().values()):
            if kept.dtype.is_floating_point:
                kept.lerp_(present, share)
            else:
                kept.copy_(present)


def average(models, steps):
    """Sets every worker's weights to their mean, each counted by the steps it made since; returns these."""
    counts = [torch.zeros(1) for _ in range(distributed.get_world_size())]
    distributed.all_gather(counts, torch.tensor([float(steps)]))
    made = [int(count) for count in counts]
    share = steps / max(1, sum(made))
    with torch.no_grad():
        for model in models:
            floats = [value for value in model.state_dict().values() if value.dtype.is_floating_point]
            flat = torch.cat([value.flatten() for value in floats]) * share
            distributed.all_reduce(flat)
            at = 0
            for value in floats:
                value.copy_(flat[at : at + value.numel()].view_as(value))
                at += value.numel()
    return made


def save(file, model, smooth, optimiser, spent, steps):
    """Writes beside and renames: a checkpoint is whole or the one before."""
    beside = file.with_suffix(".new")
    state = {"model": model.state_dict(), "smooth": smooth.state_dict(), "optimiser": optimiser.state_dict()}
    torch.save({**state, "spent": spent, "steps": steps}, beside)
    beside.replace(file)


def report(model, options, progress):
    model.eval()
    figures = {name: error_rates(model, lines) for name, lines in held_back(options.data, options.unseen).items()}
    row = {"progress": round(progress, 3), **figures}
    print(json.dumps(row), flush=True)
    with open(options.out / "progress.jsonl", "a") as log:
        log.write(json.dumps(row) + "\n")


if __name__ == "__main__":
    main()
