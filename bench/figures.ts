/** What was measured on one sample book. */
import { cpus, loadavg, totalmem } from 'node:os';
import { shippedForm } from '../src/forms/library.js';
import type { PageCount } from '../src/stats/interval.js';
import { type Ink, judge, type Verdict } from './accuracy.js';
import { type EntryPair, overlapsOf, pairEntries } from './boxes.js';
import type { ReadSample } from './read-sample.js';

/** Boxes that agree this well count as found (common area over united area). */
export const BOX_OVERLAP = 0.5;

export interface Count {
  readonly right: number;
  readonly all: number;
}

export interface FieldCount {
  readonly all: number;
  readonly first: number;
  readonly inTopThree: number;
  /** Those whose text is a date, and of these the ones read as the same date. */
  readonly dates: number;
  readonly sameDates: number;
}

export interface BookFigures {
  readonly pictures: number;
  readonly pages: number;
  readonly unplaced: number;
  readonly seconds: number;
  readonly pagesPerMinute: number;
  readonly secondsPerPage: Readonly<Record<string, number>>;
  readonly peakMegabytes: number | null;
  readonly boxes: Count;
  readonly medianOverlap: number;
  readonly entries: Count;
  /** Entries crossed out and seen so; entries not crossed out and taken for it. */
  readonly struck: Count & { readonly falsely: number };
  /** Empty boxes proposed as blank; written boxes proposed as blank. */
  readonly blank: Count & { readonly falsely: Count };
  /** By ink, then by kind of field. */
  readonly fields: ReadonlyMap<Ink, ReadonlyMap<string, FieldCount>>;
}

/** The fields of one entry as judged; those of an entry that is crossed out are no one's to read. */
export interface JudgedEntry extends EntryPair {
  readonly verdicts: readonly Verdict[];
}

/** Judges every entry of a book, picture by picture. */
export function judgeSample({ truth, pictures }: ReadSample): readonly JudgedEntry[] {
  const form = shippedForm(truth.form);
  if (form === null) throw new Error(`truth.json names a form that is not shipped: ${truth.form}`);
  return pictures.flatMap(pairEntries).map((pair) => ({
    ...pair,
    verdicts: pair.truth.struck_through
      ? []
      : Object.entries(pair.truth.fields).map(([key, field]) =>
          judge(key, field, pair.read?.fields[key], form, truth.book.year),
        ),
  }));
}

export function figuresOf(sample: ReadSample, judged: readonly JudgedEntry[]): BookFigures {
  const { pictures, seconds, peakMegabytes } = sample;
  const pages = pictures.reduce((sum, picture) => sum + picture.truth.pages.length, 0);
  const overlaps = judged.flatMap(overlapsOf).sort((one, other) => one - other);
  const verdicts = judged.flatMap((entry) => entry.verdicts);
  const written = verdicts.filter((verdict) => verdict.outcome === 'written');
  const blank = verdicts.filter((verdict) => verdict.outcome === 'blank');
  const struck = judged.filter(({ truth }) => truth.struck_through);
  const sound = judged.filter(({ truth }) => !truth.struck_through);
  return {
    pictures: pictures.length,
    pages,
    unplaced: pictures.filter(({ placed }) => !placed).length,
    seconds,
    pagesPerMinute: (pages * 60) / seconds,
    secondsPerPage: stages(sample, pages),
    peakMegabytes,
    boxes: { right: overlaps.filter((each) => each >= BOX_OVERLAP).length, all: overlaps.length },
    medianOverlap: overlaps[Math.floor(overlaps.length / 2)] ?? 0,
    entries: { right: judged.filter(({ read }) => read !== null).length, all: judged.length },
    struck: {
      right: struck.filter(({ read }) => read?.struck_through === true).length,
      all: struck.length,
      falsely: sound.filter(({ read }) => read?.struck_through === true).length,
    },
    blank: {
      right: blank.filter(({ seen }) => seen).length,
      all: blank.length,
      falsely: { right: written.filter(({ read }) => read === '').length, all: written.length },
    },
    fields: tally(written),
  };
}

function stages({ pictures }: ReadSample, pages: number): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const { milliseconds } of pictures) {
    for (const [stage, each] of Object.entries(milliseconds)) sums[stage] = (sums[stage] ?? 0) + each;
  }
  return Object.fromEntries(Object.entries(sums).map(([stage, sum]) => [stage, sum / 1000 / pages]));
}

type Written = Extract<Verdict, { outcome: 'written' }>;

function tally(written: readonly Written[]): ReadonlyMap<Ink, ReadonlyMap<string, FieldCount>> {
  const none: FieldCount = { all: 0, first: 0, inTopThree: 0, dates: 0, sameDates: 0 };
  const counts = new Map<Ink, Map<string, FieldCount>>();
  for (const { ink, kind, first, inTopThree, sameDate } of written) {
    const ofInk = counts.get(ink) ?? new Map<string, FieldCount>();
    counts.set(ink, ofInk);
    const before = ofInk.get(kind) ?? none;
    ofInk.set(kind, {
      all: before.all + 1,
      first: before.first + Number(first),
      inTopThree: before.inTopThree + Number(inTopThree),
      dates: before.dates + Number(sameDate !== null),
      sameDates: before.sameDates + Number(sameDate === true),
    });
  }
  return counts;
}

/** Fields of one ink read right, page by page: what the gate on typed fields is reckoned from. */
export function rightByPage(
  judged: readonly JudgedEntry[],
  ink: Ink,
  which: 'first' | 'inTopThree',
): readonly PageCount[] {
  return judged
    .map(({ verdicts }) => {
      const own = verdicts.filter((each): each is Written => each.outcome === 'written' && each.ink === ink);
      return { right: own.filter((each) => each[which]).length, all: own.length };
    })
    .filter(({ all }) => all > 0);
}

/** On what machine the figures were taken, and how busy it was. */
export function machine(): Readonly<Record<string, string | number>> {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.version,
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
  };
}
