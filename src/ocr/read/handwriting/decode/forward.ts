/** How well a text explains the ink: the CTC forward algorithm over the kept steps. */
import { BLANK, FLOOR, type InkSteps } from '../network/steps.js';

/** States so much less likely than the best one are let go: they have no say in the sum. */
const FARTHEST = 1e-17;
const FLOOR_SHARE = Math.exp(FLOOR);

/** Logarithm of the probability that the network gives a row of classes, over all ways to lay it on the steps. */
export function inkLog(steps: InkSteps, text: readonly number[]): number {
  const { count, starts, classes, logs } = steps;
  const letters = Uint16Array.from(text);
  const states = 2 * letters.length + 1;
  // A step's probabilities by class, laid open.
  const open = new Float64Array(largest(classes, text) + 1).fill(FLOOR_SHARE);
  // Two states more on either side are never reached, so that looking there needs no care. Probabilities are as
  // shares of the best of the step before; what that comes to is added up in `log`.
  let before = new Float64Array(states + 4);
  let now = new Float64Array(states + 4);
  before[2] = 1;
  let log = 0;
  let scale = 1;
  let low = 0;
  let high = 0;
  for (let step = 0; step < count; step++) {
    const from = starts[step] ?? 0;
    const to = starts[step + 1] ?? 0;
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = Math.exp(logs[at] ?? FLOOR);
    const blank = (open[BLANK] ?? 0) * scale;
    // The first step enters at the first blank or the first letter only.
    const last = Math.min(states - 1, high + (step === 0 ? 1 : 2));
    let best = 0;
    for (let state = low; state <= last; state++) {
      let sum = (before[state + 2] ?? 0) + (before[state + 1] ?? 0);
      if ((state & 1) === 0) sum *= blank;
      else {
        const place = state >> 1;
        const letter = letters[place] ?? BLANK;
        if (place === 0 || letter !== letters[place - 1]) sum += before[state] ?? 0;
        sum *= (open[letter] ?? 0) * scale;
      }
      now[state + 2] = sum;
      if (sum > best) best = sum;
    }
    if (best === 0) return Number.NEGATIVE_INFINITY;
    high = last;
    const least = best * FARTHEST;
    while (low < high && (now[low + 2] ?? 0) < least) now[low++ + 2] = 0;
    while (high > low && (now[high + 2] ?? 0) < least) now[high-- + 2] = 0;
    log += Math.log(best);
    scale = 1 / best;
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = FLOOR_SHARE;
    [before, now] = [now, before];
    now.fill(0, low, Math.min(states, high + 3) + 4);
  }
  const end = (before[states + 1] ?? 0) + (states > 1 ? (before[states] ?? 0) : 0);
  return log + Math.log(end * scale);
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
