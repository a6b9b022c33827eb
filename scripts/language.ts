/**
 * `npm run language -- --data DIR`: counts the language models of the handwriting reader (`models/language/`)
 * from the gazetteer, the counts of names and, of the real lines, the texts of those that train. With `--for-tuning` it knows no
 * street that a validation line names, so that these say how lines are read whose streets nobody listed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { VIETNAMESE_LETTERS } from '../samples/maker/fonts.js';
import { countCharacters } from './language/count.js';
import { dates, numbers } from './language/figures.js';
import { type Gazetteer, readGazetteer } from './language/gazetteer.js';
import { names } from './language/names.js';
import { notes } from './language/notes.js';
import { phrases } from './language/phrases.js';
import { places } from './language/places.js';
import { STREETS } from './language/streets.js';

const ROOT = fileURLToPath(new URL('../', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(ROOT, '../shared/data') },
    split: { type: 'string', default: join(ROOT, 'training/split.json') },
    out: { type: 'string', default: join(ROOT, 'models/language') },
    'for-tuning': { type: 'boolean', default: false },
  },
});

const letters = [
  ...VIETNAMESE_LETTERS,
  ...'fjwz.,-/:;()\'"+#&=?!',
  ...['ĕ', 'ŏ', 'ĭ', 'ŭ', 'č', 'ñ', 'ƀ', 'ê̆', 'ô̆', 'ơ̆', 'ư̆'],
];
const gazetteer = readGazetteer(values.data);
const writtenDates = [...dates()];
const texts = lineTexts();
const streets = values['for-tuning'] ? STREETS.filter((name) => !isNamed(name, texts.validation)) : STREETS;
mkdirSync(values.out, { recursive: true });
const common = { letters, least: 1.5 };
// Places have the most texts: with fewer runs left out the table would double, to six megabytes, and read no better.
write(
  'place',
  countCharacters(places(gazetteer, texts.train, streets), {
    ...common,
    order: 9,
    least: 3.3,
    digitsAlike: true,
  }),
);
write('name', countCharacters(names(values.data), { ...common, order: 8, least: 2.5, digitsAlike: true }));
write('date', countCharacters(writtenDates, { ...common, order: 7, digitsAlike: false }));
write('number', countCharacters(numbers(), { ...common, order: 4, digitsAlike: false }));
write('text', countCharacters(everything(), { ...common, order: 6, least: 2.5, digitsAlike: true }));
writeFileSync(join(values.out, 'units.txt'), unitLines(gazetteer));

function* everything(): ReturnType<typeof phrases> {
  yield* phrases();
  yield* notes(gazetteer, days());
  yield* places(gazetteer, texts.train, streets);
  yield* names(values.data);
  for (const { text, weight } of writtenDates) yield { text, weight: weight / 4 };
}

/** Dates in figures alone. */
function days(): readonly string[] {
  return writtenDates.map(({ text }) => text).filter((text) => /^\d[\d/.-]*\d$/u.test(text));
}

/** Texts of the real lines that are in no part held back, and of those that tune. */
function lineTexts(): Readonly<Record<'train' | 'validation', readonly string[]>> {
  const labels = z
    .record(z.string(), z.string())
    .parse(JSON.parse(readFileSync(join(values.data, 'handwriting/labels.json'), 'utf8')));
  const split = z
    .object({ validation: z.array(z.string()), test: z.array(z.string()) })
    .parse(JSON.parse(readFileSync(values.split, 'utf8')));
  const held = new Set([...split.validation, ...split.test]);
  const textsOf = (files: readonly string[]) => files.map((file) => (labels[file] ?? '').normalize('NFC'));
  return {
    train: textsOf(Object.keys(labels).filter((file) => !held.has(file))),
    validation: textsOf(split.validation),
  };
}

function isNamed(street: string, lines: readonly string[]): boolean {
  return lines.some((line) => line.toLocaleLowerCase('vi').includes(street.toLocaleLowerCase('vi')));
}

/** A province a line, its districts after tabs, the wards of each after a colon. */
function unitLines({ before, current }: Gazetteer): string {
  const old = before.map(({ name, districts }) =>
    [name, ...districts.map((district) => `${district.name}:${district.wards.join(',')}`)].join('\t'),
  );
  const now = current.map(({ name, wards }) => `${name}\t:${wards.join(',')}`);
  return [...old, ...now].map((line) => `${line}\n`).join('');
}

function write(name: string, bytes: Uint8Array): void {
  writeFileSync(join(values.out, `${name}.bin`), bytes);
  process.stdout.write(`${name}: ${(bytes.length / 1e6).toFixed(2)} MB\n`);
}
