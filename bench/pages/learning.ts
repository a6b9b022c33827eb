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

/** Seeds of these pages: nobody looks at their pictures. Those from 9000 to 9335 were held out before, and are retired. */
const HELD_OUT = 9400;
/** Pages of each form it is learnt from, each by itself. */
const LEARNT_PAGES = 3;
/** Pages of the book that are placed with the form learnt from the first of them. */
const BOOK_PAGES = 3;
/** Share of the fields to be proposed right, of all pages of a form together. */
const GATE = 0.9;

/**
 * For each shipped form: learnt from some flatbed pages, each by itself, with that form out of the program; its fields
 * against where they were written. Then further pages placed, among the other forms, by what was learnt of the first.
 * `folder` keeps the pages drawn.
 */
export async function measureLearning(folder: string, firstSeed = HELD_OUT): Promise<PartResult> {
  const lines: PartResult['lines'][number][] = [];
  const missed: string[] = [];
  for (const [index, form] of shippedForms().entries()) {
    const seed = firstSeed + index * 10;
    const pages: LearntPage[] = [];
    for (let page = 0; page < LEARNT_PAGES; page += 1) {
      pages.push(await learnFromPage(await flatbedPage(form, seed + page, folder)));
      process.stderr.write(`\r${form.id} ${page + 1} `);
    }
    const right = sum(pages, ({ score }) => score.right.length);
    const fields = sum(pages, (page) => page.fields);
    const usable = pages.filter((page) => page.usable).length;
    const worst = pages.reduce((a, b) =>
      b.score.right.length / b.fields < a.score.right.length / a.fields ? b : a,
    );
    const ms = pages.map((page) => page.ms);
    const [first] = pages;
    const placed =
      first?.usable === true
        ? await placeBook(first.form, form, seed + LEARNT_PAGES, folder)
        : { hit: 0, all: 0, pages: 0 };
    if (right < GATE * fields) missed.push(`${form.id}: fewer than 90 % of the fields proposed right`);
    lines.push({
      json: {
        type: 'learn',
        ...{ form: form.id, right, fields, usable, placed, ms, pages: pages.map(({ score }) => score) },
      },
      text: [
        `form learn ${form.id}: ${right} of ${fields} fields right on ${pages.length} pages`,
        `on the worst ${worst.score.right.length} of ${worst.fields}`,
        `${usable} forms of ${pages.length} usable as they stand`,
        `of ${placed.all} boxes on ${placed.pages} more pages ${placed.hit} placed right by the first`,
        `${ms.join(', ')} ms${pages.map(({ score }) => listed(score)).join('')}`,
      ].join('; '),
    });
  }
  return { lines, missed };
}

interface LearntPage {
  readonly form: Form;
  readonly score: LearnScore;
  /** Fields the page has. */
  readonly fields: number;
  /** Whether an office can take the form as it is. */
  readonly usable: boolean;
  readonly ms: number;
}

async function learnFromPage(page: DrawnCapture): Promise<LearntPage> {
  const started = performance.now();
  const learnt = await learnForm([scanOf(page)], NAMES, null);
  const ms = Math.round(performance.now() - started);
  const truth = boxesOf(page, 0);
  return {
    form: learnt.form,
    score: scoreProposal(await boxesOnPage(learnt, page), truth),
    fields: truth.length,
    usable: readForm(JSON.stringify(learnt.form)).outcome === 'form',
    ms,
  };
}

function sum(pages: readonly LearntPage[], of: (page: LearntPage) => number): number {
  return pages.reduce((total, page) => total + of(page), 0);
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
