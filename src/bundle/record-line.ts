/** A record as a line of `records.jsonl`, as it leaves the office; its schema stands in `schema/record-line.ts`. */
import { FIELDS, type FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { LineValue, RecordLine } from '../schema/record-line.js';
import type { FieldValue, Region } from '../schema/value.js';
import type { Book } from '../store/types.js';
import { sha256Of } from './files.js';

export type LinePages = RecordLine['pages'];

/** What a line says beside the record itself. */
export interface LinePlace {
  readonly row: number;
  readonly number: number;
  readonly file: string;
  readonly update: boolean;
  readonly book: Pick<Book, 'year' | 'number' | 'place'>;
  readonly pages: LinePages;
  /** Fields that the book's form has a box for. */
  readonly onForm: ReadonlySet<FieldKey>;
}

/** No officer looked for what the form has no box for. */
const NO_SUCH_BOX: LineValue = {
  state: 'absent',
  verbatim: null,
  resolved: null,
  value: null,
  source: 'book',
  evidence: null,
  book_state: null,
  officer: null,
  at: null,
  regions: [],
  confidence: null,
  trust: null,
};

export function lineOf(record: EntryRecord, place: LinePlace): RecordLine {
  const fields: RecordLine['fields'] = {};
  for (const { key, origin, required } of FIELDS) {
    const value = record.fields[key];
    if (value !== undefined) fields[key] = lineValueOf(value);
    else if (origin === 'entry' && required !== 'optional' && !place.onForm.has(key)) {
      fields[key] = NO_SUCH_BOX;
    }
  }
  const { year, number, place: where } = place.book;
  return {
    type: 'record',
    id: record.entry,
    revision: record.revision,
    update: place.update,
    row: place.row,
    number: place.number,
    file: place.file,
    struck_through: record.struckThrough,
    book: { year, number, place: where },
    pages: place.pages,
    regions: record.regions.map(regionOf),
    personal_number: record.personalNumber,
    fields,
    notes: [...record.notes],
  };
}

function lineValueOf(value: FieldValue): LineValue {
  return {
    state: value.state,
    verbatim: value.verbatim,
    resolved: value.resolved,
    value: value.value,
    source: value.source,
    evidence: value.evidence === null ? null : evidenceOf(value.evidence),
    // What is still asked of the family says nothing of the box.
    book_state: value.bookState === 'pending' ? null : (value.bookState ?? null),
    officer: value.officer,
    at: value.at,
    regions: value.regions.map(regionOf),
    confidence: value.confidence,
    trust: value.trust ?? null,
  };
}

function evidenceOf({
  derivation,
  toldOn,
  ...evidence
}: NonNullable<FieldValue['evidence']>): NonNullable<LineValue['evidence']> {
  const told = toldOn === undefined ? evidence : { ...evidence, told_on: toldOn };
  if (derivation === undefined) return told;
  const { fromEntry, from, ...rest } = derivation;
  const source = fromEntry === undefined ? {} : { from_entry: fromEntry };
  return { ...told, derivation: { ...rest, ...source, from: [...from] } };
}

function regionOf({ page, corners }: Region): RecordLine['regions'][number] {
  const [a, b, c, d] = corners;
  return { page, corners: [[...a], [...b], [...c], [...d]] };
}

/**
 * Fingerprint of what a line says of the birth: values, sources and evidence. Who answered, when, where on
 * the page, in which bundle and row, and the number the receiver itself gave make no difference. Two lines of one revision must share it.
 */
export function contentHash(line: RecordLine): string {
  const values = FIELDS.flatMap(({ key }) => {
    const value = line.fields[key];
    if (value === undefined || value.officer === null) return [];
    const { state, verbatim, resolved, source, evidence } = value;
    return [[key, state, verbatim, resolved, source, evidence]];
  });
  return sha256Of(JSON.stringify([line.id, line.number, line.book, line.struck_through, values]));
}
