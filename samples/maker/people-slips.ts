/** Slips of the pen: what a clerk wrote first, struck through and wrote again. */
import type { FieldKind } from '../../src/schema/fields.js';
import type { Random } from './random.js';

/** A wrong beginning for `text`, shorter or as long; null for a text too short to go wrong visibly. */
export function slip(text: string, kind: FieldKind, random: Random): string | null {
  switch (kind) {
    case 'partial-date':
    case 'number':
    case 'age':
    case 'identity-number':
      return wrongNumber(text, random);
    case 'code':
    case 'sex':
    case 'date-words':
      return null;
    case 'person-name':
    case 'place':
    case 'ethnicity':
    case 'nationality':
    case 'text':
      return wrongWord(text, random);
    default: {
      const never: never = kind;
      throw new RangeError(`unknown kind: ${String(never)}`);
    }
  }
}

/** The text up to its first number, with that number's last digit changed. */
function wrongNumber(text: string, random: Random): string | null {
  const found = /^(\D*)(\d+)/.exec(text);
  if (found === null) return null;
  const [, before = '', digits = ''] = found;
  const last = Number(digits.at(-1));
  const other = (last + random.integer(1, 8)) % 10;
  return `${before}${digits.slice(0, -1)}${other}`;
}

const WRONG_STARTS = ['Nguyễn', 'Lê', 'Trần', 'Phan', 'thôn', 'Võ', 'xã', 'Ng'];

/** The first words with the last of them wrong, or a wrong start altogether. */
function wrongWord(text: string, random: Random): string | null {
  const parts = text.split(' ');
  if (parts.length < 2) return null;
  const kept = parts.slice(0, random.integer(0, Math.min(2, parts.length - 1)));
  const wrong = random.pick(WRONG_STARTS.filter((each) => !parts.includes(each)));
  return kept.length === 0 ? wrong : [...kept, wrong.slice(0, 2)].join(' ');
}
