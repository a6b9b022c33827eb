/**
 * Makes sample books and single lines, deterministic by seed:
 *   npm run samples -- --form F --pages N --seed S [--fonts DIR] [--capture flatbed|phone] [--wear none|light|heavy]
 *                      [--pdf] [--dpi N] [--quality N] [--typed] [--draw] [--lines N] --out DIR
 * `--typed` draws only those of the pages that have typed writing.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shippedForm, shippedForms } from '../src/forms/library.js';
import type { Sheet } from './maker/capture-sheet.js';
import type { WrittenEntry } from './maker/people.js';
import type { Truth, TruthScan } from './maker/truth.js';

const { values } = parseArgs({
  options: {
    form: { type: 'string' },
    pages: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    fonts: { type: 'string' },
    capture: { type: 'string', default: 'flatbed' },
    wear: { type: 'string', default: 'none' },
    lines: { type: 'string' },
    pdf: { type: 'boolean', default: false },
    typed: { type: 'boolean', default: false },
    dpi: { type: 'string' },
    quality: { type: 'string', default: '80' },
    draw: { type: 'boolean', default: false },
    out: { type: 'string' },
  },
});

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(2);
}

function number(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most) {
    fail(`--${name} must be a whole number from ${least} to ${most}, not "${text}"`);
  }
  return value;
}

function oneOf<const Option extends string>(name: string, text: string, options: readonly Option[]): Option {
  const found = options.find((option) => option === text);
  return found ?? fail(`--${name} must be one of ${options.join(', ')}, not "${text}"`);
}

const out = values.out ?? fail('--out DIR is missing');
const seed = number('seed', values.seed, 0, 2 ** 32 - 1);
const quality = number('quality', values.quality, 1, 100);
mkdirSync(out, { recursive: true });
try {
  if (values.lines === undefined) await makePages();
  else await makeLineImages(number('lines', values.lines, 1, 1_000_000));
} catch (error) {
  // What a folder of fonts lacks is the caller's to mend; anything else is a bug and shows its stack.
  if (error instanceof RangeError) fail(error.message);
  throw error;
}

async function makePages(): Promise<void> {
  const id = values.form ?? fail('--form FORM is missing');
  const form =
    shippedForm(id) ??
    fail(
      `--form: no form ${id}; there are ${shippedForms()
        .map((each) => each.id)
        .join(', ')}`,
    );
  const mode = oneOf('capture', values.capture, ['flatbed', 'phone']);
  const dpi = values.dpi === undefined ? 250 : number('dpi', values.dpi, 72, 600);
  const pages = number('pages', values.pages, 1, 100_000);
  const wear = oneOf('wear', values.wear, ['none', 'light', 'heavy']);
  // The heavy parts come once the request is known to be sound.
  const { makeBook } = await import('./maker/book.js');
  const { facesIn, handFace, PAGE_HANDS } = await import('./maker/fonts.js');
  const { drawTruth } = await import('./maker/overlay.js');
  const { PDFDocument } = await import('pdf-lib');
  const made = makeBook({
    form,
    pages,
    seed,
    capture: mode,
    wear,
    dpi,
    faces: values.fonts === undefined ? PAGE_HANDS.map(handFace) : facesIn(values.fonts),
    ...(values.typed ? { wanted: (entries) => entries.some(hasTyping) } : {}),
  });
  const scans: TruthScan[] = [];
  const pdf = values.pdf ? await PDFDocument.create() : null;
  for await (const picture of made.pictures) {
    const name = `${form.layout === 'table' ? 'spread' : 'page'}-${String(scans.length + 1).padStart(3, '0')}`;
    const jpeg = await toJpeg(picture.image, mode === 'flatbed' ? dpi : null);
    const scan = pdf === null ? picture.truth(`${name}.jpg`, 0) : picture.truth('book.pdf', scans.length);
    if (pdf === null) writeFileSync(join(out, scan.file), jpeg);
    else {
      const image = await pdf.embedJpg(jpeg);
      const scale = 72 / dpi;
      const page = pdf.addPage([scan.width * scale, scan.height * scale]);
      page.drawImage(image, { x: 0, y: 0, width: page.getWidth(), height: page.getHeight() });
    }
    if (values.draw) writeFileSync(join(out, `${name}.regions.jpg`), await drawTruth(jpeg, scan));
    scans.push(scan);
    process.stderr.write(`${name} ${scan.width}×${scan.height}\n`);
  }
  if (pdf !== null) {
    // The same seed gives the same bytes: no clock in the file.
    const then = new Date(0);
    pdf.setCreationDate(then);
    pdf.setModificationDate(then);
    writeFileSync(join(out, 'book.pdf'), await pdf.save());
  }
  const truth: Truth = { book: made.book, form: form.id, scans };
  writeFileSync(join(out, 'truth.json'), `${JSON.stringify(truth)}\n`);
}

function hasTyping({ fields }: WrittenEntry): boolean {
  return Object.values(fields).some((field) => field.ink === 'typed');
}

async function makeLineImages(count: number): Promise<void> {
  const { facesIn, handFace, LINE_HANDS } = await import('./maker/fonts.js');
  const faces = values.fonts === undefined ? LINE_HANDS.map(handFace) : facesIn(values.fonts);
  const { makeLines } = await import('./maker/lines.js');
  const labels: { file: string; text: string; kind: string; font: string }[] = [];
  for await (const { bytes, text, kind, font } of makeLines(count, seed, faces)) {
    const file = `${String(labels.length + 1).padStart(6, '0')}.webp`;
    writeFileSync(join(out, file), bytes);
    labels.push({ file, text, kind, font });
  }
  writeFileSync(join(out, 'labels.json'), `${JSON.stringify(labels, null, 1)}\n`);
}

async function toJpeg(image: Sheet, dpi: number | null): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { data, width, height } = image;
  const picture = sharp(data, { raw: { width, height, channels: 3 } });
  return (dpi === null ? picture : picture.withMetadata({ density: dpi }))
    .jpeg({ quality, mozjpeg: true })
    .toBuffer();
}
