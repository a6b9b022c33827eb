import { describe, expect, it } from 'vitest';
import {
  handFace,
  LINE_HANDS,
  missingLetters,
  PAGE_HANDS,
  printFaces,
  typewriterFace,
  VIETNAMESE_LETTERS,
} from '../../samples/maker/fonts.js';
import { setLine } from '../../samples/maker/glyphs.js';
import { parsePath } from '../../samples/maker/outline.js';

const HIGHLAND = ['ĕ', 'ŏ', 'ĭ', 'ŭ', 'č', 'ñ', 'ƀ', 'ê̆', 'ô̆', 'ơ̆', 'ư̆', 'Č', 'Ƀ', 'Ŏ', 'Ê̆'];
const hands = [...PAGE_HANDS, ...LINE_HANDS].map(handFace);

describe('the typefaces', () => {
  it('of pages and of training lines are different ones', () => {
    const lines: readonly string[] = LINE_HANDS;
    expect(PAGE_HANDS.filter((name) => lines.includes(name))).toEqual([]);
  });

  it('know the 134 letters that Vietnamese adds to and shares with Latin', () => {
    expect(new Set(VIETNAMESE_LETTERS).size).toBe(2 * (12 * 6 + 17));
    for (const face of hands) expect(missingLetters(face)).toEqual([]);
    for (const period of ['letterpress', 'computer'] as const) {
      for (const face of Object.values(printFaces(period))) expect(missingLetters(face)).toEqual([]);
    }
  });

  it.each([...hands, typewriterFace()].map((face) => [face.name, face] as const))(
    '%s draws every letter, highland ones included, and never the box of a missing one',
    (_, face) => {
      const box = boxOf(face);
      for (const letter of [...VIETNAMESE_LETTERS, ...HIGHLAND, ...'0123456789.,-/()"']) {
        const { glyphs, width } = setLine(face, letter, face.name === 'courier-prime');
        const drawn = glyphs.some((glyph) => glyph.outline.length > 0);
        expect(drawn, letter).toBe(true);
        expect(width, letter).toBeGreaterThan(0);
        for (const glyph of glyphs) expect(JSON.stringify(glyph.outline), letter).not.toBe(box);
      }
    },
  );

  it('write an accent a face lacks as a stroke of its own', () => {
    const plain = setLine(typewriterFace(), 'e', true);
    const accented = setLine(typewriterFace(), 'ệ', true);
    expect(plain.glyphs[0]?.strokes).toHaveLength(0);
    expect(accented.glyphs[0]?.strokes).toHaveLength(2);
    expect(accented.width).toBe(plain.width);
  });
});

/** The outline a face shows for a letter it does not have, as `setLine` would place it. */
function boxOf(face: (typeof hands)[number]): string {
  const path = face.font.getGlyph(0, []).path.toSVG();
  return path === '' ? 'nothing' : JSON.stringify(parsePath(path, 1 / face.font.unitsPerEm));
}
