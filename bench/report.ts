/** The bench's figures as people and as programs read them. */
import { renderTable } from '../src/commands/table.js';
import type { Share } from '../src/stats/interval.js';
import type { Ink } from './accuracy.js';
import { BOX_OVERLAP, type BookFigures, type Count, type FieldCount, type JudgedEntry } from './figures.js';
import type { TypedFigures } from './typed.js';

const INKS: readonly Ink[] = ['printed', 'typed', 'hand'];

export function bookText(book: string, figures: BookFigures, boxesMet: boolean): string {
  const { boxes, entries, struck, blank, peakMegabytes } = figures;
  const stages = Object.entries(figures.secondsPerPage).map(([stage, each]) => `${stage} ${each.toFixed(2)}`);
  const memory = peakMegabytes === null ? 'not told by this system' : `${peakMegabytes} MB`;
  const lines = [
    `${book}: ${figures.pictures} pictures, ${figures.pages} pages, ${figures.unplaced} pictures not placed`,
    `  pages a minute   ${figures.pagesPerMinute.toFixed(1)} (start of program and engines included)`,
    `  seconds a page   ${stages.join(' · ')}`,
    `  peak memory      ${memory}`,
    `  field boxes      ${countText(boxes)} at IoU ≥ ${BOX_OVERLAP}, median IoU ${figures.medianOverlap.toFixed(2)} — ${metText(boxesMet)}`,
    `  entries found    ${entries.right}/${entries.all}; crossed out seen ${struck.right}/${struck.all}, wrongly seen ${struck.falsely}`,
    `  empty boxes      ${countText(blank)} proposed as blank; written boxes proposed as blank ${countText(blank.falsely)}`,
  ];
  return `${lines.join('\n')}\n${fieldTable(figures)}`;
}

/** Rows by kind of field; for each ink the first proposal and the first three. Exact, or the same date. */
function fieldTable({ fields }: BookFigures): string {
  const inks = INKS.filter((ink) => fields.has(ink));
  const kinds = [...new Set(inks.flatMap((ink) => [...(fields.get(ink)?.keys() ?? [])]))].sort();
  const rows = kinds.flatMap((kind) => {
    const counts = inks.map((ink) => fields.get(ink)?.get(kind));
    const exact = [
      kind,
      ...counts.flatMap((each) => [cell(each, each?.first), cell(each, each?.inTopThree)]),
    ];
    if (!counts.some((each) => each !== undefined && each.dates > 0)) return [exact];
    const dates = counts.flatMap((each) => [
      each === undefined || each.dates === 0 ? '–' : `${each.sameDates}/${each.dates}`,
      '',
    ]);
    return [exact, [`${kind}, same date`, ...dates]];
  });
  const totals = inks.map((ink) => sumOf([...(fields.get(ink)?.values() ?? [])]));
  const all = [
    'all',
    ...totals.flatMap((each) => [percent(each.first, each), percent(each.inTopThree, each)]),
  ];
  return renderTable(['Kind', ...inks.flatMap((ink) => [`${ink}: first`, 'in top 3'])], [...rows, all]);
}

function cell(count: FieldCount | undefined, right: number | undefined): string {
  return count === undefined ? '–' : `${right ?? 0}/${count.all}`;
}

function percent(right: number, { all }: FieldCount): string {
  return `${right}/${all} = ${((100 * right) / Math.max(1, all)).toFixed(1)} %`;
}

function sumOf(counts: readonly FieldCount[]): FieldCount {
  const sum = (of: (count: FieldCount) => number): number =>
    counts.reduce((total, each) => total + of(each), 0);
  return {
    all: sum((each) => each.all),
    first: sum((each) => each.first),
    inTopThree: sum((each) => each.inTopThree),
    dates: sum((each) => each.dates),
    sameDates: sum((each) => each.sameDates),
  };
}

export function typedText({ order, pages, first, inTopThree, pagesPerMinute, met }: TypedFigures): string {
  const seeds = `seeds ${order.seeds[0]}–${order.seeds.at(-1)}`;
  const least =
    order.least === null ? 'reported, no gate' : `gate ≥ ${100 * order.least} %: ${metText(met === true)}`;
  return [
    `typed, wear ${order.wear}, ${order.capture} (${seeds}, ${pages} pages, ${pagesPerMinute.toFixed(1)} pages a minute) — ${least}`,
    `  first proposal ${shareText(first)}`,
    `  in top 3       ${shareText(inTopThree)}`,
  ].join('\n');
}

function shareText({ right, all, share, from, to }: Share): string {
  return `${right}/${all} = ${tenth(share)} % (95 % interval ${tenth(from)}–${tenth(to)} %)`;
}

function countText({ right, all }: Count): string {
  return `${right}/${all}${all === 0 ? '' : ` = ${((100 * right) / all).toFixed(1)} %`}`;
}

function metText(met: boolean): string {
  return met ? 'met' : 'MISSED';
}

function tenth(share: number): string {
  return (100 * share).toFixed(1);
}

/** What was misread, one a line: for development seeds only, the others stay unseen. */
export function* misreadings(judged: readonly JudgedEntry[], ink: Ink): Iterable<string> {
  for (const { truth, read, verdicts } of judged) {
    for (const each of verdicts) {
      if (each.outcome !== 'written' || each.ink !== ink || each.first) continue;
      const rank = each.inTopThree ? 'top 3' : '     ';
      const at = read === null ? 'entry not found' : `entry ${truth.number}`;
      yield `  ${at} ${each.key} ${rank} | ${each.expected} | ${each.read ?? '–'}`;
    }
  }
}

export function bookLine(book: string, figures: BookFigures, boxesMet: boolean): object {
  return {
    type: 'book',
    book,
    pictures: figures.pictures,
    pages: figures.pages,
    unplaced: figures.unplaced,
    seconds: rounded(figures.seconds),
    pages_per_minute: rounded(figures.pagesPerMinute),
    seconds_per_page: Object.fromEntries(
      Object.entries(figures.secondsPerPage).map(([stage, each]) => [stage, rounded(each)]),
    ),
    peak_megabytes: figures.peakMegabytes,
    boxes: { ...figures.boxes, median_overlap: rounded(figures.medianOverlap), met: boxesMet },
    entries: figures.entries,
    struck_through: figures.struck,
    blank: figures.blank,
    fields: Object.fromEntries(
      [...figures.fields].map(([ink, kinds]) => [
        ink,
        Object.fromEntries([...kinds].map(([kind, count]) => [kind, fieldLine(count)])),
      ]),
    ),
  };
}

function fieldLine({ all, first, inTopThree, dates, sameDates }: FieldCount): object {
  return { all, first, in_top_3: inTopThree, ...(dates === 0 ? {} : { dates, same_dates: sameDates }) };
}

export function typedLine({ order, pages, first, inTopThree, pagesPerMinute, met }: TypedFigures): object {
  return {
    type: 'typed',
    wear: order.wear,
    capture: order.capture,
    seeds: order.seeds,
    pages,
    pages_per_minute: rounded(pagesPerMinute),
    first: shareLine(first),
    in_top_3: shareLine(inTopThree),
    least: order.least,
    met,
  };
}

function shareLine({ right, all, share, from, to }: Share): object {
  return { right, all, share: rounded(share), interval_95: [rounded(from), rounded(to)] };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
