/** `form learn` on a page of each form, and pages of the same book placed with what was learnt. */
import { readFileSync } from 'node:fs';
import { type Form, fieldsOnForm } from '../../src/forms/form.js';
import { readForm, shippedForms } from '../../src/forms/library.js';
import { placesOf } from '../../src/forms/places.js';
import { homography, project } from '../../src/ocr/geometry/matrix.js';
import { inspectPicture } from '../../src/ocr/inspect.js';
import { type LearntForm, learnForm } from '../../src/ocr/learn-form.js';
import type { ScanImage } from '../../src/ocr/types.js';
import { FIELDS } from '../../src/schema/fields.js';
import type { Point, Quad } from '../../src/schema/value.js';
import { type DrawnCapture, drawCapture } from './captures.js';
import { type LearnScore, type PlacedBox, scoreProposal } from './learn-score.js';
import type { PartResult } from './part.js';

/** Seeds of these pages: nobody looks at their pictures. */
const HELD_OUT = 9000;
/** Pages of the book that are placed with the learnt form. */
const BOOK_PAGES = 3;
/** Share of the fields to be proposed right. */
const GATE = 0.9;

/**
 * For each shipped form: learnt from one flatbed page with that form out of the program, its fields against where they
 * were written; then further pages placed by the learnt form among the others. `folder` keeps the pages drawn.
 */
export async function measureLearning(folder: string, firstSeed = HELD_OUT): Promise<PartResult> {
  const lines: PartResult['lines'][number][] = [];
  const missed: string[] = [];
  for (const [index, form] of shippedForms().entries()) {
    const seed = firstSeed + index * 10;
    const page = await flatbedPage(form, seed, folder);
    const started = performance.now();
    const learnt = await learnForm([scanOf(page)], NAMES, null);
    const ms = Math.round(performance.now() - started);
    const truth = boxesOf(page, 0);
    const score = scoreProposal(await boxesOnPage(learnt, page), truth);
    const usable = readForm(JSON.stringify(learnt.form)).outcome === 'form';
    const placed = usable
      ? await placeBook(learnt.form, form, seed + 1, folder)
      : { hit: 0, all: 0, pages: 0 };
    const share = score.right.length / truth.length;
    if (share < GATE) missed.push(`${form.id}: fewer than 90 % of the fields proposed right`);
    if (!usable) missed.push(`${form.id}: the learnt form lacks a field it cannot do without`);
    lines.push({
      json: { type: 'learn', ...{ form: form.id, ...score, usable, placed, ms } },
      text: `form learn ${form.id}: ${score.right.length} of ${truth.length} fields right${listed(score)}; ${
        usable
          ? `of ${placed.all} boxes on ${placed.pages} more pages ${placed.hit} placed right by the learnt form`
          : 'not usable as it stands'
      }; ${ms} ms`,
    });
  }
  return { lines, missed };
}

const NAMES = { id: 'learnt', title: { vi: 'Mẫu học', en: 'Learnt' }, years: [1976, 2010] } as const;

function listed({ astray, missing, invented }: LearnScore): string {
  const part = (name: string, keys: readonly string[]): string =>
    keys.length === 0 ? '' : `; ${name}: ${keys.join(', ')}`;
  return part('astray', astray) + part('missing', missing) + part('invented', invented);
}

async function flatbedPage(form: Form, seed: number, folder: string): Promise<DrawnCapture> {
  const held = { turn: 0.4, lean: 0, from: 0 };
  return drawCapture({ form: form.id, mode: 'flatbed', wear: 'light', seed, rotation: 0, held }, folder);
}

function scanOf({ path, truth: { width, height } }: DrawnCapture): ScanImage {
  return { bytes: readFileSync(path), width, height, pageInFile: 0, dpi: 250 };
}

/** Where the entry of a page, from the top, was written. */
function boxesOf({ truth }: DrawnCapture, entry: number): readonly PlacedBox[] {
  const fields = truth.entries[entry]?.fields ?? {};
  return FIELDS.flatMap(({ key }) => {
    const regions = fields[key]?.regions ?? [];
    return regions.length === 0 ? [] : [{ key, corners: regions }];
  });
}

/**
 * The boxes of the first entry where the learnt form has them on the page it was learnt from: laid as the program lays
 * a form, for paper curls towards the fold; by the page's corners alone where it cannot be laid.
 */
async function boxesOnPage(learnt: LearntForm, page: DrawnCapture): Promise<readonly PlacedBox[]> {
  const { pages } = await inspectPicture(scanOf(page), [learnt.form]);
  const laid = pages.flatMap(({ fields }) => fields.filter(({ entry }) => entry === 1));
  if (laid.length === 0) return proposedBoxes(learnt);
  return [...new Set(laid.map(({ key }) => key))].map((key) => ({
    key,
    corners: laid.filter((field) => field.key === key).map(({ corners }) => corners),
  }));
}

/** The boxes of a learnt form on the page it was learnt from, as if that were plane. */
function proposedBoxes({ form, corners }: LearntForm): readonly PlacedBox[] {
  return placesOf(form, 0).map(({ key, page, boxes }) => {
    const { width, height } = form.pages[page] ?? { width: 1, height: 1 };
    const there = homography(rectangle(0, 0, width, height), corners[page] ?? rectangle(0, 0, 1, 1));
    return {
      key,
      corners: boxes.map(([x, y, w, h]) => {
        const [a, b, c, d] = rectangle(x, y, w, h);
        const at = ([u, v]: Point): Point => project(there, u, v);
        return [at(a), at(b), at(c), at(d)] satisfies Quad;
      }),
    };
  });
}

function rectangle(x: number, y: number, width: number, height: number): Quad {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ];
}

/** Further pages of the book, inspected with the learnt form in the place of the one it was learnt from. */
async function placeBook(
  learnt: Form,
  original: Form,
  firstSeed: number,
  folder: string,
): Promise<{ readonly hit: number; readonly all: number; readonly pages: number }> {
  const forms = [learnt, ...shippedForms().filter(({ id }) => id !== original.id)];
  const keys = fieldsOnForm(original);
  let hit = 0;
  let all = 0;
  for (let page = 0; page < BOOK_PAGES; page += 1) {
    const drawn = await flatbedPage(original, firstSeed + page, folder);
    const { pages } = await inspectPicture(scanOf(drawn), forms);
    const own = pages.filter(({ form }) => form?.id === learnt.id);
    for (const entry of drawn.truth.entries.keys()) {
      const placed = keys.map((key) => ({
        key,
        corners: own.flatMap(({ fields }) =>
          fields
            .filter((field) => field.entry === entry + 1 && field.key === key)
            .map(({ corners }) => corners),
        ),
      }));
      const truth = boxesOf(drawn, entry);
      hit += scoreProposal(
        placed.filter(({ corners }) => corners.length > 0),
        truth,
      ).right.length;
      all += truth.length;
    }
  }
  return { hit, all, pages: BOOK_PAGES };
}
