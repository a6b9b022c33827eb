/** A page of an unknown form as it is learnt from: its labels and printed lines, in mm. */
import type { EntryForm, Form } from '../../../forms/form.js';
import { textWidth } from '../../geometry/template.js';
import type { PageWord } from '../../read/page-words.js';
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

/** `width` is the page's, in mm; its height follows from the image. */
export function learnPage(
  image: GreyImage,
  width: number,
  readings: readonly (readonly PageWord[])[],
): LearnPage {
  const perMm = image.width / width;
  const labels = findLabels(readings).map((label): PlacedLabel => {
    const across = (label.x1 - label.x0) / perMm;
    const size = across / Math.max(0.1, textWidth(label.text, 1));
    return {
      text: label.text,
      meaning: label.meaning,
      x: label.x0 / perMm,
      y: label.y0 / perMm,
      width: across,
      height: (label.y1 - label.y0) / perMm,
      baseline: label.y1 / perMm - (TAILS.test(label.text) ? TAIL * size : 0),
      size,
    };
  });
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
