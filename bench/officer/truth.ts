/** What the pages of a sample book really say, and how the officer finds an entry there from the screen. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { shippedForm } from '../../src/forms/library.js';
import { printedBeside } from '../printed.js';

const field = z.object({
  verbatim: z.string().nullable(),
  state: z.enum(['recorded', 'blank', 'absent', 'illegible']),
  resolved: z.string().nullish(),
});

const entry = z.object({
  number: z.union([z.string(), z.number()]).transform(String),
  struck_through: z.boolean().default(false),
  fields: z.record(z.string(), field),
  /** What the family can tell of what the book lacks. */
  family: z.record(z.string(), z.string()),
});

const scan = z.object({
  file: z.string(),
  page_in_file: z.number().int().default(0),
  entries: z.array(entry),
});

/** The part of `truth.json` an officer needs; regions and inks are for other benches. */
export const truthSchema = z.object({
  book: z.object({ code: z.string() }).optional(),
  form: z.string(),
  scans: z.array(scan),
});

export type Truth = z.infer<typeof truthSchema>;
export type TruthEntry = z.infer<typeof entry>;
export type TruthField = z.infer<typeof field>;

export function readTruth(path: string): Truth {
  const truth = truthSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  const form = shippedForm(truth.form);
  const worded = (each: TruthEntry): TruthEntry => ({
    ...each,
    fields: Object.fromEntries(
      Object.entries(each.fields).map(([key, field]) => [
        key,
        { ...field, verbatim: printedBeside(form, key, field.verbatim ?? '') ?? field.verbatim },
      ]),
    ),
  });
  return { ...truth, scans: truth.scans.map((each) => ({ ...each, entries: each.entries.map(worded) })) };
}

/** Where the screen says an entry stands. */
export interface ScreenPlace {
  readonly position: number;
  readonly file: string | null;
  readonly pageInFile: number | null;
  readonly row: number | null;
}

/** Finds entries as a person does: by the picture's name and the row on it; else by counting through the book. */
export class TruthIndex {
  readonly #truth: Truth;
  readonly #inOrder: readonly TruthEntry[];

  constructor(truth: Truth) {
    this.#truth = truth;
    const seen = new Set<string>();
    this.#inOrder = truth.scans
      .flatMap((each) => each.entries)
      .filter(({ number }) => !seen.has(number) && seen.add(number));
  }

  entryAt(place: ScreenPlace): TruthEntry | null {
    const onPicture = this.#picture(place.file, place.pageInFile)?.entries;
    return onPicture?.[(place.row ?? 1) - 1] ?? this.#inOrder[place.position - 1] ?? null;
  }

  entriesOn(file: string | null, pageInFile: number | null): number {
    return this.#picture(file, pageInFile)?.entries.length ?? 0;
  }

  #picture(file: string | null, pageInFile: number | null): Truth['scans'][number] | undefined {
    if (file === null) return undefined;
    const ofFile = this.#truth.scans.filter((each) => baseName(each.file) === file);
    const first = Math.min(...ofFile.map((each) => each.page_in_file));
    return ofFile.find((each) => each.page_in_file - first === (pageInFile ?? 1) - 1);
  }
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
}
