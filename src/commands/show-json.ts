/** The lines of `show --json`: entries with where they lie on the office's files, without ids of the workspace. */
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Region } from '../schema/value.js';
import type { Entry, Reading, Workspace } from '../store/types.js';

type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Says where a region lies so that it can be found without the workspace: the file as received, the picture in
 * it (counted from 0), which side of an open book, and the corners in pixels of that picture as stored.
 */
export function regionWriter(workspace: Workspace): (region: Region) => JsonObject {
  const places = new Map<string, JsonObject>();
  const placeOf = (id: string): JsonObject => {
    const page = workspace.pictures.page(id);
    const picture = page === null ? null : workspace.pictures.get(page.picture);
    const scan = picture === null ? null : workspace.scans.get(picture.scan);
    return {
      file: scan?.fileName ?? null,
      page_in_file: picture?.pageInFile ?? null,
      side: page?.side ?? null,
    };
  };
  return ({ page, corners }) => {
    const place = places.get(page) ?? placeOf(page);
    places.set(page, place);
    return { ...place, corners };
  };
}

/** An entry's line but for its fields. */
export function entryForJson(
  entry: Entry,
  record: EntryRecord,
  number: string | null,
  where: (region: Region) => JsonObject,
): { readonly type: 'entry' } & JsonObject {
  return {
    type: 'entry',
    book: entry.book,
    entry: entry.id,
    position: entry.position,
    number,
    revision: record.revision,
    status: record.status,
    struck_through: record.struckThrough,
    personal_number: record.personalNumber,
    regions: entry.regions.map(where),
  };
}

/** The values an officer accepted; `book_state` stands only where a value came from outside the book. */
export function valuesForJson(record: EntryRecord, where: (region: Region) => JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(record.fields).map(([key, value]) => [
      key,
      {
        verbatim: value.verbatim,
        resolved: value.resolved,
        value: value.value,
        state: value.state,
        ...(value.bookState === undefined ? {} : { book_state: value.bookState }),
        source: value.source,
        evidence: value.evidence,
        confidence: value.confidence,
        trust: value.trust ?? null,
        regions: value.regions.map(where),
      },
    ]),
  );
}

/** What the machine reads, before anybody accepts it. */
export function readingsForJson(
  readings: ReadonlyMap<FieldKey, Reading>,
  where: (region: Region) => JsonObject,
): JsonObject {
  return Object.fromEntries(
    [...readings].map(([key, { text, confidence, candidates, regions, reader }]) => [
      key,
      { text, confidence, candidates, regions: regions.map(where), reader },
    ]),
  );
}
