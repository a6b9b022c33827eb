/** What a family would answer: invented from the entry alone, the same for the same seed. */
import type { FieldKey } from '../../src/schema/fields.js';
import type { TruthEntry } from './truth.js';

/** A number from 0 up to 1 that depends on nothing but the seed and the words (FNV-1a, then mixed). */
export function share(seed: number, words: string): number {
  let hash = (2_166_136_261 ^ seed) >>> 0;
  for (const character of words) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}

/** A value for what the book lacks; null where a family could not know it either. */
export function invent(field: FieldKey, entry: TruthEntry | null, seed: number): string | null {
  const words = `${entry?.number ?? ''} ${field}`;
  const pick = (range: number, of: string): number => Math.floor(share(seed, `${words} ${of}`) * range);
  switch (field) {
    case 'mother.birthDate':
    case 'father.birthDate': {
      const year = birthYear(entry) - 20 - pick(16, 'age');
      return pick(3, 'form') === 0 ? String(year) : `${1 + pick(28, 'day')}/${1 + pick(12, 'month')}/${year}`;
    }
    case 'child.homePlace':
      return (
        ['Bình An, Thăng Bình, Quảng Nam', 'Ia Kla, Đức Cơ, Gia Lai', 'Tam Thanh, Tam Kỳ, Quảng Nam'][
          pick(3, 'place')
        ] ?? null
      );
    default:
      return null;
  }
}

function birthYear(entry: TruthEntry | null): number {
  const said = [entry?.fields['child.birthDate'], entry?.fields['registration.date']];
  for (const field of said) {
    const year = /(?:19|20)\d\d/u.exec(field?.resolved ?? field?.verbatim ?? '')?.[0];
    if (year !== undefined) return Number(year);
  }
  return 1985;
}
