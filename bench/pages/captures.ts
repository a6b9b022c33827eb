/**
 * The captures that `npm run bench:pages` measures: one page or spread each, drawn by the samples maker from a seed of
 * its own, taken by flatbed and phone under every angle a hand may hold it. What was drawn is kept in a folder, so that
 * a run that is broken off goes on where it stopped.
 */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBook } from '../../samples/maker/book.js';
import { handFace, PAGE_HANDS } from '../../samples/maker/fonts.js';
import { createRandom } from '../../samples/maker/random.js';
import { type TruthScan, truthScanSchema } from '../../samples/maker/truth.js';
import { shippedForms } from '../../src/forms/library.js';

/**
 * Seeds from here on are held out: nobody looks at their pictures. Development takes seeds below 1000. Those from 5000
 * to 5215 were held out before, and are retired: measured once each.
 */
export const HELD_OUT_SEED = 6016;

export interface Capture {
  readonly form: string;
  readonly mode: 'flatbed' | 'phone';
  readonly wear: 'light' | 'heavy';
  readonly seed: number;
  readonly rotation: 0 | 90 | 180 | 270;
  readonly held: { readonly turn: number; readonly lean: number; readonly from: number };
}

export interface DrawnCapture extends Capture {
  readonly path: string;
  readonly truth: TruthScan;
}

/** `count` captures: forms, cameras, wear and orientations in even shares, angles by chance of the seed. */
export function capturesFrom(firstSeed: number, count: number): readonly Capture[] {
  const forms = shippedForms().map(({ id }) => id);
  return Array.from({ length: count }, (_, i): Capture => {
    const seed = firstSeed + i;
    const random = createRandom(seed).fork('held');
    const mode = Math.floor(i / 4) % 2 === 0 ? 'phone' : 'flatbed';
    const form = forms[i % forms.length] ?? 'ks-1987-entry';
    // Who looks along the lines no longer sees into the gutter: a spread is leant over mostly from below or above.
    const spread = form === 'ks-1976-table';
    const below = random.chance(0.8) ? 0 : 180;
    const from = spread ? below + random.between(-40, 40) : random.between(0, 360);
    return {
      form,
      mode,
      wear: Math.floor(i / 8) % 2 === 0 ? 'light' : 'heavy',
      seed,
      rotation: random.pick([0, 90, 180, 270] as const),
      held: {
        turn: random.between(-15, 15),
        lean: mode === 'phone' ? random.between(0, 25) : 0,
        from,
      },
    };
  });
}

/** The capture as a picture with its truth: drawn, or taken from `folder` if it was drawn there before. */
export async function drawCapture(capture: Capture, folder: string): Promise<DrawnCapture> {
  const path = `${pathOf(capture, folder)}.jpg`;
  const facts = `${pathOf(capture, folder)}.json`;
  if (!existsSync(facts)) {
    mkdirSync(folder, { recursive: true });
    const truth = await draw(capture, path);
    writeFileSync(`${facts}.part`, JSON.stringify(truth));
    renameSync(`${facts}.part`, facts);
  }
  return { ...capture, path, truth: truthScanSchema.parse(JSON.parse(readFileSync(facts, 'utf8'))) };
}

/** Whether the capture was drawn in `folder` before. */
export function isDrawn(capture: Capture, folder: string): boolean {
  return existsSync(`${pathOf(capture, folder)}.json`);
}

function pathOf({ form, mode, wear, seed }: Capture, folder: string): string {
  return join(folder, `${form}-${mode}-${wear}-${seed}`);
}

const DPI = 250;

async function draw(
  { form: id, mode, wear, seed, rotation, held }: Capture,
  path: string,
): Promise<TruthScan> {
  const form = shippedForms().find((each) => each.id === id);
  if (form === undefined) throw new RangeError(`no form ${id}`);
  const faces = PAGE_HANDS.map(handFace);
  const { pictures } = makeBook({
    form,
    pages: 1,
    seed,
    capture: mode,
    wear,
    dpi: DPI,
    faces,
    rotation,
    held,
  });
  for await (const picture of pictures) {
    const { data, width, height } = picture.image;
    const { default: sharp } = await import('sharp');
    const raw = sharp(data, { raw: { width, height, channels: 3 } });
    await (mode === 'flatbed' ? raw.withMetadata({ density: DPI }) : raw).jpeg({ quality: 85 }).toFile(path);
    return picture.truth(path.slice(path.lastIndexOf('/') + 1), 0);
  }
  throw new RangeError('the maker drew no picture');
}
