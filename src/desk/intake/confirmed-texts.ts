/** What officers have confirmed in a book so far: what its memory is made of. */

import type { ConfirmedText } from '../../ocr/read/handwriting/known/memory.js';
import { isDitto } from '../../schema/ditto.js';
import { FIELDS } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';

/** The values that officers found in the book itself, entry by entry: what nobody looked at teaches nothing. */
export function* confirmedTexts(records: Iterable<EntryRecord>): Generator<ConfirmedText> {
  for (const { fields, struckThrough } of records) {
    if (struckThrough) continue;
    for (const { key } of FIELDS) {
      const value = fields[key];
      if (value?.state !== 'recorded' || value.source !== 'book' || value.trust !== undefined) continue;
      const text = value.resolved ?? value.verbatim;
      if (text !== null && !isDitto(text)) yield { field: key, text };
    }
  }
}
