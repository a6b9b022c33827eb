import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeBook } from '../../samples/maker/book.js';
import { handFace, PAGE_HANDS } from '../../samples/maker/fonts.js';
import { drawSheet } from '../../samples/maker/page.js';
import { inventPens } from '../../samples/maker/pen.js';
import { inventBook, type WrittenEntry } from '../../samples/maker/people.js';
import { inventPress } from '../../samples/maker/print.js';
import { createRandom } from '../../samples/maker/random.js';
import { drawShapes, makePaper } from '../../samples/maker/raster.js';
import { truthSchema } from '../../samples/maker/truth.js';
import { inventTypewriter } from '../../samples/maker/typewriter.js';
import { shippedForm, shippedForms } from '../../src/forms/library.js';
import { entriesPerPage } from '../../src/forms/places.js';

const faces = PAGE_HANDS.map(handFace);
const ids = shippedForms().map((form) => [form.id] as const);

function formOf(id: string) {
  const form = shippedForm(id);
  if (form === null) throw new Error(`no form ${id}`);
  return form;
}

async function make(id: string, seed: number) {
  const order = {
    form: formOf(id),
    pages: 1,
    seed,
    capture: 'flatbed',
    wear: 'none',
    dpi: 72,
    faces,
  } as const;
  const { book, pictures } = makeBook(order);
  for await (const picture of pictures) {
    const digest = createHash('sha256').update(picture.image.data).digest('hex');
    return { book, digest, scan: picture.truth('page.jpg', 0) };
  }
  throw new Error('no picture made');
}

describe('a sample page', () => {
  it.each([['ks-1976-table'], ['ks-2006-entry']])(
    '%s: the same seed gives the same picture and truth, another seed another',
    async (id) => {
      const [one, again, other] = [await make(id, 5), await make(id, 5), await make(id, 6)];
      expect(again).toEqual(one);
      expect(other.digest).not.toBe(one.digest);
    },
  );

  it.each(ids)('%s: has every entry with every field of the form inside its page', async (id) => {
    const { book, scan } = await make(id, 9);
    const form = formOf(id);
    expect(() => truthSchema.parse({ book, form: id, scans: [scan] })).not.toThrow();
    expect(scan.pages).toHaveLength(form.pages.length);
    expect(scan.entries).toHaveLength(entriesPerPage(form));
    for (const entry of scan.entries) {
      for (const [key, field] of Object.entries(entry.fields)) {
        expect(field.verbatim === null, key).toBe(field.state !== 'recorded');
        expect(field.regions.length, key).toBeGreaterThan(0);
        for (const [x, y] of field.regions.flat()) {
          expect(x > 0 && x < scan.width && y > 0 && y < scan.height, `${key} ${x},${y}`).toBe(true);
        }
      }
    }
  });

  it.each(ids)('%s: all the ink of its fields lies in their regions', async (id) => {
    const form = formOf(id);
    const book = inventBook(form, 17, entriesPerPage(form));
    const entries = book.entries.map((entry) => ({ ...entry, struckThrough: false }));
    const random = createRandom(3);
    const tools = {
      press: inventPress(form, random.fork('press')),
      hands: inventPens(book.writers, faces, random.fork('hands')),
      signers: inventPens(3, faces, random.fork('signers')),
      machine: inventTypewriter(random.fork('machine')),
    };
    // Signatures come from names: without marks, only fields differ between the written page and the bare one.
    const bare = { ...form, marks: [] };
    const draw = async (each: readonly WrittenEntry[]) => {
      const sheet = drawSheet(bare, book, each, 1, tools, createRandom(4));
      const paper = makePaper(sheet.width, sheet.height, PIXELS_PER_MM, [250, 250, 250], createRandom(5));
      await drawShapes(paper, sheet.shapes, PIXELS_PER_MM, createRandom(6));
      return { sheet, paper };
    };
    const written = await draw(entries);
    const empty = await draw(entries.map((entry) => ({ ...entry, fields: {} })));
    const inside = new Uint8Array(written.paper.width * written.paper.height);
    for (const { regions } of written.sheet.entries.flatMap((entry) => entry.fields)) {
      for (const corners of regions) {
        const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
        const [left, right, top, bottom] = [
          Math.min(...xs),
          Math.max(...xs),
          Math.min(...ys),
          Math.max(...ys),
        ];
        for (let y = Math.floor(top * PIXELS_PER_MM) - 1; y <= bottom * PIXELS_PER_MM + 1; y++) {
          const row = y * written.paper.width;
          inside.fill(
            1,
            row + Math.floor(left * PIXELS_PER_MM) - 1,
            row + Math.ceil(right * PIXELS_PER_MM) + 2,
          );
        }
      }
    }
    let [ink, astray] = [0, 0];
    for (let pixel = 0; pixel < inside.length; pixel++) {
      const change = Math.abs((written.paper.data[pixel * 3] ?? 0) - (empty.paper.data[pixel * 3] ?? 0));
      if (change < 20) continue;
      ink++;
      if (inside[pixel] === 0) astray++;
    }
    expect(ink).toBeGreaterThan(500);
    expect(astray).toBe(0);
  });
});

const PIXELS_PER_MM = 5;
