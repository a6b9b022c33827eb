/** A form learnt from pictures of its pages: read, its labels found, fields and boxes proposed. */
import { type Form, fieldsOnForm } from '../forms/form.js';
import type { Quad } from '../schema/value.js';
import { flattenFound } from './geometry/find/flatten-found.js';
import { findSheet, pageAt, rolled } from './geometry/find/sheet.js';
import { decodePicture, type Picture } from './geometry/picture.js';
import { type LearnPage, learnPage } from './layout/learn/page.js';
import { type FormNames, oneOfFacing, proposeForm } from './layout/learn/propose.js';
import { printedAreas } from './layout/learn/table-columns.js';
import { unlabelled } from './layout/learn/unlabelled.js';
import { CELLS, LINES, type PageWord, readPageWords, readStripWords, type Strip } from './read/page-words.js';
import type { FoundPage, GreyImage, PageArea, ScanImage } from './types.js';

export type { FormNames } from './layout/learn/propose.js';

/** Paper sizes, mm, upright. */
const SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;
export type PaperName = keyof typeof SIZES;

/** What was learnt, with the pages it was learnt from for drawing the proposal on. */
export interface LearntForm {
  readonly form: Form;
  /** One image for each page of the form, upright and flat. */
  readonly images: readonly GreyImage[];
  /** For each page: its corners on the picture the form was learnt from, pixels. */
  readonly corners: readonly Quad[];
  /** The picture shows two entries on facing pages: the form is one page's. */
  readonly facing: boolean;
}

/** Density pages are read at. */
const DPI = 200;
/** With less of its outline seen a page is taken to fill a scan of known density. */
const OUTLINE_SEEN = 0.85;
/** Print that asks for so many fields was read the right way up. */
const LEGIBLE = 5;
/** A page measured within this share of a paper's size is that paper. */
const NEARLY = 0.03;

/**
 * Learns a form from one or a few pictures of its pages: the one that most fields are found on, completed by the
 * others. `paper` is the size of one page where the pictures do not tell. Throws what sharp throws for bytes that
 * are no picture, and the signal's reason once it is aborted, as soon as the page under way is read.
 */
export async function learnForm(
  scans: readonly ScanImage[],
  names: FormNames,
  paper: PaperName | null,
  signal?: AbortSignal,
): Promise<LearntForm> {
  const learnt: LearntForm[] = [];
  for (const scan of scans) learnt.push(await learnFrom(scan, { names, paper, signal }));
  const best = mostFields(learnt);
  const others = learnt.filter((each) => each !== best);
  return {
    ...best,
    form: completed(
      best.form,
      others.map(({ form }) => form),
    ),
  };
}

/** What is asked of every picture alike. */
interface Learning {
  readonly names: FormNames;
  readonly paper: PaperName | null;
  readonly signal: AbortSignal | undefined;
}

async function learnFrom(scan: ScanImage, learning: Learning): Promise<LearntForm> {
  const { paper, signal } = learning;
  signal?.throwIfAborted();
  const picture = await decodePicture(scan);
  const flattened = (pages: readonly FoundPage[]): readonly FlatToLearn[] =>
    pages.map((page) => {
      const [width, height] = sizeOf(page.corners, scan.dpi, paper);
      const { image } = flattenFound(picture, page, (Math.max(width, height) / 25.4) * DPI);
      return { page, width, image };
    });
  // Which end is up is a guess as long as nothing was read.
  const seen = pagesOf(picture, scan);
  const ways = [flattened(seen), flattened(turnedOver(seen))];
  for (const pages of ways) {
    const form = await tableForm(pages, learning);
    if (form !== null) return learntFrom(form, pages, false);
  }
  const forms: LearntForm[] = [];
  for (const pages of ways) {
    forms.push(await entryForm(pages, learning));
    if (forms.some(({ form }) => fieldCount(form) >= LEGIBLE)) break;
  }
  return mostFields(forms);
}

function learntFrom(form: Form, pages: readonly FlatToLearn[], facing: boolean): LearntForm {
  return {
    form,
    images: pages.map(({ image }) => image),
    corners: pages.map(({ page }) => page.corners),
    facing,
  };
}

/** The same pages the other way up. */
function turnedOver(pages: readonly FoundPage[]): readonly FoundPage[] {
  const other = { single: 'single', left: 'right', right: 'left' } as const;
  return pages.toReversed().map(({ corners, side }) => pageAt(rolled(corners, 2), other[side]));
}

/** A page as it was flattened to be read, and its width in mm. */
interface FlatToLearn {
  readonly page: FoundPage;
  readonly width: number;
  readonly image: GreyImage;
}

/** The form of a table: only what is printed over it is read. Null where the pages are no table. */
async function tableForm(pages: readonly FlatToLearn[], { names, signal }: Learning): Promise<Form | null> {
  const learnt: LearnPage[] = [];
  for (const { width, image } of pages) {
    const perMm = image.width / width;
    const areas = printedAreas(image, perMm);
    if (areas === null) return null;
    const strips = stripsOf(image, perMm, areas);
    const readings: (readonly PageWord[])[] = [];
    for (const reading of CELLS) {
      signal?.throwIfAborted();
      readings.push((await readStripWords(image, DPI, strips, reading)).flat());
    }
    learnt.push(learnPage(image, width, readings));
  }
  const form = proposeForm(learnt, names);
  return form.layout === 'table' ? form : null;
}

/** The form of entries, one a page or two. */
async function entryForm(flat: readonly FlatToLearn[], learning: Learning): Promise<LearntForm> {
  const both: ReadToLearn[] = [];
  for (const page of flat) {
    learning.signal?.throwIfAborted();
    const [readings = []] = await readPageWords([{ image: page.image, dpi: DPI }]);
    both.push({ flat: page, readings, learnt: learnPage(page.image, page.width, readings) });
  }
  const one = oneOfFacing(both.map(({ learnt }) => learnt));
  const pages = one === null ? both : both.filter(({ learnt }) => learnt === one);
  const form = await entryFormOf(pages, learning);
  return learntFrom(
    form,
    pages.map((page) => page.flat),
    one !== null,
  );
}

/** A page as it was read whole. */
interface ReadToLearn {
  readonly flat: FlatToLearn;
  readonly readings: readonly (readonly PageWord[])[];
  readonly learnt: LearnPage;
}

async function entryFormOf(pages: readonly ReadToLearn[], { names, signal }: Learning): Promise<Form> {
  const learnt = pages.map((page) => page.learnt);
  const form = proposeForm(learnt, names);
  const usable = isUsable(form);
  const areas = learnt.map(unlabelled);
  if (usable && areas.every(({ length }) => length === 0)) return form;
  const readings = pages.map((page) => page.readings);
  const again = proposeForm(await readAgain(learnt, areas, readings, signal), names);
  return usable && fieldCount(again) <= fieldCount(form)
    ? completed(form, [again])
    : completed(again, [form]);
}

/** Areas in mm as parts of a page's image. */
function stripsOf({ width, height }: GreyImage, perMm: number, areas: readonly PageArea[]): readonly Strip[] {
  return areas.map((area) => {
    const x = Math.max(0, Math.floor(area.x * perMm));
    const y = Math.max(0, Math.floor(area.y * perMm));
    return {
      x,
      y,
      width: Math.min(Math.floor(area.width * perMm), width - x),
      height: Math.min(Math.floor(area.height * perMm), height - y),
    };
  });
}

/** Whether a form has the fields without which an entry cannot be told from another. */
function isUsable(form: Form): boolean {
  const keys = fieldsOnForm(form);
  return form.layout === 'table' || (keys.includes('registration.number') && keys.includes('child.fullName'));
}

/** The pages once more, with what is read in areas of each, before unlabelled lines: a lone short word is easily missed. */
async function readAgain(
  pages: readonly LearnPage[],
  areas: readonly (readonly PageArea[])[],
  readings: readonly (readonly (readonly PageWord[])[])[],
  signal: AbortSignal | undefined,
): Promise<readonly LearnPage[]> {
  const again: LearnPage[] = [];
  for (const [index, page] of pages.entries()) {
    signal?.throwIfAborted();
    const { perMm, image, width } = page;
    const strips = stripsOf(image, perMm, areas[index] ?? []);
    const words = await readStripWords(image, DPI, strips, LINES);
    const doubted = (readings[index] ?? []).map((read) =>
      read.filter((word) => strips.some((strip) => isIn(word, strip))),
    );
    // Strips overlap: the words of two are never one line.
    again.push(learnPage(image, width, [...(readings[index] ?? []), ...[...words, ...doubted].map(trusted)]));
  }
  return again;
}

/** A lone short word is doubted; that it is a wording of the dictionary, where one is wanted, says enough. */
function trusted(words: readonly PageWord[]): readonly PageWord[] {
  return words.map((word) => ({ ...word, confidence: Math.max(60, word.confidence) }));
}

function isIn({ x0, y0, x1, y1 }: PageWord, { x, y, width, height }: Strip): boolean {
  const across = (x0 + x1) / 2;
  const down = (y0 + y1) / 2;
  return across > x && across < x + width && down > y && down < y + height;
}

function pagesOf(picture: Picture, { dpi, width, height }: ScanImage): readonly FoundPage[] {
  const sheet = findSheet(picture);
  const [first] = sheet.pages;
  const whole =
    dpi !== null && sheet.pages.length === 1 && sheet.seen < OUTLINE_SEEN && first?.rotation === 0;
  if (!whole) return sheet.pages;
  const corners: Quad = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
  return [{ corners, rotation: 0, side: 'single' }];
}

/** Width and height of a page, mm: measured where the density is known, else the paper named, else A4. */
function sizeOf([a, b, c, d]: Quad, dpi: number | null, paper: PaperName | null): readonly [number, number] {
  const length = (p: Quad[number], q: Quad[number]): number => Math.hypot(p[0] - q[0], p[1] - q[1]);
  const across = (length(a, b) + length(d, c)) / 2;
  const down = (length(b, c) + length(a, d)) / 2;
  const turned = (size: readonly [number, number]): readonly [number, number] =>
    across > down ? [size[1], size[0]] : size;
  if (paper !== null) return turned(SIZES[paper]);
  if (dpi === null) return turned(SIZES.A4);
  const measured = [(across / dpi) * 25.4, (down / dpi) * 25.4] as const;
  const near = Object.values(SIZES)
    .map(turned)
    .find((size) => size.every((side, i) => Math.abs((measured[i] ?? 0) / side - 1) < NEARLY));
  return near ?? measured;
}

function mostFields(learnt: readonly LearntForm[]): LearntForm {
  const [best] = learnt.toSorted((a, b) => fieldCount(b.form) - fieldCount(a.form));
  if (best === undefined) throw new RangeError('a form is learnt from at least one picture');
  return best;
}

function fieldCount(form: Form): number {
  return form.layout === 'entry'
    ? form.fields.length
    : form.columns.reduce((sum, { fields }) => sum + fields.length, 0);
}

/** A form with the fields that other pictures of as many pages show and its own does not. A table's columns are all on every page. */
function completed(form: Form, others: readonly Form[]): Form {
  if (form.layout === 'table') return form;
  const fields = [...form.fields];
  const alike = others.filter(({ pages }) => pages.length === form.pages.length);
  for (const field of alike.flatMap((other) => (other.layout === 'entry' ? other.fields : []))) {
    if (fields.every(({ key }) => key !== field.key)) fields.push(field);
  }
  return { ...form, fields };
}
