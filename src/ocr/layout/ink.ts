/** Where somebody wrote: dark pixels of a flat page that are not the form's own print. */
import type { Form } from '../../forms/form.js';
import { PAPER } from '../geometry/render.js';
import { textWidth } from '../geometry/template.js';
import type { FlatPage, PageArea } from '../types.js';

/** Darker than this share of paper is ink: pencil passes, show-through does not. */
const INK = 0.74;
/** So much is ink that has faded, or pencil hardly seen; show-through and stains may be as dark. */
const FAINT_INK = 0.85;
/** Print is left out with this much around it, mm. */
const AROUND_RULE = 0.7;
const AROUND_LABEL = 0.5;

/** Ink of a flat page: 1 where there is some; row by row. */
export interface InkMap {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly pixelsPerMm: number;
}

type Seen = Pick<FlatPage, 'image' | 'pixelsPerMm'>;

/** All that is dark on a flat page. */
export function inkOn(page: Seen): InkMap {
  return darkerThan(page, INK);
}

/** All that could be writing, however faint. */
export function faintInkOn(page: Seen): InkMap {
  return darkerThan(page, FAINT_INK);
}

function darkerThan({ image, pixelsPerMm }: Seen, share: number): InkMap {
  const { width, height } = image;
  const data = new Uint8Array(width * height);
  for (let i = 0; i < data.length; i += 1) if ((image.data[i] ?? PAPER) < PAPER * share) data[i] = 1;
  return { data, width, height, pixelsPerMm };
}

/** The writing on one flat page of a form: its ink less the form's print. */
export function writingOn(ink: InkMap, form: Form, page: number): InkMap {
  const map = { ...ink, data: ink.data.slice() };
  for (const area of printOn(form, page)) erase(map, area);
  return map;
}

/** Areas that the form's own print covers on a page, mm. */
function printOn(form: Form, page: number): readonly PageArea[] {
  const rules = form.rules
    .filter((rule) => rule.page === page)
    .map(({ from, to, width }) => {
      const around = AROUND_RULE + width / 2;
      const x = Math.min(from[0], to[0]) - around;
      const y = Math.min(from[1], to[1]) - around;
      return {
        x,
        y,
        width: Math.abs(to[0] - from[0]) + 2 * around,
        height: Math.abs(to[1] - from[1]) + 2 * around,
      };
    });
  const labels = form.labels
    .filter((label) => label.page === page)
    .map(({ text, at, size, align }) => {
      const width = textWidth(text, size);
      const shift = align === 'left' ? 0 : align === 'right' ? width : width / 2;
      return {
        x: at[0] - shift - AROUND_LABEL,
        y: at[1] - size * 0.95,
        width: width + 2 * AROUND_LABEL,
        height: size * 1.25,
      };
    });
  return [...rules, ...labels];
}

function erase(map: InkMap, area: PageArea): void {
  eachLine(map, area, (from, to) => {
    map.data.fill(0, from, to);
  });
}

/** Square millimetres of ink in an area. */
export function inkIn(map: InkMap, area: PageArea): number {
  let count = 0;
  eachLine(map, area, (from, to) => {
    for (let i = from; i < to; i += 1) count += map.data[i] ?? 0;
  });
  return count / (map.pixelsPerMm * map.pixelsPerMm);
}

/** Millimetres of ink in each pixel line of an area, from its top. */
export function inkByLine(map: InkMap, area: PageArea): readonly number[] {
  const lines: number[] = [];
  eachLine(map, area, (from, to) => {
    let count = 0;
    for (let i = from; i < to; i += 1) count += map.data[i] ?? 0;
    lines.push(count / map.pixelsPerMm);
  });
  return lines;
}

function eachLine(map: InkMap, area: PageArea, visit: (from: number, to: number) => void): void {
  const { width, height, pixelsPerMm } = map;
  const left = clamp(Math.round(area.x * pixelsPerMm), width);
  const right = clamp(Math.round((area.x + area.width) * pixelsPerMm), width);
  const top = clamp(Math.round(area.y * pixelsPerMm), height);
  const bottom = clamp(Math.round((area.y + area.height) * pixelsPerMm), height);
  for (let y = top; y < bottom; y += 1) visit(y * width + left, y * width + right);
}

function clamp(value: number, limit: number): number {
  return Math.max(0, Math.min(limit, value));
}
