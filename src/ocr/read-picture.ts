/** One picture from its bytes to its readings: laid flat, placed, cut into lines, read, interpreted. */
import type { Form, FormField } from '../forms/form.js';
import type { FieldKey } from '../schema/fields.js';
import { splitPlace } from '../schema/places.js';
import { interpretEntry } from './interpret/entry.js';
import { type FieldContext, interpretField, ranked } from './interpret/field.js';
import { cropField } from './layout/crop.js';
import { placePicture } from './layout/place-picture.js';
import type { BookMemory } from './read/handwriting/known/memory.js';
import { readTickBoxes } from './read/tick-boxes.js';
import type {
  CropReading,
  FieldCrop,
  FieldGroup,
  FieldReader,
  FieldReading,
  FlatPage,
  PictureReading,
  PlacedEntry,
  PlacedField,
  ScanImage,
} from './types.js';

export interface ReadPictureOptions {
  readonly form: Form;
  readonly reader: FieldReader;
  /** Year the book was opened, for two-digit years; null where not known. */
  readonly bookYear: number | null;
  /** The places the book belongs to, as on its cover (`xã …, huyện …, tỉnh …`); empty where not known. */
  readonly places: readonly string[];
  /** What officers have confirmed in the book so far. */
  readonly memory?: BookMemory;
  readonly signal?: AbortSignal;
}

/** Density at which tick boxes are looked at. */
const TICK_DPI = 200;
/** Density of the line images: that of an A5 page in an ordinary photograph, and all a reader needs. */
const CROP_DPI = 240;

/**
 * Reads one picture. Stages in `milliseconds`: decode, geometry, layout, cut, read, interpret (read includes
 * waiting for engines at work on another picture).
 *
 * @throws what sharp throws for bytes that are no picture, what the reader throws, and the signal's reason
 */
export async function readPicture(scan: ScanImage, options: ReadPictureOptions): Promise<PictureReading> {
  const placed = await placePicture(scan, [options.form]);
  const pages = placed.pages.map((page) => page.found);
  if (placed.placement.outcome === 'unplaced') {
    const { reason } = placed.placement;
    return { outcome: 'unplaced', pages, reason, milliseconds: rounded(placed.milliseconds) };
  }
  const clock = { cut: 0, read: 0, interpret: 0 };
  const start = performance.now();
  const reading = [];
  // A table is written by one hand; of an open book with an entry on each page one may be typed.
  const table = options.form.layout === 'table' ? options.reader.group() : null;
  for (const entry of placed.placement.entries) {
    const group = table ?? options.reader.group();
    reading.push(await cutEntry(placed.pages, entry, group, options, clock));
    if (table === null) group.end();
  }
  table?.end();
  const read = await unlessAborted(Promise.all(reading.map(settle)), options.signal);
  clock.read = performance.now() - start - clock.cut;
  const interpretFrom = performance.now();
  const entries = placed.placement.entries.map((entry, index) => ({
    row: entry.row,
    regions: entry.regions,
    fields: interpretEntry(read[index] ?? [], options.bookYear),
    struckThrough: entry.struckThrough,
  }));
  clock.interpret = performance.now() - interpretFrom;
  const { leavesPage } = placed.placement;
  const milliseconds = rounded({ ...placed.milliseconds, ...clock });
  return { outcome: 'placed', leavesPage, pages, entries, milliseconds };
}

/** The work's result, or at once the signal's reason if it is aborted first. */
async function unlessAborted<Result>(
  work: Promise<Result>,
  signal: AbortSignal | undefined,
): Promise<Result> {
  if (signal === undefined) return work;
  let stop = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => reject(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The readings of an entry under way: wrapped, so that awaiting the entry does not await them. */
interface EntryUnderWay {
  readonly fields: readonly Promise<FieldReading>[];
}

async function settle(entry: EntryUnderWay): Promise<readonly FieldReading[]> {
  return Promise.all(entry.fields);
}

/** Cuts the fields of an entry out, one after the other, and hands each to the reader at once. */
async function cutEntry(
  pages: readonly FlatPage[],
  entry: PlacedEntry,
  group: FieldGroup,
  options: ReadPictureOptions,
  clock: { cut: number },
): Promise<EntryUnderWay> {
  const fields: Promise<FieldReading>[] = [];
  for (const field of entry.fields) {
    options.signal?.throwIfAborted();
    const from = performance.now();
    const printed = printedField(options.form, field.key);
    const reading =
      printed?.choices === undefined
        ? readField(group, cropField(pages, field, CROP_DPI), options, field.key)
        : Promise.resolve(readChoices(pages, field, printed.choices));
    clock.cut += performance.now() - from;
    const whole = reading.then((read) => toFieldReading(field, read));
    // Awaited by the caller once all is cut; a failure until then must not end the process.
    whole.catch(() => {});
    fields.push(whole);
    // Lets the engines' answers in, and a Ctrl+C.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return { fields };
}

async function readField(
  group: FieldGroup,
  crop: FieldCrop,
  { bookYear, form, places, memory }: ReadPictureOptions,
  key: FieldKey,
): Promise<CropReading> {
  const known = memory?.of(key) ?? [];
  const read = await group.read({ ...crop, known, setting: { places: namesIn(places) } });
  const context = fieldContext(form, key, bookYear, places, read.steps !== undefined);
  return { ...read, candidates: interpretField(read.candidates, context) };
}

/** What a form says of a field to who makes sense of its readings. */
export function fieldContext(
  form: Form,
  key: FieldKey,
  bookYear: number | null,
  places: readonly string[],
  spelt: boolean,
): FieldContext {
  return {
    key,
    parts: printedField(form, key)?.parts !== undefined,
    bookYear,
    labels: labelsOf(form),
    places: namesIn(places),
    spelt,
  };
}

function readChoices(
  pages: readonly FlatPage[],
  field: PlacedField,
  choices: NonNullable<FormField['choices']>,
): CropReading {
  const page = pages[field.page];
  if (page === undefined) return { candidates: [], reader: 'none' };
  const read = readTickBoxes(
    choices.map(({ text, box: [x, y, width, height] }) => ({
      text,
      image: page.cut(
        { x: x - width / 2, y: y - height / 2, width: width * 2, height: height * 2 },
        TICK_DPI,
      ),
    })),
  );
  return { ...read, candidates: ranked(read.candidates) };
}

/** The names of units without their words: `xã Trà Dơn, huyện Nam Trà My` gives Trà Dơn and Nam Trà My. */
function namesIn(places: readonly string[]): readonly string[] {
  return [...new Set(places.flatMap((place) => splitPlace(place).map((unit) => unit.name)))];
}

function labelsOf(form: Form): readonly string[] {
  return form.labels.filter((label) => label.text.trim().endsWith(':')).map((label) => label.text);
}

function printedField(form: Form, key: FieldKey): FormField | undefined {
  return form.layout === 'entry' ? form.fields.find((field) => field.key === key) : undefined;
}

function toFieldReading(field: PlacedField, { candidates, reader, steps }: CropReading): FieldReading {
  const [first = { text: '', confidence: 0.01 }] = candidates;
  return {
    key: field.key,
    text: first.text,
    confidence: first.confidence,
    candidates,
    regions: field.regions.map((corners) => ({ page: field.page, corners })),
    reader,
    ...(steps === undefined ? {} : { steps }),
  };
}

function rounded(stages: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(stages).map(([stage, value]) => [stage, Math.round(value)]));
}
