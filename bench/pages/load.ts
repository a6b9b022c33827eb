/**
 * Many pictures one after the other through the code that `ocr` lays pages flat, places and cuts their fields with: the
 * time of each stage, and whether memory stays flat. Then the sample spreads through `ocr` itself, reading and all.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { truthSchema } from '../../samples/maker/truth.js';
import { shippedForm } from '../../src/forms/library.js';
import { readPicture } from '../../src/ocr/read-picture.js';
import { median } from '../../src/ocr/statistics.js';
import type { FieldReader, ScanImage } from '../../src/ocr/types.js';
import { makeWorkspace, readSample } from '../read-sample.js';
import type { PartResult } from './part.js';

const BOOK = fileURLToPath(new URL('../../samples/books/ks-1976-table', import.meta.url));
/** Memory is told after every tenth of the pages. */
const TENTHS = 10;
/** At the end it is this much more than after the second tenth at most, MB: the engine's own heap breathes. */
const FLAT = 60;
/** A spread with the book's form known is cut in this time at most, milliseconds, on an idle machine of two cores. */
const KNOWN_FORM = 2000;
const MOST_MEMORY = 500;

/** Makes nothing of any line: what is measured is all but the reading. */
const NO_READER: FieldReader = {
  name: 'none',
  group: () => ({
    read: async () => ({ candidates: [{ text: '', confidence: 0.01 }], reader: 'none' }),
    end: () => {},
  }),
  close: async () => {},
};

/** Cuts the fields of `pages` pages, two on a picture. */
export async function measureLoad(pages: number): Promise<PartResult> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(BOOK, 'truth.json'), 'utf8')));
  const form = shippedForm(truth.form);
  if (form === null) throw new RangeError(`no form ${truth.form}`);
  const scans = truth.scans.map(({ file, width, height }): ScanImage => {
    return { bytes: readFileSync(join(BOOK, file)), width, height, pageInFile: 0, dpi: null };
  });
  const spreads = Math.max(TENTHS, Math.ceil(pages / 2));
  const stages = new Map<string, number[]>();
  const memory: number[] = [];
  const processor = process.cpuUsage();
  const started = performance.now();
  for (let i = 0; i < spreads; i += 1) {
    const scan = scans[i % scans.length];
    if (scan === undefined) throw new RangeError('the sample book has no pictures');
    const { milliseconds } = await readPicture(scan, { form, reader: NO_READER, bookYear: null, places: [] });
    for (const [stage, time] of Object.entries(milliseconds)) {
      stages.set(stage, [...(stages.get(stage) ?? []), time]);
    }
    if (Math.floor(((i + 1) * TENTHS) / spreads) > Math.floor((i * TENTHS) / spreads)) {
      memory.push(residentMegabytes());
      // A thousand pages take a while, and may be broken off.
      process.stderr.write(`${2 * (i + 1)} pages, ${memory.at(-1)} MB\n`);
    }
  }
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(processor);
  const [, early = 0] = memory;
  const end = memory.at(-1) ?? 0;
  const each = Object.fromEntries([...stages].map(([stage, times]) => [stage, Math.round(median(times))]));
  const figures = {
    spreads,
    ms: each,
    ms_all: Math.round((1000 * seconds) / spreads),
    processor_ms: Math.round((user + system) / 1000 / spreads),
    spreads_an_hour: Math.round((3600 * spreads) / seconds),
    megabytes: memory,
    megabytes_peak: Math.round(process.resourceUsage().maxRSS / 1024),
  };
  const missed: string[] = [];
  if (figures.ms_all > KNOWN_FORM) missed.push('spread cut in 2 s with its form known');
  if (end > early + FLAT) missed.push('memory stays flat');
  if (figures.megabytes_peak > MOST_MEMORY) missed.push('500 MB');
  const read = await measureReading();
  return {
    lines: [
      {
        json: { type: 'load', ...figures },
        text: `${spreads} spreads cut with their form known: ${figures.ms_all} ms each (processor ${figures.processor_ms}; ${listed(each)}), ${figures.spreads_an_hour} an hour; MB after each tenth ${memory.join(', ')}, most ${figures.megabytes_peak}`,
      },
      {
        json: { type: 'load-read', ...read },
        text: `${read.spreads} spreads by hotich ocr, its start included: ${read.spreads_an_hour} an hour; a spread costs most in ${read.costs_most} (${listed(read.ms)})`,
      },
    ],
    missed,
  };
}

/** The sample spreads read by the program as an office would. */
async function measureReading() {
  const scratch = mkdtempSync(join(tmpdir(), 'hotich-load-'));
  try {
    const { pictures, seconds } = await readSample(BOOK, await makeWorkspace(scratch), 'load');
    const names = new Set(pictures.flatMap(({ milliseconds }) => Object.keys(milliseconds)));
    const ms = Object.fromEntries(
      [...names].map((name) => [
        name,
        Math.round(median(pictures.map((each) => each.milliseconds[name] ?? 0))),
      ]),
    );
    const [costsMost = ''] = Object.keys(ms).toSorted((a, b) => (ms[b] ?? 0) - (ms[a] ?? 0));
    const hourly = Math.round((3600 * pictures.length) / seconds);
    return { spreads: pictures.length, spreads_an_hour: hourly, costs_most: costsMost, ms };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function residentMegabytes(): number {
  return Math.round(process.memoryUsage.rss() / 1024 / 1024);
}

function listed(stages: Readonly<Record<string, number>>): string {
  return Object.entries(stages)
    .map(([stage, time]) => `${stage} ${time}`)
    .join(', ');
}
