/** Accents drawn by hand over a letter, for faces without the letter, in em units with y upwards. */
import { type Extent, mapOutline, type Outline, parsePath } from './outline.js';

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const CARON = '\u030c';
const HORN = '\u031b';
const BAR = '\u0335';

/** Shapes around their own foot at 0,0. */
const SHAPES: ReadonlyMap<string, Outline> = new Map(
  Object.entries({
    [ACUTE]: 'M-0.05 0L0.08 0.13',
    [GRAVE]: 'M0.05 0L-0.08 0.13',
    [HOOK]: 'M-0.05 0.12C-0.03 0.19 0.08 0.18 0.06 0.1C0.05 0.06 0 0.06 0 0',
    [TILDE]: 'M-0.12 0.03C-0.07 0.12 -0.03 0.1 0 0.06C0.03 0.02 0.08 0 0.12 0.09',
    [DOT]: 'M0 0L0.012 0',
    [CIRCUMFLEX]: 'M-0.11 0L0 0.1L0.11 0',
    [BREVE]: 'M-0.1 0.1C-0.08 -0.01 0.08 -0.01 0.1 0.1',
    [CARON]: 'M-0.1 0.1L0 0L0.1 0.1',
    [HORN]: 'M-0.03 -0.02C0.05 -0.02 0.09 0.03 0.06 0.1',
    [BAR]: 'M-0.16 0L0.16 0',
  }).map(([mark, path]) => [mark, parsePath(path, 1)] as const),
);

/** Whether a character is a combining mark this file can draw. */
export function isMark(character: string): boolean {
  return SHAPES.has(character);
}

/**
 * The mark at its place on a letter that fills `letter` (y upwards: its top is the larger value). `before`: marks
 * already drawn on it, which a further one above must clear.
 */
export function drawMark(mark: string, letter: Extent, before: readonly string[], xHeight: number): Outline {
  const [left, low, right, high] = letter;
  const middle = (left + right) / 2;
  const shape = SHAPES.get(mark) ?? [];
  const move = (x: number, y: number): Outline => mapOutline(shape, ([px, py]) => [px + x, py + y]);
  if (mark === DOT) return move(middle, Math.min(low, 0) - 0.11);
  if (mark === HORN) return move(right, Math.min(high, Math.max(xHeight, high * 0.92)));
  if (mark === BAR) return move(left + 0.1, high * 0.82);
  const raised = before.some((each) => each === CIRCUMFLEX || each === BREVE || each === CARON);
  return move(raised ? middle + 0.06 : middle, high + (raised ? 0.17 : 0.06));
}
