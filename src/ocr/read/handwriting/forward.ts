/** How well a text explains the ink: the CTC forward algorithm over the kept steps. */
import { BLANK, FLOOR, type InkSteps } from './steps.js';

/** States so much less likely than the best one are let go: they have no say in the sum. */
const FARTHEST = 40;
const NEVER = Number.NEGATIVE_INFINITY;

/** Logarithm of the probability that the network gives a row of classes, over all ways to lay it on the steps. */
export function inkLog(steps: InkSteps, text: readonly number[]): number {
  const { count, starts, classes, logs } = steps;
  const states = 2 * text.length + 1;
  // A step's logarithms by class, laid open.
  const open = new Float32Array(largest(classes, text) + 1).fill(FLOOR);
  // Two states more on either side are never reached, so that looking there needs no care.
  let before = new Float64Array(states + 4).fill(NEVER);
  let now = new Float64Array(states + 4).fill(NEVER);
  before[2] = 0;
  let low = 0;
  let high = 0;
  for (let step = 0; step < count; step++) {
    const from = starts[step] ?? 0;
    const to = starts[step + 1] ?? 0;
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = logs[at] ?? FLOOR;
    const blank = open[BLANK] ?? FLOOR;
    // The first step enters at the first blank or the first letter only.
    const last = Math.min(states - 1, high + (step === 0 ? 1 : 2));
    let best = NEVER;
    for (let state = low; state <= last; state++) {
      let sum = addLogs(before[state + 2] ?? NEVER, before[state + 1] ?? NEVER);
      if (state % 2 === 0) sum += blank;
      else {
        const letter = text[(state - 1) / 2] ?? BLANK;
        if (letter !== text[(state - 3) / 2]) sum = addLogs(sum, before[state] ?? NEVER);
        sum += open[letter] ?? FLOOR;
      }
      now[state + 2] = sum;
      if (sum > best) best = sum;
    }
    high = last;
    while (low < high && (now[low + 2] ?? NEVER) < best - FARTHEST) now[low++ + 2] = NEVER;
    while (high > low && (now[high + 2] ?? NEVER) < best - FARTHEST) now[high-- + 2] = NEVER;
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = FLOOR;
    [before, now] = [now, before];
    now.fill(NEVER, low, Math.min(states, high + 3) + 4);
  }
  const end = before[states + 1] ?? NEVER;
  return states > 1 ? addLogs(end, before[states] ?? NEVER) : end;
}

function largest(classes: Uint16Array, text: readonly number[]): number {
  let most = 0;
  for (const each of classes) if (each > most) most = each;
  for (const each of text) if (each > most) most = each;
  return most;
}

/** log(exp(one) + exp(other)). */
export function addLogs(one: number, other: number): number {
  const more = one > other ? one : other;
  const less = one > other ? other : one;
  // Beyond 20 the smaller one no longer counts; this also covers minus infinity.
  return less < more - 20 || less === Number.NEGATIVE_INFINITY
    ? more
    : more + Math.log1p(Math.exp(less - more));
}
