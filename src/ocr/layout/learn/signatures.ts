/** Where the name and the title of somebody who signs are written, by what stands under the printed words. */
import { PAPER } from '../../geometry/render.js';
import type { PageArea } from '../../types.js';
import type { LearnPage, PlacedLabel } from './page.js';

/** Half the width of the place somebody signs in, mm, if no other signs beside it. */
const HALF = 38;
/** Written lines are this high, mm. */
const LINE = 7.5;
/** The title stands within this below the printed words, mm. */
const TITLE_WITHIN = 14;
/** Less ink across a line than this is none, mm. */
const LEAST = 1.2;

export function signatureBoxes(
  page: LearnPage,
  label: PlacedLabel,
): { readonly name: PageArea | null; readonly title: PageArea | null } {
  const middle = label.x + label.width / 2;
  const others = page.labels.filter(
    (other) =>
      other !== label && other.meaning.kind === 'signature' && Math.abs(other.baseline - label.baseline) < 6,
  );
  const half = Math.min(
    HALF,
    ...others.map((other) => Math.abs(other.x + other.width / 2 - middle) / 2),
    middle,
    page.width - middle,
  );
  const print = page.labels.filter(
    (other) =>
      other.meaning.kind === 'print' &&
      other.baseline > label.baseline &&
      other.baseline < label.baseline + 8,
  );
  const top = Math.max(label.baseline, ...print.map((each) => each.baseline)) + 1;
  const lines = writtenLines(page, middle - half, middle + half, top);
  const box = (y: number): PageArea => ({
    x: middle - half,
    y: y - LINE * 0.55,
    width: 2 * half,
    height: LINE,
  });
  const first = lines[0];
  const last = lines.at(-1);
  const title =
    first !== undefined && lines.length > 1 && first - top < TITLE_WITHIN ? first : top + LINE / 2;
  return {
    title: box(title),
    name: last === undefined ? null : box(last),
  };
}

/** Middles of the written lines in a strip of the page, mm, top to bottom. */
function writtenLines(
  { image, perMm }: LearnPage,
  left: number,
  right: number,
  top: number,
): readonly number[] {
  const { data, width, height } = image;
  const from = Math.max(0, Math.round(left * perMm));
  const to = Math.min(width, Math.round(right * perMm));
  const end = height - Math.round(6 * perMm);
  const lines: number[] = [];
  let start = -1;
  let empty = 0;
  let weight = 0;
  let moment = 0;
  for (let y = Math.round(top * perMm); y <= end; y += 1) {
    let ink = 0;
    for (let x = from; x < to; x += 1) if ((data[y * width + x] ?? PAPER) < PAPER * 0.7) ink += 1;
    const written = ink > LEAST * perMm && y < end;
    if (written) {
      if (start < 0) {
        start = y;
        weight = 0;
        moment = 0;
      }
      weight += ink;
      moment += ink * y;
      empty = 0;
    } else if (start >= 0) {
      empty += 1;
      if (empty < 1 * perMm && y < end) continue;
      if (weight > 4 * perMm * perMm * 0.5) lines.push(moment / weight / perMm);
      start = -1;
    }
  }
  return lines;
}
