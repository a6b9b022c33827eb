/** Where the entries of a table without row lines begin: at their numbers, and where several columns begin anew. */

import { median } from '../../statistics.js';
import type { Column, PageTable } from './columns.js';

/** Written lines of different columns belong together within this share of the page's height. */
const TOGETHER = 0.007;
/** An entry begins where at least this share of the columns' weight has a line. */
const AGREED = 0.45;
/** In a gap of missing entries less is enough. */
const SUPPOSED = 0.2;
/** A number column is narrower than this share of the table. */
const NARROW = 0.2;

/**
 * The first lines of the entries of a table, across facing pages, counted from the origin, top to bottom. None if the columns do not agree.
 */
export function entryStarts(tables: readonly PageTable[]): readonly number[] {
  const votes = voters(tables);
  if (votes.length === 0) return [];
  const reach = TOGETHER * (tables[0]?.frame.ink.height ?? 0);
  const total = votes.reduce((sum, { weight }) => sum + weight, 0);
  const value = (y: number): number =>
    votes.reduce((sum, { peaks, weight }) => sum + weight * near(peaks, y, reach), 0) / total;
  const candidates = grouped(
    votes.flatMap(({ peaks }) => peaks),
    reach,
  ).map((y) => ({ y, worth: value(y) }));
  const sure = apart(
    candidates.filter(({ worth }) => worth >= AGREED),
    reach * 2,
  );
  return regular(sure, candidates, reach);
}

interface Candidate {
  readonly y: number;
  readonly worth: number;
}

interface Voter {
  readonly peaks: readonly number[];
  readonly weight: number;
}

/** Columns by what they say of entries: the number column most, one with many lines an entry hardly anything. */
function voters(tables: readonly PageTable[]): readonly Voter[] {
  const columns = tables.flatMap((table) => table.columns);
  const wide = columns.reduce((sum, { width }) => sum + width, 0);
  const written = columns.filter(({ peaks }) => peaks.length > 0);
  const usual = median(written.map(({ peaks }) => peaks.length));
  return columns.flatMap((column, i): readonly Voter[] => {
    const { peaks } = column;
    if (peaks.length < 0.3 * usual) return [];
    const weight = i === 0 && isNarrow(column, wide) ? 2 : 1;
    return [{ peaks, weight: weight * Math.min(1, (1.2 * usual) / Math.max(1, peaks.length)) ** 2 }];
  });
}

function isNarrow({ width }: Column, whole: number): boolean {
  return width < NARROW * whole;
}

/** 1 if a line lies at `y`, less the further off it is, 0 beyond `reach`. */
function near(peaks: readonly number[], y: number, reach: number): number {
  let best = 0;
  for (const peak of peaks) best = Math.max(best, 1 - (Math.abs(peak - y) / (reach * 1.5)) ** 2);
  return best;
}

/** Middles of the groups of values closer to each other than `reach`. */
function grouped(values: readonly number[], reach: number): readonly number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const groups: number[][] = [];
  for (const value of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && value - (group[0] ?? 0) < reach * 1.5) group.push(value);
    else groups.push([value]);
  }
  return groups.map((group) => median(group));
}

/** The worthiest candidates that keep a distance from each other, in order. */
function apart(candidates: readonly Candidate[], distance: number): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const each of [...candidates].sort((a, b) => b.worth - a.worth)) {
    if (kept.every(({ y }) => Math.abs(y - each.y) >= distance)) kept.push(each);
  }
  return kept.sort((a, b) => a.y - b.y);
}

/**
 * Without those that stand in between far too closely, and with those missing from a gap of two entries or more,
 * if anything is written there.
 */
function regular(
  sure: readonly Candidate[],
  candidates: readonly Candidate[],
  reach: number,
): readonly number[] {
  const pitch = median(sure.slice(1).map(({ y }, i) => y - (sure[i]?.y ?? 0)));
  if (sure.length < 3) return sure.map(({ y }) => y);
  const kept = apart(sure, pitch * 0.5);
  const starts: number[] = [];
  kept.forEach(({ y }, i) => {
    const next = kept[i + 1]?.y;
    starts.push(y);
    if (next === undefined) return;
    const missing = Math.round((next - y) / pitch) - 1;
    for (let k = 1; k <= missing; k += 1) {
      const expected = y + ((next - y) * k) / (missing + 1);
      const there = candidates
        .filter((each) => Math.abs(each.y - expected) < Math.max(reach * 2, pitch * 0.2))
        .sort((a, b) => b.worth - a.worth)[0];
      if (there !== undefined && there.worth >= SUPPOSED) starts.push(there.y);
    }
  });
  return starts;
}
