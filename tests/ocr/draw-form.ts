/** Pictures of forms drawn without fonts, for the tests of geometry and layout: rules, letter boxes, scribbles. */
import { readFileSync } from 'node:fs';
import { type Form, formSchema } from '../../src/forms/form.js';
import { findSheet } from '../../src/ocr/geometry/find/sheet.js';
import type { PlaneMap } from '../../src/ocr/geometry/matrix.js';
import { type Picture, pictureOfPixels } from '../../src/ocr/geometry/picture.js';
import { textWidth } from '../../src/ocr/geometry/template.js';
import { placeAll } from '../../src/ocr/layout/place-picture.js';
import { recogniseForms } from '../../src/ocr/layout/recognise.js';
import type { FlatPage, GreyImage, PageArea, Placement } from '../../src/ocr/types.js';

export function libraryForm(id: string): Form {
  const file = new URL(`../../src/forms/library/${id}.json`, import.meta.url);
  return formSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** Where something is written, and in which grey: paper is 225. */
export type Written = PageArea & { readonly grey?: number };

/** A page as printed, at `perMm` pixels a millimetre, with scribbles in the given areas. */
export function printPage(
  form: Form,
  page: number,
  perMm: number,
  written: readonly Written[],
  strokes: readonly (readonly [number, number, number, number])[] = [],
): GreyImage {
  const { width: wide, height: high } = form.pages[page] ?? { width: 0, height: 0 };
  const width = Math.round(wide * perMm);
  const height = Math.round(high * perMm);
  const data = new Uint8Array(width * height).fill(225);
  const dot = (x: number, y: number, size: number, grey: number): void => {
    const reach = Math.max(0.5, (size * perMm) / 2);
    for (let py = Math.round(y * perMm - reach); py < Math.round(y * perMm + reach); py += 1) {
      for (let px = Math.round(x * perMm - reach); px < Math.round(x * perMm + reach); px += 1) {
        if (px >= 0 && py >= 0 && px < width && py < height) data[py * width + px] = grey;
      }
    }
  };
  for (const { page: on, from, to, stroke } of form.rules) {
    if (on !== page) continue;
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    const step = stroke === 'dotted' ? 1 : 0.15;
    for (let s = 0; s <= length; s += step) {
      dot(from[0] + ((to[0] - from[0]) * s) / length, from[1] + ((to[1] - from[1]) * s) / length, 0.35, 60);
    }
  }
  for (const { page: on, text, at, size, align } of form.labels) {
    if (on !== page) continue;
    const wide = textWidth(text, size);
    let x = at[0] - (align === 'left' ? 0 : align === 'right' ? wide : wide / 2);
    // Every letter is two stems and a bar.
    for (const letter of text) {
      const advance = textWidth(letter, size);
      for (let up = 0; letter !== ' ' && up < size * 0.5; up += 0.1) {
        dot(x + 0.3, at[1] - up, 0.25, 50);
        dot(x + advance - 0.3, at[1] - up, 0.25, 50);
      }
      for (let s = 0.3; letter !== ' ' && s < advance - 0.3; s += 0.1)
        dot(x + s, at[1] - size * 0.4, 0.25, 50);
      x += advance;
    }
  }
  for (const { x, y, width: across, height: down, grey = 70 } of written) {
    // Words of a few upright strokes each.
    for (let s = 0; s < across * 0.7; s += 0.05) {
      if (s % 9 > 7) continue;
      dot(x + 2 + s, y + down * (0.55 - 0.22 * Math.sin(s * 4.3) * (0.7 + 0.3 * Math.sin(s))), 0.35, grey);
    }
  }
  for (const [x0, y0, x1, y1] of strokes) {
    const length = Math.hypot(x1 - x0, y1 - y0);
    for (let s = 0; s <= length; s += 0.15) {
      dot(x0 + ((x1 - x0) * s) / length, y0 + ((y1 - y0) * s) / length, 0.5, 70);
    }
  }
  return { data, width, height };
}

/** Where a point of the picture lies on a page, mm; null beside the pages. */
export type Under = (x: number, y: number) => readonly [page: number, u: number, v: number] | null;

/** Photographs pages: for each pixel `under` says what lies there. */
export function photograph(
  pages: readonly GreyImage[],
  perMm: number,
  width: number,
  height: number,
  under: Under,
  ground: (x: number, y: number) => number,
): Picture {
  const data = new Uint8Array(width * height);
  let noise = 12345;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      noise = (Math.imul(noise, 1664525) + 1013904223) >>> 0;
      const place = under(x + 0.5, y + 0.5);
      const page = place === null ? undefined : pages[place[0]];
      let grey = ground(x, y);
      if (place !== null && page !== undefined) {
        const px = Math.min(page.width - 1, Math.max(0, Math.floor(place[1] * perMm)));
        const py = Math.min(page.height - 1, Math.max(0, Math.floor(place[2] * perMm)));
        grey = (page.data[py * page.width + px] ?? 0) * (1 - (0.25 * x) / width);
      }
      data[y * width + x] = Math.max(0, Math.min(255, grey + (noise >>> 28) - 8));
    }
  }
  return pictureOfPixels(data, width, height, 1);
}

/** A page turned by `degrees` on a scanner's glass, with `margin` mm around it. */
export function onGlass(
  form: Form,
  perMm: number,
  degrees: number,
  margin: number,
): { readonly map: PlaneMap; readonly under: Under; readonly width: number; readonly height: number } {
  const { width: wide, height: high } = form.pages[0] ?? { width: 0, height: 0 };
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  const width = Math.round((wide + 2 * margin) * perMm);
  const height = Math.round((high + 2 * margin) * perMm);
  return {
    width,
    height,
    map: (u, v) => [
      ((u - wide / 2) * cos - (v - high / 2) * sin) * perMm + width / 2,
      ((u - wide / 2) * sin + (v - high / 2) * cos) * perMm + height / 2,
    ],
    under: (x, y) => {
      const a = (x - width / 2) / perMm;
      const b = (y - height / 2) / perMm;
      const u = a * cos + b * sin + wide / 2;
      const v = b * cos - a * sin + high / 2;
      return u < 0 || v < 0 || u > wide || v > high ? null : [0, u, v];
    },
  };
}

/** Share of two rectangles' common area in their union; `map` measures the second, both in mm of the page. */
export function overlap(a: PageArea, b: PageArea): number {
  const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  const common = Math.max(0, across) * Math.max(0, down);
  return common / (a.width * a.height + b.width * b.height - common);
}

/** The pages of a form laid flat, by the form alone; none if nothing is alike. */
export function flattenPages(picture: Picture, form: Form): readonly FlatPage[] {
  return recogniseForms(picture, findSheet(picture), [form]).parts[0]?.pages ?? [];
}

/** Entries and fields of a form on a picture, or why there are none. */
export function placementOf(picture: Picture, form: Form): Placement {
  const sheet = findSheet(picture);
  return placeAll(picture, sheet, recogniseForms(picture, sheet, [form])).placement;
}
