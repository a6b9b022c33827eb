/** The code that tells a filled-in row's question: its field and its entries. It says nothing of anybody. */
import { createHash } from 'node:crypto';
import { type FieldKey, isFieldKey } from '../../schema/fields.js';
import { tidy } from '../../schema/fold.js';
import type { AskQuestion } from './ask-list.js';

export interface RowCode {
  readonly field: FieldKey;
  readonly entries: readonly string[];
}

/**
 * `mother.birthDate|<entry> <entry>|<checksum>`. The checksum covers what the row shows (`shown`), so that a
 * code that slid to another row, as when only some columns were sorted, is found out.
 */
export function codeOfQuestion({ field, serves }: AskQuestion, shown: readonly string[]): string {
  const what = `${field}|${serves.map(({ entry }) => entry).join(' ')}`;
  return `${what}|${checksum(what, shown)}`;
}

/** `slid`: a code, but not of what its row shows. Null for a text that is no code at all. */
export function readRowCode(text: string, shown: readonly string[]): RowCode | 'slid' | null {
  const [field = '', entries = '', sum = '', ...more] = text.trim().split('|');
  if (more.length > 0 || !isFieldKey(field) || entries === '' || sum === '') return null;
  if (sum !== checksum(`${field}|${entries}`, shown)) return 'slid';
  return { field, entries: entries.split(' ') };
}

function checksum(what: string, shown: readonly string[]): string {
  const text = JSON.stringify([what, ...shown.map(tidy)]);
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
