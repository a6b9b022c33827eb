/**
 * The camera of the sample books: a drawn sheet is worn, then scanned or photographed. `toPhoto` says exactly where
 * every point of the sheet ended up; it is the truth the regions of the samples are made of.
 */
import { scanFlatbed } from './capture-flatbed.js';
import { photograph } from './capture-phone.js';
import { type Held, type Sheet, turn, type WearLevel } from './capture-sheet.js';
import type { Random } from './random.js';
import { wearSheet } from './wear.js';

export type { Held, Sheet, WearLevel } from './capture-sheet.js';

export interface CaptureOptions {
  readonly mode: 'flatbed' | 'phone';
  readonly wear: WearLevel;
  /** The sheet shows two facing pages with the gutter in its middle. */
  readonly spread: boolean;
  readonly random: Random;
  /** Size of the sheet in millimetres; A3 landscape for a spread and A4 portrait otherwise, if not said. */
  readonly mm?: readonly [number, number];
  /** Clockwise turn that brings the picture upright; 0 (upright already) if not said. */
  readonly rotation?: 0 | 90 | 180 | 270;
  /** Angles the page is taken under; as chance has it, and small, if not said. */
  readonly held?: Held;
}

export interface Capture {
  readonly image: Sheet;
  /** Where a point of the sheet is found in the picture. Whole numbers are pixel centres on both sides. */
  toPhoto(x: number, y: number): [number, number];
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Takes a picture of the sheet; the sheet itself is not changed. */
export function capture(sheet: Sheet, options: CaptureOptions): Capture {
  const { mode, wear, spread, random, rotation = 0 } = options;
  const mm = options.mm ?? (spread ? [420, 297] : [210, 297]);
  const camera = mode === 'phone' ? photograph : scanFlatbed;
  const pixelsPerMm = sheet.width / mm[0];
  const worn = wearSheet(sheet, { level: wear, pixelsPerMm, spread, random: random.fork('wear') });
  const picture = camera(worn, mm, wear, spread, random.fork(mode), options.held);
  const { image, turned } = turn(picture.image, rotation);
  return { image, rotation, toPhoto: (x, y) => turned(...picture.toPhoto(x, y)) };
}
