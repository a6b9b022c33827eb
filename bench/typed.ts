/** The gate on typed fields: books nobody has looked at, made for the run and read with the real program. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Share, shareOf } from '../src/stats/interval.js';
import { type JudgedEntry, judgeSample, rightByPage } from './figures.js';
import { type ReadSample, readSample } from './read-sample.js';

const FORM = 'ks-2006-entry';
const GENERATOR = fileURLToPath(new URL('../samples/generate.ts', import.meta.url));
/** Every other page of such a book is typed. */
const PAGES_A_BOOK = 8;
/** Each drawing takes one core. */
const AT_A_TIME = 2;

export interface TypedOrder {
  readonly wear: 'none' | 'light';
  readonly capture: 'flatbed' | 'phone';
  /** One book each: another machine, ribbon, paper and people. */
  readonly seeds: readonly number[];
  /** Least share of typed fields exact on the first proposal; null where it is only reported. */
  readonly least: number | null;
}

/**
 * What is measured. Seeds from 900 are for this alone: nobody looks at their pictures, nothing is tuned on them
 * (development has 1 to 99, `--development`).
 */
export function typedOrders(development: boolean, quick: boolean): readonly TypedOrder[] {
  const first = development ? 1 : 900;
  const books = quick ? 2 : 6;
  const seeds = (from: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => first + from + index);
  return [
    { wear: 'none', capture: 'flatbed', seeds: seeds(0, books), least: 0.9 },
    { wear: 'light', capture: 'flatbed', seeds: seeds(10, books), least: 0.8 },
    { wear: 'light', capture: 'phone', seeds: seeds(20, quick ? 1 : 2), least: null },
  ];
}

export interface TypedFigures {
  readonly order: TypedOrder;
  readonly pages: number;
  readonly first: Share;
  readonly inTopThree: Share;
  readonly pagesPerMinute: number;
  readonly met: boolean | null;
  readonly judged: readonly JudgedEntry[];
}

/** Draws the books of the orders, a few at a time; those already in the folder stay. */
export async function drawTyped(orders: readonly TypedOrder[], folder: string): Promise<void> {
  const waiting = orders.flatMap((order) => order.seeds.map((seed) => ({ order, seed })));
  const drawNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const out = folderOf(folder, next.order, next.seed);
      if (!existsSync(join(out, 'truth.json'))) await draw(next.order, next.seed, out);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, drawNext));
}

/** Reads the books of one order, which `drawTyped` made before. */
export async function measureTyped(
  order: TypedOrder,
  folder: string,
  workspace: string,
): Promise<TypedFigures> {
  const samples: ReadSample[] = [];
  for (const seed of order.seeds) {
    const code = `typed-${order.wear}-${order.capture}-${seed}`;
    samples.push(await readSample(folderOf(folder, order, seed), workspace, code));
  }
  const judged = samples.flatMap(judgeSample);
  const pages = rightByPage(judged, 'typed', 'first');
  const first = shareOf(pages);
  const seconds = samples.reduce((sum, sample) => sum + sample.seconds, 0);
  const pictures = samples.reduce((sum, sample) => sum + sample.pictures.length, 0);
  return {
    order,
    pages: pages.length,
    first,
    inTopThree: shareOf(rightByPage(judged, 'typed', 'inTopThree')),
    pagesPerMinute: (pictures * 60) / seconds,
    met: order.least === null ? null : first.share >= order.least,
    judged,
  };
}

function folderOf(folder: string, { wear, capture }: TypedOrder, seed: number): string {
  return join(folder, `${wear}-${capture}-${seed}`);
}

function draw({ wear, capture }: TypedOrder, seed: number, out: string): Promise<void> {
  const book = ['--form', FORM, '--pages', String(PAGES_A_BOOK), '--seed', String(seed), '--typed'];
  const words = [...book, '--wear', wear, '--capture', capture, '--out', out];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', GENERATOR, ...words], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => {
      errors += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`the samples generator ended with ${code}\n${errors}`));
    });
  });
}
