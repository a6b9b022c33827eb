import { describe, expect, it } from 'vitest';
import { type InkImage, patchesOf } from '../../src/ocr/read/grey.js';
import { withoutStruckWords } from '../../src/ocr/read/struck-words.js';

const PIXELS_PER_MM = 10;

/** A line 40 mm long with stems of letters every 2 mm between two places (mm), 2 mm tall. */
function lineOf(...words: readonly (readonly [from: number, to: number])[]): InkImage {
  const ink = { data: new Uint8Array(400 * 60), width: 400, height: 60 };
  for (const [from, to] of words) {
    for (let at = from * 10; at < to * 10; at += 20) fill(ink, at, 20, 3, 20);
    // Every letter has a head and a foot.
    for (let at = from * 10; at < to * 10; at += 20) {
      fill(ink, at, 20, 12, 2);
      fill(ink, at, 38, 12, 2);
    }
  }
  return ink;
}

function fill(ink: InkImage, left: number, top: number, width: number, height: number): void {
  for (let y = top; y < top + height; y++) {
    for (let x = left; x < left + width; x++) ink.data[y * ink.width + x] = 1;
  }
}

const left = (ink: InkImage): number =>
  Math.min(...withoutStruckWords(patchesOf(ink), ink, PIXELS_PER_MM).map((patch) => patch.left));

describe('words struck through', () => {
  it('go, and the correction beside them stays', () => {
    const ink = lineOf([1, 12], [15, 30]);
    fill(ink, 8, 29, 112, 3);
    expect(left(ink)).toBe(150);
  });

  it('stay where all that is written is struck', () => {
    const ink = lineOf([1, 12]);
    fill(ink, 8, 29, 112, 3);
    expect(left(ink)).toBe(8);
  });

  it('are not those underlined, nor those under the loop of a signature', () => {
    const underlined = lineOf([1, 12], [15, 30]);
    fill(underlined, 8, 42, 112, 3);
    expect(left(underlined)).toBe(8);
    const below = lineOf([1, 12], [15, 30]);
    fill(below, 8, 8, 112, 3);
    fill(below, 8, 14, 112, 3);
    expect(left(below)).toBe(8);
  });

  it('are not letters that a broad pen joined at one height', () => {
    const ink = lineOf([1, 12], [15, 30]);
    fill(ink, 8, 27, 112, 7);
    expect(left(ink)).toBe(8);
  });

  it('are not small letters joined in one stroke, which is thicker where they are', () => {
    const ink = lineOf([1, 12], [15, 30]);
    fill(ink, 8, 28, 112, 4);
    for (let at = 8; at < 112; at += 10) fill(ink, at, 27, 6, 8);
    expect(left(ink)).toBe(8);
  });

  it('are not words under a signature that comes in from above', () => {
    const ink = lineOf([1, 12], [15, 30]);
    fill(ink, 8, 29, 112, 3);
    fill(ink, 60, 0, 3, 30);
    expect(left(ink)).toBe(8);
  });

  it('are not words with a hyphen or a long bar', () => {
    const ink = lineOf([1, 12], [15, 30]);
    fill(ink, 30, 29, 40, 3);
    expect(left(ink)).toBe(10);
  });
});
