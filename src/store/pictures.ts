/** The pictures that `ocr` works through, and what each gave. */
import { z } from 'zod';
import type { Quad, Region } from '../schema/value.js';
import { type Core, known } from './core.js';
import { newId } from './identifiers.js';
import { rowsNow } from './same-entries.js';
import { json, milliseconds, quad, regions } from './stored.js';
import type { Entry, IndexedRegion, Page, Picture, PictureResult, Workspace } from './types.js';

const pictureRow: z.ZodType<Picture> = z.object({
  id: z.string(),
  scan: z.string(),
  book: z.string(),
  pageInFile: z.number().int(),
  width: z.number(),
  height: z.number(),
  dpi: z.number().nullable(),
  state: z.enum(['waiting', 'read', 'unplaced', 'failed']),
  reason: z.string().nullable(),
});
const PICTURES = `SELECT pictures.id, pictures.scan, scans.book, pictures.page_in_file AS "pageInFile",
  pictures.width, pictures.height, pictures.dpi, pictures.state, pictures.reason
  FROM pictures JOIN scans ON scans.id = pictures.scan`;
const pageRow: z.ZodType<Page> = z.object({
  id: z.string(),
  picture: z.string(),
  side: z.enum(['single', 'left', 'right']),
  corners: json(quad),
  rotation: z.literal([0, 90, 180, 270]),
});
const PAGES = 'SELECT id, picture, side, corners, rotation FROM pages';
const millisecondsRow = z.object({ milliseconds: json(milliseconds) });
const idRow = z.object({ id: z.string() });
const keptRow = z.object({
  id: z.string(),
  row: z.number().int(),
  regions: json(regions),
  actions: z.number().int(),
});
const heldPageRow = z.object({ id: z.string(), side: z.enum(['single', 'left', 'right']) });
const placeRow = z.object({ scan: z.number().int(), page: z.number().int(), book: z.string() });
const nextRow = z.object({ row: z.number().int() });

interface Needs {
  /** Stores the record of an entry that is new or whose place has changed. */
  readonly refold: (entry: string) => void;
  readonly entry: (id: string) => Entry | null;
}

export function pictureStore({ connection, now }: Core, { refold, entry }: Needs): Workspace['pictures'] {
  const get = (id: string): Picture | null =>
    connection.get(pictureRow, `${PICTURES} WHERE pictures.id = ?`, id);
  const pages = (picture: string): readonly Page[] =>
    connection.all(pageRow, `${PAGES} WHERE picture = ? AND current = 1 ORDER BY position`, picture);

  /**
   * Puts the pages of a picture in place. The page of the same side keeps its id, for actions cite it; where there is none, the first
   * of a side no longer seen.
   */
  function savePages(picture: string, found: PictureResult['pages']): readonly string[] {
    const before = connection.all(
      heldPageRow,
      'SELECT id, side FROM pages WHERE picture = ? ORDER BY current DESC, position',
      picture,
    );
    // Out of the way of one another first: no two may have one position.
    for (const [index, { id }] of before.entries())
      connection.run('UPDATE pages SET current = 0, position = ? WHERE id = ?', -1 - index, id);
    const sides = new Set(found.map(({ side }) => side));
    const free = [...before];
    for (const [position, page] of found.entries()) {
      const same = free.find(({ side }) => side === page.side) ?? free.find(({ side }) => !sides.has(side));
      if (same !== undefined) free.splice(free.indexOf(same), 1);
      connection.run(
        `INSERT INTO pages (id, picture, position, side, corners, rotation, current) VALUES (?, ?, ?, ?, ?, ?, 1)
         ON CONFLICT (id) DO UPDATE SET position = excluded.position, side = excluded.side, corners = excluded.corners,
           rotation = excluded.rotation, current = 1`,
        same?.id ?? newId(now()),
        picture,
        position,
        page.side,
        JSON.stringify(page.corners),
        page.rotation,
      );
    }
    return pages(picture).map(({ id }) => id);
  }

  /** Puts an entry at a row of a picture, or keeps the one there and moves it. Returns its id. */
  function saveEntry(picture: string, row: number, regions: readonly Region[], struck: boolean): string {
    const place = known(
      connection.get(
        placeRow,
        `SELECT scans.position AS scan, pictures.page_in_file AS page, scans.book
         FROM pictures JOIN scans ON scans.id = pictures.scan WHERE pictures.id = ?`,
        picture,
      ),
      `picture ${picture}`,
    );
    connection.run(
      `INSERT INTO entries (id, book, picture, scan_position, page_in_file, row_in_picture, regions, struck_through)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (picture, row_in_picture) DO UPDATE SET
         regions = excluded.regions, struck_through = excluded.struck_through`,
      newId(now()),
      place.book,
      picture,
      place.scan,
      place.page,
      row,
      JSON.stringify(regions),
      struck ? 1 : 0,
    );
    const { id } = known(
      connection.get(idRow, 'SELECT id FROM entries WHERE picture = ? AND row_in_picture = ?', picture, row),
      'entry',
    );
    return id;
  }

  function saveReadings(
    id: string,
    readings: PictureResult['entries'][number]['readings'],
    pageIds: readonly string[],
  ): void {
    for (const [position, reading] of readings.entries()) {
      connection.run(
        `INSERT INTO readings (entry, field, position, text, confidence, candidates, regions, reader, steps)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        reading.field,
        position,
        reading.text.normalize('NFC'),
        reading.confidence,
        JSON.stringify(
          reading.candidates.map(({ text, confidence }) => ({ text: text.normalize('NFC'), confidence })),
        ),
        JSON.stringify(onPages(reading.regions, pageIds)),
        reading.reader,
        reading.steps === undefined
          ? null
          : JSON.stringify(reading.steps.map((line) => Buffer.from(line).toString('base64'))),
      );
    }
  }

  /**
   * Puts the entries that the picture held before at the rows where they were found again. Those it no longer shows go, unless an
   * officer has worked on them: these stay where they were, or behind the others.
   */
  function keepEntries(picture: string, found: PictureResult['entries']): void {
    const before = connection.all(
      keptRow,
      `SELECT id, row_in_picture AS "row", regions, (SELECT COUNT(*) FROM actions WHERE actions.entry = entries.id) AS actions
       FROM entries WHERE picture = ?`,
      picture,
    );
    const now = rowsNow(
      before.map(({ actions, ...each }) => ({ ...each, answered: actions > 0 })),
      found,
    );
    const used = new Set(found.map(({ row }) => row));
    const put = (id: string, row: number): void => {
      connection.run('UPDATE entries SET row_in_picture = ? WHERE id = ?', row, id);
    };
    for (const [index, each] of before.entries()) {
      connection.run('DELETE FROM readings WHERE entry = ?', each.id);
      if (!now.has(each.id) && each.actions === 0)
        connection.run('DELETE FROM entries WHERE id = ?', each.id);
      // Out of the way of one another first: no two may have one row.
      else put(each.id, -1 - index);
    }
    for (const { id, row, actions } of before) {
      if (!now.has(id) && actions === 0) continue;
      let at = now.get(id) ?? row;
      while (!now.has(id) && used.has(at)) at += 1;
      used.add(at);
      put(id, at);
    }
  }

  return {
    get,
    pages,
    list: (book) =>
      connection.all(
        pictureRow,
        `${PICTURES} WHERE scans.book = ? ORDER BY scans.position, pictures.page_in_file`,
        book,
      ),
    page: (id) => connection.get(pageRow, `${PAGES} WHERE id = ?`, id),
    saveResult(picture, result) {
      connection.transaction(() => {
        known(get(picture), `picture ${picture}`);
        connection.run(
          'UPDATE pictures SET state = ?, reason = ?, milliseconds = ? WHERE id = ?',
          result.state,
          result.reason,
          JSON.stringify(result.milliseconds),
          picture,
        );
        // What was read before stays: the original may be missing today, or the reader broken.
        if (result.state === 'failed') return;
        const pageIds = savePages(picture, result.pages);
        keepEntries(picture, result.entries);
        for (const each of result.entries) {
          const id = saveEntry(picture, each.row, onPages(each.regions, pageIds), each.struckThrough);
          saveReadings(id, each.readings, pageIds);
          refold(id);
        }
      });
    },
    addEntry(picture) {
      return connection.transaction(() => {
        const { width, height } = known(get(picture), `picture ${picture}`);
        const whole: Quad = [
          [0, 0],
          [width, 0],
          [width, height],
          [0, height],
        ];
        if (pages(picture).length === 0)
          savePages(picture, [{ side: 'single', corners: whole, rotation: 0 }]);
        const page = known(pages(picture)[0] ?? null, 'page');
        const { row } = known(
          connection.get(
            nextRow,
            'SELECT COALESCE(MAX(row_in_picture) + 1, 0) AS "row" FROM entries WHERE picture = ?',
            picture,
          ),
          'row',
        );
        const id = saveEntry(picture, row, [{ page: page.id, corners: whole }], false);
        refold(id);
        return known(entry(id), 'entry');
      });
    },
    settle(picture) {
      connection.run("UPDATE pictures SET state = 'read', reason = NULL WHERE id = ?", picture);
    },
    milliseconds: (book) =>
      connection
        .all(
          millisecondsRow,
          `SELECT pictures.milliseconds FROM pictures JOIN scans ON scans.id = pictures.scan
           WHERE scans.book = ? AND pictures.milliseconds IS NOT NULL
           ORDER BY scans.position, pictures.page_in_file`,
          book,
        )
        .map((each) => each.milliseconds),
  };
}

/** Regions with the page's id in place of its index among the picture's pages. */
function onPages(regions: readonly IndexedRegion[], pageIds: readonly string[]): readonly Region[] {
  return regions.map(({ page, corners }) => ({
    page: known(pageIds[page] ?? null, `page ${page} of the picture`),
    corners,
  }));
}
