/** A workspace whose readings are all right: what the desk costs when nothing is misread. Made through the store. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Truth, type TruthScan, truthSchema } from '../../samples/maker/truth.js';
import { shippedForm } from '../../src/forms/library.js';
import { isFieldKey } from '../../src/schema/fields.js';
import type { PictureResult } from '../../src/store/types.js';
import { createWorkspace } from '../../src/store/workspace.js';
import { printedBeside } from '../printed.js';

/** As sure as a reader ever is. */
const SURE = 0.999;

/** Makes the workspace in `folder` with the pictures of a sample; the same book, code and all, read this surely. */
export function makePerfectWorkspace(folder: string, sample: string, confidence = SURE): void {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(sample, 'truth.json'), 'utf8')));
  const { book, form } = truth;
  const { ward, district, province } = book;
  const workspace = createWorkspace(folder, { name: `UBND ${book.place}`, ward, district, province });
  try {
    workspace.officers.add({ code: 'CB01', name: 'Cán bộ mẫu' });
    workspace.officers.use('CB01');
    const { code, year, number, place } = book;
    workspace.books.add({
      code,
      form,
      year,
      number,
      place,
      firstEntry: null,
      lastEntry: null,
      pageCount: null,
    });
    for (const file of new Set(truth.scans.map((scan) => scan.file))) {
      const path = join(sample, file);
      const bytes = readFileSync(path);
      const scans = truth.scans.filter((scan) => scan.file === file);
      workspace.scans.add({
        book: code,
        path,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        byteLength: bytes.length,
        pictures: scans.map(({ width, height }) => ({ width, height, dpi: null })),
        officer: 'CB01',
      });
    }
    for (const [index, picture] of workspace.pictures.list(code).entries()) {
      const scan = truth.scans[index];
      if (scan !== undefined) workspace.pictures.saveResult(picture.id, resultOf(truth, scan, confidence));
    }
  } finally {
    workspace.close();
  }
}

function resultOf({ form }: Truth, { entries, width, height }: TruthScan, confidence: number): PictureResult {
  const corners = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ] as const;
  const regions = [{ page: 0, corners }];
  return {
    state: 'read',
    reason: null,
    milliseconds: {},
    pages: [{ side: 'single', corners, rotation: 0 }],
    entries: entries.map(({ struck_through, fields }, row) => ({
      row,
      regions,
      struckThrough: struck_through,
      readings: Object.entries(fields).flatMap(([field, { state, verbatim }]) => {
        // Nobody reads what is blotted; what is not read is asked.
        if (!isFieldKey(field) || (state !== 'recorded' && state !== 'blank')) return [];
        const text = printedBeside(shippedForm(form), field, verbatim ?? '') ?? verbatim ?? '';
        return [{ field, text, confidence, candidates: [], regions, reader: 'perfect' }];
      }),
    })),
  };
}
