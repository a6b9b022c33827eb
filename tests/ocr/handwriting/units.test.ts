/** Which units a written place names, and which it may have meant. */
import { beforeAll, describe, expect, it } from 'vitest';
import { Units } from '../../../src/ocr/read/handwriting/language/units.js';

let units: Units;
beforeAll(async () => {
  units = await Units.load();
});

/** How many units of the place, as it stands, are known to belong together. */
const levelsOf = (place: string): number =>
  Math.max(0, ...units.named(place).map(({ text, levels }) => (text === place ? levels : 0)));

describe('a written place', () => {
  it('names ward, district and province that belong together', () => {
    expect(levelsOf('xã Trà Dơn, huyện Nam Trà My, Quảng Nam')).toBe(3);
    expect(levelsOf('xã Trà Dơm, huyện Nam Trà My, Quảng Nam')).toBe(2);
    expect(levelsOf('xã Trà Dơn, huyện Nam Trà My, Hải Dương')).toBe(1);
  });

  it('names no ward by a district that a ward of today is called after', () => {
    const misread = 'Thị trấn Quang Ninh, Huyện Mê Linh, Hà Nội';
    expect(levelsOf(misread)).toBe(2);
    const meant = units.readings(misread).filter(({ levels }) => levels === 3);
    expect(meant.map(({ text }) => text)).toContain('Thị trấn Quang Minh, Huyện Mê Linh, Hà Nội');
  });

  it('names its ward without a comma before it', () => {
    expect(levelsOf('thôn 3 xã Gia Lâm, huyện Nho Quan, Ninh Bình')).toBe(3);
  });

  it.each([
    'xã Nam Hưng, huyện Nam Sách, tỉnh Hải Hưng',
    'xã Tịnh Hiệp, huyện Sơn Tịnh, Nghĩa Bình',
    'phường Phú Hội, thành phố Huế, Thừa Thiên - Huế',
  ])('names its units by the province of its time: %s', (place) => {
    expect(levelsOf(place)).toBe(3);
  });

  it.each([
    'Nam Hưng - Nam Sách - Hải Hưng',
    'Nam Hưng-Nam Sách-Hải Hưng',
    'An Mỹ - Tam Kỳ - Quảng Nam - Đà Nẵng',
    'xã Nam Hưng huyện Nam Sách tỉnh Hải Hưng',
  ])('names its units with strokes or nothing between them: %s', (place) => {
    expect(levelsOf(place)).toBe(3);
  });

  it.each(['tinh', 'Linh', 'tnh', 'tình', 'Bình'])('may mean the word of its province by %s', (word) => {
    const meant = units.readings(`xã Bính Xá huyện Đình Lập ${word} Lạng Sơn`);
    expect(meant).toContainEqual(
      expect.objectContaining({ text: 'xã Bính Xá huyện Đình Lập tỉnh Lạng Sơn', levels: 3 }),
    );
  });

  it('writes that word as the others are written', () => {
    const meant = units.readings('Xã Quảng Nham, Huyện Quảng Xương, Binh Thanh Hóa').map(({ text }) => text);
    expect(meant).toContain('Xã Quảng Nham, Huyện Quảng Xương, Tỉnh Thanh Hóa');
  });

  it('names a province that nothing parts from its district', () => {
    expect(levelsOf('xã Nam Hưng huyện Nam Sách Hải Hưng')).toBe(3);
    expect(levelsOf('xã Nam Hưng, huyện Nam Sách Hải Hưng')).toBe(3);
    const meant = units.readings('xã Nam Hưng, huyện Nam Sách Hải Hưmg').map(({ text }) => text);
    expect(meant).toContain('xã Nam Hưng, huyện Nam Sách Hải Hưng');
    expect(meant).toContain('xã Nam Hưng, huyện Nam Sách, Hải Hưng');
  });

  it('names ward and district that belong together where no province is named', () => {
    expect(levelsOf('xã Trà Dơn, huyện Nam Trà My')).toBe(2);
    expect(levelsOf('Trà Dơn - Nam Trà My')).toBe(2);
    expect(levelsOf('xã Bà Điểm, huyện Nam Trà My')).toBe(1);
    expect(levelsOf('Bà Điểm, Nam Trà My')).toBe(0);
    const meant = units.readings('xã Trà Dơm, huyện Nam Trá My').filter(({ levels }) => levels === 2);
    expect(meant.map(({ text }) => text)).toContain('xã Trà Dơn, huyện Nam Trà My');
  });

  it('keeps what stands between its units where a name is mended', () => {
    const meant = units.readings('Nam Hơng - Nam Sách-Hải Hưng').map(({ text }) => text);
    expect(meant).toContain('Nam Hưng - Nam Sách-Hải Hưng');
  });

  it('may spell a highland name its own way, and keeps it', () => {
    for (const spelt of ['Đăk', 'Đắk', 'Đak', 'Đắc']) {
      expect(levelsOf(`Xã ${spelt} Ơ, Huyện Bù Gia Mập, Bình Phước`)).toBe(3);
    }
  });
});
