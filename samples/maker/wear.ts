/**
 * Wear of a page, put on the drawn sheet before it is photographed. Nothing moves: every point of the sheet stays
 * where it was, so the truth's coordinates hold.
 */

import { clamp, createField } from './capture-noise.js';
import { type Sheet, type WearLevel, wearAmount } from './capture-sheet.js';
import type { Random } from './random.js';
import { crease, punch, scratchDust, tear } from './wear-damage.js';
import { fadeInk, showThrough } from './wear-ink.js';
import { type PaperTone, tonePaper } from './wear-paper.js';

export interface WearOptions {
  readonly level: WearLevel;
  readonly pixelsPerMm: number;
  /** Two facing pages: no punch holes at the left edge, the show-through mirrors each page's own back. */
  readonly spread: boolean;
  readonly random: Random;
}

/** A worn copy of the sheet. Level `none` is clean paper with a little grain. */
export function wearSheet(sheet: Sheet, options: WearOptions): Sheet {
  const { level, pixelsPerMm, spread, random } = options;
  const worn: Sheet = { data: Uint8Array.from(sheet.data), width: sheet.width, height: sheet.height };
  const amount = wearAmount(level);
  if (amount > 0) {
    showThrough(worn, sheet, pixelsPerMm, amount, random.fork('show-through'));
    fadeInk(worn, pixelsPerMm, amount, random.fork('fading'));
    if (random.chance(0.35 + 0.5 * amount)) crease(worn, pixelsPerMm, amount, random.fork('crease'));
  }
  applyTone(worn, tonePaper(worn, pixelsPerMm, amount, random.fork('paper')));
  addFibres(worn, pixelsPerMm, amount, random.fork('fibres'));
  if (amount > 0) {
    if (!spread && random.chance(0.6)) punch(worn, pixelsPerMm, random.fork('holes'));
    if (amount > 0.5 && random.chance(0.6)) tear(worn, pixelsPerMm, random.fork('tear'));
    scratchDust(worn, pixelsPerMm, amount, random.fork('dust'));
  }
  return worn;
}

/** Multiplies the sheet by a coarse tone (yellowing, stains), blended between its cells. */
function applyTone(sheet: Sheet, tone: PaperTone): void {
  const { data, width, height } = sheet;
  const { cell, columns, gains } = tone;
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell);
    const fy = y / cell - row;
    for (let column = 0; column * cell < width; column++) {
      const upper = (row * columns + column) * 3;
      const lower = upper + columns * 3;
      const end = Math.min(width, (column + 1) * cell);
      for (let channel = 0; channel < 3; channel++) {
        const start = (gains[upper + channel] ?? 0) * (1 - fy) + (gains[lower + channel] ?? 0) * fy;
        const stop = (gains[upper + 3 + channel] ?? 0) * (1 - fy) + (gains[lower + 3 + channel] ?? 0) * fy;
        const step = (stop - start) / cell;
        let gain = start;
        let index = (y * width + column * cell) * 3 + channel;
        for (let x = column * cell; x < end; x++) {
          data[index] = clamp((data[index] ?? 0) * gain);
          gain += step;
          index += 3;
        }
      }
    }
  }
}

/** The grain of cheap paper: short fibres along the page, a level or two of grey. */
function addFibres(sheet: Sheet, pixelsPerMm: number, amount: number, random: Random): void {
  const { data, width, height } = sheet;
  // One small patch of grain, laid over the whole page at shifting places.
  const size = 256;
  const field = createField(random);
  const patch = new Float32Array(size * size);
  const scale = pixelsPerMm / 10;
  for (let index = 0; index < patch.length; index++) {
    const x = (index % size) / scale;
    const y = Math.floor(index / size) / scale;
    patch[index] = (field(x / 2.6, y / 1.1) + 0.7 * field(x / 1.1 + 50, y / 1.3) - 0.85) * (3 + 5 * amount);
  }
  for (let y = 0; y < height; y++) {
    const shift = Math.imul(y >> 8, 97);
    for (let x = 0; x < width; x++) {
      const grain = patch[((y & 255) << 8) | ((x + shift + (x >> 8) * 53) & 255)] ?? 0;
      const index = (y * width + x) * 3;
      data[index] = clamp((data[index] ?? 0) + grain);
      data[index + 1] = clamp((data[index + 1] ?? 0) + grain);
      data[index + 2] = clamp((data[index + 2] ?? 0) + grain * 1.1);
    }
  }
}
