import { describe, expect, it } from 'vitest';
import { joinLines } from '../../src/ocr/read/join-lines.js';

const upper = [
  { text: 'Thôn Hai,', confidence: 0.9 },
  { text: 'Thôn Mai,', confidence: 0.05 },
];
const lower = [
  { text: 'Trà Don', confidence: 0.5 },
  { text: 'Trà Dơn', confidence: 0.4 },
];

describe('a box of two lines', () => {
  it('offers the second best of either line, the likelier first', () => {
    const texts = joinLines([upper, lower]).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['Thôn Hai, Trà Don', 'Thôn Hai, Trà Dơn', 'Thôn Mai, Trà Don']);
  });

  it('is as sure as all its lines together, whatever is said of an empty one', () => {
    const blank = [{ text: '', confidence: 0.7 }];
    expect(joinLines([upper, lower])[0]?.confidence).toBeCloseTo(0.45);
    expect(joinLines([upper, blank])).toEqual(upper);
    const [all] = joinLines([blank, blank]);
    expect(all?.text).toBe('');
    expect(all?.confidence).toBeCloseTo(0.49);
  });
});
