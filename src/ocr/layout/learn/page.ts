/** A page of an unknown form as it is learnt from: its labels and printed lines, in mm. */
import type { EntryForm, Form } from '../../../forms/form.js';
import { textWidth } from '../../geometry/template.js';
import type { PageWord } from '../../read/page-words.js';
import { median, quantile } from '../../statistics.js';
import type { GreyImage, PageArea } from '../../types.js';
import { type FoundLabel, findLabels } from './labels.js';
import { type FoundRule, findRules } from './rules.js';

/** A field of a form with one entry a page. */
export type ProposedField = EntryForm['fields'][number];

/** A printed label with its place, mm. */
export interface PlacedLabel extends PageArea {
  readonly text: string;
  readonly meaning: FoundLabel['meaning'];
  /** Where its letters stand, mm. */
  readonly baseline: number;
  /** Height of the type's em, mm. */
  readonly size: number;
}

export interface LearnPage {
  readonly image: GreyImage;
  readonly perMm: number;
  /** Size of the page, mm. */
  readonly width: number;
  readonly height: number;
  /** What was read of the page, once or more. */
  readonly readings: readonly (readonly (PageArea & {
    readonly text: string;
    readonly confidence: number;
  })[])[];
  readonly labels: readonly PlacedLabel[];
  readonly rules: readonly FoundRule[];
}

/** Letters that reach below the line, dots under vowels included. */
const TAILS = /[gpqyjQ,;()/ạặậẹệịọộợụựỵẠẶẬẸỆỊỌỘỢỤỰỴ]/;
const TAIL = 0.2;
/** Marks over capitals reach so far above the line, in ems. */
const TALL = 1.1;
/** Print this much larger than the page's labels are was read along with the dots or the box after it. */
const LARGE = 1.3;
/** A short word this much smaller was read among what somebody wrote. */
const SMALL = 0.65;
/** Labels of fewer letters are measured too roughly to say how large the page's labels are, and are easily read into writing. */
const MEASURED = 6;

/** `width` is the page's, in mm; its height follows from the image. */
export function learnPage(
  image: GreyImage,
  width: number,
  readings: readonly (readonly PageWord[])[],
): LearnPage {
  const perMm = image.width / width;
  const found = findLabels(readings);
  const usual = usualSize(found, perMm);
  const labels = found
    .map((label) => placed(label, perMm, usual))
    .filter(({ text, size }) => text.length >= MEASURED || size > SMALL * usual || usual === Infinity);
  return {
    image,
    perMm,
    width,
    height: image.height / perMm,
    readings: readings.map((words) =>
      words.map(({ text, confidence, x0, y0, x1, y1 }) => ({
        text,
        confidence,
        x: x0 / perMm,
        y: y0 / perMm,
        width: (x1 - x0) / perMm,
        height: (y1 - y0) / perMm,
      })),
    ),
    labels,
    rules: findRules(image, perMm, labels),
  };
}

/** Height of the em that the page's labels are mostly printed in, mm. */
function usualSize(labels: readonly FoundLabel[], perMm: number): number {
  const sizes = labels
    .filter(({ text }) => text.length >= MEASURED && text !== text.toLocaleUpperCase('vi'))
    .map((label) => sizeOf(label, perMm));
  return sizes.length === 0 ? Number.POSITIVE_INFINITY : median(sizes);
}

function sizeOf({ text, x0, x1 }: FoundLabel, perMm: number): number {
  return (x1 - x0) / perMm / Math.max(0.1, textWidth(text, 1));
}

/**
 * A label in mm. Dots and writing are read along with one word or another, and make it longer or lower than its print:
 * its size is no more than the page's labels have, and its line is that of most of its words.
 */
function placed(label: FoundLabel, perMm: number, usual: number): PlacedLabel {
  const { text, meaning } = label;
  const read = sizeOf(label, perMm);
  const small = text !== text.toLocaleUpperCase('vi');
  const size = small && read > LARGE * usual ? usual : read;
  const baseline = quantile(
    label.words.map((word) => word.y1 / perMm - (TAILS.test(word.text) ? TAIL * size : 0)),
    0.5,
  );
  const y = Math.max(label.y0 / perMm, baseline - TALL * size);
  return {
    text,
    meaning,
    x: label.x0 / perMm,
    y,
    width: size < read ? textWidth(text, size) : (label.x1 - label.x0) / perMm,
    height: Math.min(label.y1 / perMm, baseline + 1.5 * TAIL * size) - y,
    baseline,
    size,
  };
}

/** Labels as a form holds them. */
export function formLabels(labels: readonly PlacedLabel[], page: number): Form['labels'] {
  return labels.map(({ text, x, baseline, size }) => ({
    page,
    text,
    at: [rounded(x), rounded(baseline)],
    size: Math.max(0.1, rounded(size)),
    weight: 'regular',
    align: 'left',
  }));
}

/** Tenths of a millimetre: no hand measures finer. */
export function rounded(mm: number): number {
  return Math.round(mm * 10) / 10;
}

export function roundedBox(area: PageArea): [number, number, number, number] {
  return [
    rounded(area.x),
    rounded(area.y),
    Math.max(0.1, rounded(area.width)),
    Math.max(0.1, rounded(area.height)),
  ];
}
