/** What officers have confirmed in a book so far: what its memory is made of. */

import type { ConfirmedText } from '../../ocr/read/handwriting/known/memory.js';
import { FIELDS } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';

/** The values of records that were read from the book itself, entry by entry. */
export function* confirmedTexts(records: Iterable<EntryRecord>): Generator<ConfirmedText> {
  for (const { fields, struckThrough } of records) {
    if (struckThrough) continue;
    for (const { key } of FIELDS) {
      const value = fields[key];
      if (value?.state !== 'recorded' || value.source !== 'book') continue;
      const text = value.resolved ?? value.verbatim;
      if (text !== null) yield { field: key, text };
    }
  }
}
