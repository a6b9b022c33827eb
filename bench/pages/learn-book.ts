/**
 * A book digitised with a form that the program was taught from one of its own pages, by the commands an officer would
 * give: `form learn`, `form import`, `book add`, `scan`, `ocr`. The shipped form takes no part: learning knows no forms,
 * and a book is read by its own form alone.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { overlapsOf, pairEntries } from '../boxes.js';
import { mustRun, runProgram } from '../program.js';
import { makeWorkspace, readSample } from '../read-sample.js';
import type { PartResult } from './part.js';

/** The sample books, and the page each form is learnt from; of a PDF its first pages. */
const BOOKS = [
  { folder: 'ks-1976-table', page: 'spread-001.jpg', paper: 'A4' },
  { folder: 'ks-1987-entry', page: 'book.pdf', paper: 'A4' },
  { folder: 'ks-2006-entry', page: 'page-002.jpg', paper: 'A5' },
] as const;
/** A box is placed right if it has this much in common with the true one: as for the sample books. */
const RIGHT = 0.5;
/** Share of a book's boxes to be placed right, as for the sample books read with the shipped form. */
const GATE = 0.8;

export async function measureLearntBooks(): Promise<PartResult> {
  const lines: PartResult['lines'][number][] = [];
  const missed: string[] = [];
  const scratch = mkdtempSync(join(tmpdir(), 'hotich-learnt-'));
  try {
    const workspace = await makeWorkspace(scratch);
    for (const { folder, page, paper } of BOOKS) {
      const book = fileURLToPath(new URL(`../../samples/books/${folder}`, import.meta.url));
      const form = `${folder}-learnt`;
      const file = join(scratch, `${form}.json`);
      const words = ['form', 'learn', join(book, page), '--id', form, '--paper', paper, '--yes'];
      const learnt = await runProgram([...words, '--out', file], scratch);
      if (learnt.exit !== 0) {
        missed.push(`${folder}: the proposed form has to be mended by hand`);
        lines.push({
          json: { type: 'learnt-book', ...{ folder, learnt: false } },
          text: `${folder}: ${learnt.errors}`,
        });
        continue;
      }
      await mustRun(['form', 'import', file], workspace);
      const { pictures } = await readSample(book, workspace, `${folder}-book`, form);
      const pairs = pictures.flatMap(pairEntries);
      const overlaps = pairs.flatMap(overlapsOf);
      const figures = {
        fields: learnt.outcome.fields,
        pictures: pictures.length,
        placed: pictures.filter(({ placed }) => placed).length,
        entries: pairs.length,
        entries_right: pictures.filter(({ truth, entries }) => truth.entries.length === entries.length)
          .length,
        boxes: overlaps.length,
        boxes_right: overlaps.filter((overlap) => overlap >= RIGHT).length,
      };
      if (figures.boxes_right < GATE * figures.boxes)
        missed.push(`${folder}: boxes placed by the learnt form`);
      lines.push({
        json: { type: 'learnt-book', ...{ folder, learnt: true, ...figures } },
        text: `${folder} read by a form learnt from ${page}: ${figures.placed} of ${figures.pictures} pictures placed, entries counted right on ${figures.entries_right}, ${figures.boxes_right} of ${figures.boxes} boxes right`,
      });
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
  return { lines, missed };
}
