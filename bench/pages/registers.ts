/** Real photographs of bound registers of a form the program does not know, against what was marked by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { shippedForms } from '../../src/forms/library.js';
import { inspectPicture } from '../../src/ocr/inspect.js';
import type { PartResult } from './part.js';
import { type RegisterScore, readPageXml, scoreRegister } from './register-score.js';

const point = z.tuple([z.number(), z.number()]);
const truthSchema = z.object({
  photographs: z.array(
    z.object({
      file: z.string(),
      size: z.tuple([z.number(), z.number()]),
      pages: z.array(z.tuple([point, point, point, point])),
      gutter: z.array(point),
      separators: z.array(z.object({ page: z.number(), points: z.array(point) })),
      entries: z.array(z.number()),
    }),
  ),
});

/**
 * One result for each photograph, no mean. The photographs are not part of the project (CC BY 4.0, Lectaurep): without
 * the folder that holds them the part says so and measures nothing.
 */
export async function measureRegisters(folder: string): Promise<PartResult> {
  const truth = truthSchema.parse(
    JSON.parse(readFileSync(new URL('registers.json', import.meta.url), 'utf8')),
  );
  const lines: PartResult['lines'][number][] = [];
  const missed: string[] = [];
  for (const photograph of truth.photographs) {
    const path = join(folder, `${photograph.file}.jpg`);
    if (!existsSync(path)) {
      const text = `register ${photograph.file}: not measured, ${folder} does not hold it`;
      lines.push({ json: { type: 'register', ...{ file: photograph.file, measured: false } }, text });
      continue;
    }
    const [width, height] = photograph.size;
    const scan = { bytes: readFileSync(path), width, height, pageInFile: 0, dpi: 300 };
    const { pages, milliseconds } = await inspectPicture(scan, shippedForms());
    const cells = pages.flatMap(({ grid }) => grid?.cells ?? []);
    const rows = Math.max(0, ...pages.map(({ grid }) => grid?.rows ?? 0));
    const xml = readPageXml(readFileSync(join(folder, `${photograph.file}.xml`), 'utf8'));
    const score = scoreRegister(photograph, xml, {
      pages: pages.map(({ found }) => found),
      grid: cells.length === 0 ? null : { rows, cells },
    });
    const claimed = pages.flatMap(({ form }) => (form === null ? [] : [form.id]));
    missed.push(...gates(score, claimed).map((each) => `${photograph.file}: ${each}`));
    lines.push({
      json: {
        type: 'register',
        ...{ file: photograph.file, measured: true, ...score, claimed, ms: milliseconds },
      },
      text: told(photograph.file, score, claimed),
    });
  }
  return { lines, missed };
}

function told(file: string, score: RegisterScore, claimed: readonly string[]): string {
  const percent = (part: number, whole: number): string =>
    `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;
  return [
    `register ${file}: ${score.pagesFound} of 2 pages`,
    `gutter ${(100 * score.gutterOff).toFixed(2)} % of the width off`,
    `separators ${score.separatorsFound} of ${score.separators}`,
    `rows ${score.rows} for ${score.entries} entries`,
    `text lines inside one cell ${percent(score.linesInOneCell, score.lines)} of ${score.lines}, of their own entry ${percent(score.linesInTheirRow, score.lines)}`,
    claimed.length === 0 ? 'no birth form claimed' : `CLAIMED ${claimed.join(', ')}`,
  ].join('; ');
}

function gates(score: RegisterScore, claimed: readonly string[]): readonly string[] {
  return [
    score.pagesFound === 2 ? null : 'not both pages found',
    score.gutterOff <= 0.01 ? null : 'gutter more than 1 % off',
    score.separatorsFound === score.separators ? null : 'a column separator missed',
    score.rows === score.entries ? null : 'rows are not the entries',
    score.linesInOneCell >= 0.98 * score.lines ? null : 'fewer than 98 % of the text lines inside one cell',
    claimed.length === 0 ? null : 'a birth form claimed',
  ].filter((each) => each !== null);
}
