/** Which entry read is which entry of the truth, and how well the places of the fields agree. */
import type { TruthScan } from '../samples/maker/truth.js';
import { overlapOf } from './overlap.js';
import type { ReadEntry, ReadPicture } from './read-sample.js';

export type TruthEntry = TruthScan['entries'][number];

/** An entry of the truth with what was read at its place; null if nothing was found there. */
export interface EntryPair {
  readonly truth: TruthEntry;
  readonly read: ReadEntry | null;
}

/** Pairs entries by where they lie, the best agreeing first; each is used once. */
export function pairEntries(picture: ReadPicture): readonly EntryPair[] {
  const pairs = picture.truth.entries
    .flatMap((truth) => picture.entries.map((read) => ({ truth, read, score: agreement(truth, read) })))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score);
  const matched = new Map<TruthEntry, ReadEntry>();
  const taken = new Set<ReadEntry>();
  for (const { truth, read } of pairs) {
    if (matched.has(truth) || taken.has(read)) continue;
    matched.set(truth, read);
    taken.add(read);
  }
  return picture.truth.entries.map((truth) => ({ truth, read: matched.get(truth) ?? null }));
}

function agreement(truth: TruthEntry, read: ReadEntry): number {
  return Object.entries(truth.fields).reduce((sum, [key, { regions }]) => {
    const [there] = regions;
    const [here] = read.fields[key]?.regions ?? [];
    return sum + (there === undefined || here === undefined ? 0 : overlapOf(here.corners, there));
  }, 0);
}

/** Overlap (common area over united area) of every box of an entry's truth with the best box read for its field. */
export function overlapsOf({ truth, read }: EntryPair): readonly number[] {
  return Object.entries(truth.fields).flatMap(([key, { regions }]) => {
    const found = read?.fields[key]?.regions ?? [];
    return regions.map((region) => Math.max(0, ...found.map(({ corners }) => overlapOf(corners, region))));
  });
}
