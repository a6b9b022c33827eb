/**
 * Places the fields of sample books and compares them with their truth:
 * `tsx bench/regions.ts [--draw DIR] [--fields] FOLDER…`, each folder as `npm run samples` makes them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Truth, type TruthScan, truthSchema } from '../samples/maker/truth.js';
import { type Form, formSchema } from '../src/forms/form.js';
import { drawRegions } from '../src/ocr/draw.js';
import { openPictures } from '../src/ocr/intake/pictures.js';
import { type PlacedPicture, placePicture } from '../src/ocr/layout/place-picture.js';
import type { PlacedEntry } from '../src/ocr/types.js';
import { overlapOf } from './overlap.js';

/** What was measured on one book's pictures. */
export interface RegionFigures {
  pictures: number;
  unplaced: number;
  /** Boxes of the truth, and those met by a box of the same field at IoU ≥ 0.5. */
  boxes: number;
  hits: number;
  /** IoU of every box of the truth, 0 where there was none to compare. */
  overlaps: number[];
  entries: number;
  entriesFound: number;
  struckRight: number;
  emptyRight: number;
  emptyAsked: number;
  milliseconds: Record<string, number>;
  missed: Record<string, number>;
}

/** Places every picture of a sample folder. `draw` is called with what was placed on each. */
export async function measureRegions(
  folder: string,
  draw?: (file: string, bytes: Uint8Array, placed: PlacedPicture) => Promise<void>,
): Promise<RegionFigures> {
  const truth = truthSchema.parse(JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')));
  const form = formOf(truth);
  const figures: RegionFigures = {
    pictures: 0,
    unplaced: 0,
    boxes: 0,
    hits: 0,
    overlaps: [],
    entries: 0,
    entriesFound: 0,
    struckRight: 0,
    emptyRight: 0,
    emptyAsked: 0,
    milliseconds: {},
    missed: {},
  };
  for (const scan of truth.scans) {
    const source = await openPictures(join(folder, scan.file));
    const picture = await source.picture(scan.page_in_file);
    const placed = await placePicture(picture, [form]);
    await source.close();
    compare(figures, scan, placed);
    await draw?.(`${scan.file}-${scan.page_in_file}`, picture.bytes, placed);
  }
  return figures;
}

function formOf(truth: Truth): Form {
  const file = new URL(`../src/forms/library/${truth.form}.json`, import.meta.url);
  return formSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function compare(figures: RegionFigures, scan: TruthScan, placed: PlacedPicture): void {
  const { placement } = placed;
  const entries = placement.outcome === 'placed' ? placement.entries : [];
  figures.pictures += 1;
  figures.unplaced += placement.outcome === 'unplaced' ? 1 : 0;
  figures.entriesFound += entries.length;
  for (const [stage, time] of Object.entries(placed.milliseconds)) {
    figures.milliseconds[stage] = (figures.milliseconds[stage] ?? 0) + time;
  }
  for (const entry of scan.entries) {
    figures.entries += 1;
    const match = bestEntry(entries, entry.fields);
    if (match?.struckThrough === entry.struck_through) figures.struckRight += 1;
    for (const [key, field] of Object.entries(entry.fields)) {
      const found = match?.fields.find((each) => each.key === key);
      if (found !== undefined && field.regions.length > 0) {
        figures.emptyAsked += 1;
        figures.emptyRight += found.empty === (field.state === 'blank') ? 1 : 0;
      }
      for (const region of field.regions) {
        const overlap = Math.max(0, ...(found?.regions ?? []).map((quad) => overlapOf(quad, region)));
        figures.boxes += 1;
        figures.overlaps.push(overlap);
        if (overlap >= 0.5) figures.hits += 1;
        else figures.missed[key] = (figures.missed[key] ?? 0) + 1;
      }
    }
  }
}

/** The placed entry whose fields agree best with those of the truth. */
function bestEntry(
  entries: readonly PlacedEntry[],
  fields: TruthScan['entries'][number]['fields'],
): PlacedEntry | undefined {
  const score = (entry: PlacedEntry): number =>
    entry.fields.reduce((sum, field) => {
      const [there] = fields[field.key]?.regions ?? [];
      const [here] = field.regions;
      return sum + (there === undefined || here === undefined ? 0 : overlapOf(here, there));
    }, 0);
  return [...entries].sort((a, b) => score(b) - score(a))[0];
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { draw: { type: 'string' }, fields: { type: 'boolean' } },
    allowPositionals: true,
  });
  const { draw } = values;
  if (draw !== undefined) mkdirSync(draw, { recursive: true });
  for (const folder of positionals) {
    const figures = await measureRegions(folder, async (file, bytes, { pages, placement }) => {
      if (draw === undefined) return;
      const entries = placement.outcome === 'placed' ? placement.entries : [];
      const drawn = await drawRegions(
        bytes,
        pages.map((page) => page.found),
        entries,
      );
      writeFileSync(join(draw, `${file}.jpg`), drawn);
    });
    process.stdout.write(`${report(folder, figures)}\n`);
    if (values.fields === true) process.stdout.write(`  missed ${JSON.stringify(figures.missed)}\n`);
  }
}

function report(folder: string, figures: RegionFigures): string {
  const sorted = [...figures.overlaps].sort((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(2);
  const share = ((100 * figures.hits) / Math.max(1, figures.boxes)).toFixed(1);
  const times = Object.entries(figures.milliseconds).map(
    ([stage, time]) => `${stage} ${Math.round(time / figures.pictures)}`,
  );
  return [
    folder,
    `boxes at IoU ≥ 0.5: ${figures.hits}/${figures.boxes} = ${share} %`,
    `IoU median ${at(0.5)}, worst twentieth ${at(0.05)}`,
    `entries ${figures.entriesFound}/${figures.entries}`,
    `unplaced ${figures.unplaced}/${figures.pictures}`,
    `struck right ${figures.struckRight}`,
    `empty right ${figures.emptyRight}/${figures.emptyAsked}`,
    `ms a picture: ${times.join(', ')}`,
    `peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  ].join(' · ');
}

if (process.argv[1]?.endsWith('regions.ts') === true) await main();
