/** A form's boxes drawn with their numbers, on a page it was learnt from or on blank paper. For looking at. */
import type { Form } from '../forms/form.js';
import { placesOf } from '../forms/places.js';
import type { GreyImage } from './types.js';

/** Pixels a millimetre of what is drawn. */
const PER_MM = 5;

/** PNG of a form's pages side by side. `images` are its pages, upright; without them its print is drawn instead. */
export async function drawForm(form: Form, images: readonly GreyImage[] | null): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const left = form.pages.map((_, i) => form.pages.slice(0, i).reduce((sum, page) => sum + page.width, 0));
  const width = Math.round(form.pages.reduce((sum, page) => sum + page.width, 0) * PER_MM);
  const height = Math.round(Math.max(...form.pages.map((page) => page.height)) * PER_MM);
  const pages = await Promise.all(
    (images ?? []).map(async ({ data, width: across, height: down }, i) => {
      const page = form.pages[i] ?? { width: 210, height: 297 };
      return {
        input: await sharp(data, { raw: { width: across, height: down, channels: 1 } })
          .resize({
            width: Math.round(page.width * PER_MM),
            height: Math.round(page.height * PER_MM),
            fit: 'fill',
          })
          .png({ compressionLevel: 1 })
          .toBuffer(),
        left: Math.round((left[i] ?? 0) * PER_MM),
        top: 0,
      };
    }),
  );
  const shift = (page: number): string => `translate(${(left[page] ?? 0) * PER_MM} 0) scale(${PER_MM})`;
  const on = (page: number, inside: string): string => `<g transform="${shift(page)}">${inside}</g>`;
  const print = images === null ? printOf(form, on) : [];
  const boxes = placesOf(form, 0).map(({ page, boxes: each }, index) =>
    on(
      page,
      each
        .map(
          ([x, y, w, h]) =>
            `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#06f" fill-opacity="0.08" stroke="#06f" stroke-width="0.4"/>`,
        )
        .concat(numberAt(each[0] ?? [0, 0, 0, 0], index + 1))
        .join(''),
    ),
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${[...print, ...boxes].join('')}</svg>`;
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([...pages, { input: Buffer.from(svg), left: 0, top: 0 }])
    .png()
    .toBuffer();
}

function numberAt([x, y]: readonly number[], number: number): string {
  return `<text x="${(x ?? 0) + 0.4}" y="${(y ?? 0) + 2.8}" font-size="3" font-family="sans-serif" fill="#c00">${number}</text>`;
}

function printOf(form: Form, on: (page: number, inside: string) => string): readonly string[] {
  const anchors = { left: 'start', centre: 'middle', right: 'end' } as const;
  return [
    ...form.rules.map(({ page, from, to, stroke }) =>
      on(
        page,
        `<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" stroke="#444" stroke-width="0.25"${stroke === 'dotted' ? ' stroke-dasharray="0.3 0.7"' : ''}/>`,
      ),
    ),
    ...form.labels.map(({ page, text, at, size, align }) =>
      on(
        page,
        `<text x="${at[0]}" y="${at[1]}" font-size="${size}" font-family="serif" text-anchor="${anchors[align]}" fill="#222">${escaped(text)}</text>`,
      ),
    ),
  ];
}

function escaped(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}
