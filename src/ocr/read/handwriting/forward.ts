/** How well a text explains the ink: the CTC forward algorithm over the kept steps. */
import { BLANK, FLOOR, type InkSteps } from './steps.js';

/** Logarithm of the probability that the network gives a row of classes, over all ways to lay it on the steps. */
export function inkLog(steps: InkSteps, text: readonly number[]): number {
  const { count, starts, classes, logs } = steps;
  const states = 2 * text.length + 1;
  // A step's logarithms by class, laid open; the stamp says whether they are of this step.
  const open = new Float32Array(largest(classes, text) + 1).fill(FLOOR);
  let before = new Float64Array(states).fill(Number.NEGATIVE_INFINITY);
  let now = new Float64Array(states);
  before[0] = 0;
  for (let step = 0; step < count; step++) {
    const from = starts[step] ?? 0;
    const to = starts[step + 1] ?? 0;
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = logs[at] ?? FLOOR;
    const blank = open[BLANK] ?? FLOOR;
    // The first step enters at the first blank or the first letter only.
    const reach = step === 0 ? Math.min(2, states) : Math.min(states, 2 * step + 2);
    for (let state = 0; state < states; state++) {
      if (state >= reach) {
        now[state] = Number.NEGATIVE_INFINITY;
        continue;
      }
      const letter = state % 2 === 1 ? (text[(state - 1) / 2] ?? BLANK) : BLANK;
      let sum = before[state] ?? Number.NEGATIVE_INFINITY;
      if (state > 0) sum = addLogs(sum, before[state - 1] ?? Number.NEGATIVE_INFINITY);
      if (state > 1 && letter !== BLANK && letter !== text[(state - 3) / 2]) {
        sum = addLogs(sum, before[state - 2] ?? Number.NEGATIVE_INFINITY);
      }
      now[state] = sum + (letter === BLANK ? blank : (open[letter] ?? FLOOR));
    }
    for (let at = from; at < to; at++) open[classes[at] ?? 0] = FLOOR;
    [before, now] = [now, before];
  }
  const end = before[states - 1] ?? Number.NEGATIVE_INFINITY;
  return states > 1 ? addLogs(end, before[states - 2] ?? Number.NEGATIVE_INFINITY) : end;
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
