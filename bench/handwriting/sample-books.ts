/** The handwritten fields of the sample books, whose fonts no training has seen, read by the program itself. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { judgeSample } from '../figures.js';
import { makeWorkspace, readSample } from '../read-sample.js';

const SAMPLES = fileURLToPath(new URL('../../samples/books', import.meta.url));

export interface BookShares {
  readonly name: string;
  readonly fields: number;
  readonly first: number;
  readonly topThree: number;
}

export async function measureSampleBooks(): Promise<readonly BookShares[]> {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-bench-'));
  try {
    const workspace = await makeWorkspace(folder);
    const books: BookShares[] = [];
    for (const [index, name] of readdirSync(SAMPLES).toSorted().entries()) {
      const judged = judgeSample(await readSample(join(SAMPLES, name), workspace, `hand-${index}`));
      const written = judged
        .flatMap(({ verdicts }) => verdicts)
        .flatMap((each) => (each.outcome === 'written' && each.ink === 'hand' ? [each] : []));
      books.push({
        name: basename(name),
        fields: written.length,
        first: written.filter((each) => each.first).length,
        topThree: written.filter((each) => each.inTopThree).length,
      });
    }
    return books;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
