/**
 * The worker that cuts pictures for the desk, so that undoing a perspective never holds up a key. One job in,
 * one answer out; it keeps the last pictures' bytes, and `ocr/crop.ts` their pixels.
 */
import { parentPort } from 'node:worker_threads';
import { cutRegion, pointInCut } from '../../ocr/crop.js';
import { openPictures } from '../../ocr/intake/pictures.js';
import type { Point, Quad } from '../../schema/value.js';
import { bandAround, type CutPixels, type InlineKind, inlineSequence } from './inline.js';

export interface CutJob {
  readonly id: number;
  readonly path: string;
  readonly pageInFile: number;
  /** The part of the entry on one page. */
  readonly corners: Quad;
  readonly maxWidth: number;
  /** The lines of the field in question; drawn into a picture for the terminal only. */
  readonly marked: readonly Quad[];
  /** A picture for the terminal instead of a JPEG of the whole cut. */
  readonly inline: {
    readonly kind: InlineKind;
    readonly width: number;
    readonly height: number;
    readonly columns: number;
    readonly rows: number;
    /** A closer look at the field. */
    readonly close: boolean;
  } | null;
}

export type CutAnswer =
  | {
      readonly id: number;
      readonly outcome: 'cut';
      readonly jpeg: Uint8Array;
      readonly width: number;
      readonly height: number;
    }
  | { readonly id: number; readonly outcome: 'inline'; readonly sequence: string }
  | { readonly id: number; readonly outcome: 'failed' };

const KEPT_PICTURES = 2;
const KEPT_CUTS = 6;
/** The entry's at hand, one on each page of a spread: field after field is shown of it. */
const KEPT_DECODED = 2;
const pictures = new Map<string, Promise<Uint8Array>>();
const cuts = new Map<string, Promise<{ jpeg: Buffer; width: number; height: number }>>();

const decoded = new Map<string, Promise<CutPixels>>();

async function answer(job: CutJob): Promise<CutAnswer> {
  const key = `${job.path} ${job.pageInFile} ${job.maxWidth} ${job.corners.join()}`;
  const cut = await remember(cuts, KEPT_CUTS, key, async () => {
    const bytes = await remember(pictures, KEPT_PICTURES, `${job.path} ${job.pageInFile}`, () =>
      readPicture(job.path, job.pageInFile),
    );
    return cutRegion(bytes, job.corners, { maxWidth: job.maxWidth });
  });
  if (job.inline === null) return { id: job.id, outcome: 'cut', ...cut };
  const pixels = await remember(decoded, KEPT_DECODED, key, async () => {
    const { default: sharp } = await import('sharp');
    const { data, info } = await sharp(cut.jpeg).raw().toBuffer({ resolveWithObject: true });
    return { data, width: info.width, height: info.height };
  });
  const place = pointInCut(job.corners, pixels);
  const marked = job.marked.map((quad) => quad.map((point: Point) => place(point)));
  const band = bandAround(marked, pixels, job.inline, job.inline.close);
  const sequence = await inlineSequence(pixels, band, marked, job.inline);
  return { id: job.id, outcome: 'inline', sequence };
}

async function readPicture(path: string, pageInFile: number): Promise<Uint8Array> {
  const source = await openPictures(path);
  try {
    return (await source.picture(pageInFile)).bytes;
  } finally {
    await source.close();
  }
}

/** The least recently used is let go first; what failed is not kept. */
function remember<Value>(
  kept: Map<string, Promise<Value>>,
  most: number,
  key: string,
  make: () => Promise<Value>,
): Promise<Value> {
  const known = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, known);
  known.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return known;
}

parentPort?.on('message', (job: CutJob) => {
  answer(job).then(
    (done) => parentPort?.postMessage(done),
    () => parentPort?.postMessage({ id: job.id, outcome: 'failed' } satisfies CutAnswer),
  );
});
