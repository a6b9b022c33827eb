/**
 * `npm run bench:handwriting`: how well handwriting is read, on lines that neither trained nor tuned anything, with
 * Tesseract beside it in the same run (docs/bench.md). The real lines are not part of the project: where their
 * folder is missing, this is said and only the sample books are read.
 *   -- --data DIR      the folder of the data (default ../shared/data)
 *   -- --json          JSON lines
 *   -- --quick         without Tesseract and without the sample books
 *   -- --development   on the validation lines, which may be looked at: what was misread is listed
 *   -- --calibrate     fits models/calibration.json on the validation lines and their recomposed ink, then ends
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRandom } from '../samples/maker/random.js';
import { type NameCounts, nameCounts } from '../scripts/language/names.js';
import { type KindCalibration, signsOf } from '../src/ocr/read/handwriting/calibration.js';
import type { Decoded } from '../src/ocr/read/handwriting/decode/decode.js';
import { READING_KINDS, type ReadingKind } from '../src/ocr/read/handwriting/kinds.js';
import { modelSum } from '../src/ocr/read/handwriting/network/examine.js';
import { modelFile } from '../src/ocr/read/handwriting/network/model.js';
import type { GreyImage } from '../src/ocr/types.js';
import { sameText } from '../src/schema/fold.js';
import { machine } from './figures.js';
import { otherwise } from './handwriting/augment.js';
import { measureBook } from './handwriting/book.js';
import {
  automaticShare,
  calibrationError,
  errorOfChance,
  fitCalibration,
  type Rated,
  type Signed,
} from './handwriting/confidence.js';
import type { CutLine } from './handwriting/cut.js';
import { hasLines, type LinePart, type RealLine, readLines } from './handwriting/lines.js';
import { inBox, inRows, turned } from './handwriting/poses.js';
import { BenchReader } from './handwriting/reading.js';
import type { NameWords, RecomposedField } from './handwriting/recompose.js';
import { measureSampleBooks } from './handwriting/sample-books.js';
import { type Judged, ratesOf } from './handwriting/score.js';
import { commonNames, cutLines, nameWords, recomposedFields } from './handwriting/sets.js';
import { measureSpeed } from './handwriting/speed.js';
import { readWithTesseract } from './handwriting/tesseract.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: `${ROOT}/../shared/data` },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    development: { type: 'boolean', default: false },
    calibrate: { type: 'boolean', default: false },
  },
});

/** A line as it may also come; null if it cannot. */
type Pose = (image: GreyImage) => GreyImage | null | Promise<GreyImage | null>;

/** Recomposed names and dates each; half as many numbers. */
const RECOMPOSED = 400;
/** Seeds of the recomposed ink: what calibrates is never what measures. */
const SEEDS = { validation: 41, test: 907 } as const;
const CALIBRATION_SEEDS = [42, 43];
/** Recomposed ink as another camera would show it: fields that are read worse, so that confidence learns to tell. */
const OTHERWISE_SEEDS = [44, 45];
/** How often a validation line is shown to the calibration, the first time as it is. */
const PICTURES = 4;

const data = resolve(values.data);
const reader = await BenchReader.load();
tell({ type: 'machine', ...machine(), model: reader.version }, `Model ${reader.version}; ${machineText()}`);
if (!hasLines(data)) {
  const why = `No real lines in ${values.data} (or no training/split.json): what is measured on them is skipped.`;
  tell({ type: 'skipped', what: 'real lines', why }, why);
} else if (values.calibrate) {
  await calibrate();
} else {
  await measure(values.development ? 'validation' : 'test');
}
if (!values.calibrate && !values.quick) {
  for (const book of await measureSampleBooks()) tell({ type: 'book', ...book }, bookText(book));
}
tell({ type: 'outcome', ok: true, load_at_end: machine().load }, 'Done.');

async function measure(part: 'validation' | 'test'): Promise<void> {
  const lines = await readLines(data, part);
  const place = await measureLines(part, lines);
  await measureLines('phone', await readLines(data, 'phone'));
  await measurePoses(part, lines);
  const cut = await cutLines(lines, reader);
  const words = nameWords(data);
  const counts = nameCounts(data);
  const fields = recomposedFields(cut, words, SEEDS[part], RECOMPOSED);
  const rated = await measureFields(fields);
  const common = commonNames(cut, counts, SEEDS[part], RECOMPOSED);
  await measureFields(common, ', as common as they are');
  const random = createRandom(SEEDS[part]);
  const boxed = common.map((field) => ({ ...field, image: inBox(field.image, random) }));
  await measureFields(boxed, ', as common as they are, in a wide box');
  tellConfidence('recomposed fields', [...rated.values()].flat());
  for (const [kind, own] of rated) tellConfidence(`recomposed, ${kind}`, own);
  tellConfidence('real lines, place', place);
  await measureMemory(cut, words, null);
  await measureMemory(cut, words, counts);
  const speed = await measureSpeed(lines.slice(0, 60), reader);
  tell({ type: 'speed', ...speed }, speedText(speed));
}

/** The lines without any language, with that of places, and by Tesseract. */
async function measureLines(part: LinePart, lines: readonly RealLine[]): Promise<readonly Rated[]> {
  const raw: Judged[] = [];
  const placed: Judged[] = [];
  const rated: Rated[] = [];
  for (const { image, text } of lines) {
    const decoded = await reader.decode(await reader.steps(image), 'place');
    const best = decoded.candidates[0]?.text ?? '';
    raw.push({ truth: text, read: decoded.raw });
    placed.push({ truth: text, read: best });
    rated.push({
      confidence: reader.calibration.confidences(decoded, 'place')[0] ?? 0,
      right: sameText(best, text),
    });
  }
  tellRates(`${part} lines, no language`, raw);
  tellRates(`${part} lines, as places`, placed);
  if (values.development && !values.json) {
    for (const { truth, read } of placed) {
      if (!sameText(truth, read)) process.stdout.write(`  ${truth}\n  ${read}\n\n`);
    }
  }
  if (!values.quick) {
    const printed = await readWithTesseract(lines);
    tellRates(`${part} lines, Tesseract`, printed);
  }
  return rated;
}

/** The same lines as they may also come. */
async function measurePoses(part: LinePart, lines: readonly RealLine[]): Promise<void> {
  const poses: readonly (readonly [how: string, pose: Pose])[] = [
    ['turned by 3 degrees', (image) => turned(image, 3)],
    ['turned by -5 degrees', (image) => turned(image, -5)],
    ['in two rows', (image) => inRows(image, 2, 0)],
    ['in two rows, a quarter of it over the one above', (image) => inRows(image, 2, 0.25)],
    ['in three rows, an eighth of it over the one above', (image) => inRows(image, 3, 0.125)],
  ];
  for (const [how, pose] of poses) {
    const raw: Judged[] = [];
    const placed: Judged[] = [];
    for (const { image, text } of lines) {
      const posed = await pose(image);
      if (posed === null) continue;
      const decoded = await reader.decode(await reader.allSteps(posed), 'place');
      raw.push({ truth: text, read: decoded.raw });
      placed.push({ truth: text, read: decoded.candidates[0]?.text ?? '' });
    }
    tellRates(`${part} lines ${how}, no language`, raw);
    tellRates(`${part} lines ${how}, as places`, placed);
  }
}

async function measureFields(
  fields: readonly RecomposedField[],
  which = '',
): Promise<ReadonlyMap<ReadingKind, Rated[]>> {
  const rated = new Map<ReadingKind, Rated[]>();
  for (const kind of READING_KINDS) {
    const own = fields.filter((field) => field.kind === kind);
    if (own.length === 0) continue;
    const judged: Judged[] = [];
    const raw: Judged[] = [];
    let topThree = 0;
    for (const { image, text } of own) {
      const decoded = await reader.decode(await reader.allSteps(image), kind);
      const read = decoded.candidates[0]?.text ?? '';
      judged.push({ truth: text, read });
      raw.push({ truth: text, read: decoded.raw });
      if (decoded.candidates.slice(0, 3).some((each) => sameText(each.text, text))) topThree += 1;
      const confidence = reader.calibration.confidences(decoded, kind)[0] ?? 0;
      rated.set(kind, [...(rated.get(kind) ?? []), { confidence, right: sameText(read, text) }]);
    }
    tellRates(`recomposed, ${kind}${which}, no language`, raw);
    tellRates(`recomposed, ${kind}${which}`, judged, { in_top_three: topThree / own.length });
  }
  return rated;
}

async function measureMemory(
  cut: readonly CutLine[],
  words: NameWords,
  counts: NameCounts | null,
): Promise<void> {
  const figures = await measureBook(cut, words, counts, reader, SEEDS.test);
  const which = counts === null ? '' : ', names as common as they are';
  tell(
    { type: 'memory', names: counts === null ? 'even' : 'common', ...figures },
    `Book memory${which}, 200 entries of 5 fields: corrections in the first 50 entries ${figures.first} (${figures.firstWithout} without memory), in the last 50 ${figures.last} (${figures.lastWithout}); of values that return ${figures.firstReturning} and ${figures.lastReturning}; right readings turned wrong by it ${figures.turned} of ${figures.fields}`,
  );
}

/** Fits each kind on what neither trains nor measures; kinds without lines of their own take those nearest. */
async function calibrate(): Promise<void> {
  const lines = await readLines(data, 'validation');
  const samples = new Map<ReadingKind, Signed[]>();
  const take = (kind: ReadingKind, decoded: Decoded, text: string): void => {
    const right = sameText(decoded.candidates[0]?.text ?? '', text);
    samples.set(kind, [...(samples.get(kind) ?? []), { signs: signsOf(decoded), right }]);
  };
  const random = createRandom(SEEDS.validation);
  for (const { image, text } of lines) {
    const pictures = [image];
    while (pictures.length < PICTURES) pictures.push(await otherwise(image, random));
    for (const each of pictures) take('place', await reader.decode(await reader.steps(each), 'place'), text);
  }
  const cut = await cutLines(lines, reader);
  for (const seed of [...CALIBRATION_SEEDS, ...OTHERWISE_SEEDS]) {
    const fields = recomposedFields(cut, nameWords(data), seed, RECOMPOSED);
    for (const [index, { kind, image, text }] of fields.entries()) {
      const shown = OTHERWISE_SEEDS.includes(seed) ? await otherwise(image, random) : image;
      const steps = await reader.steps(shown);
      take(kind, await reader.decode(steps, kind), text);
      if (kind !== 'name' || index >= RECOMPOSED / 4) continue;
      take('text', await reader.decode(steps, 'text'), text);
      take('place', await reader.decode(steps, 'place'), text);
    }
  }
  const fitted = fitCalibration(samples);
  const kinds: Partial<Record<ReadingKind, KindCalibration>> = Object.fromEntries(fitted.kinds);
  // No line of an ethnicity is there to fit on: its list is closed, and it is taken for text.
  const all = { ...kinds, ...(kinds.text === undefined ? {} : { ethnicity: kinds.text }) };
  const file = { model: reader.version, sum: await modelSum(), lapse: fitted.lapse, kinds: all };
  writeFileSync(modelFile('calibration.json'), `${JSON.stringify(file)}\n`);
  tell({ type: 'calibration', ...file }, `models/calibration.json written for model ${reader.version}.`);
}

function tellRates(
  name: string,
  judged: readonly Judged[],
  more: Readonly<Record<string, number>> = {},
): void {
  const rates = ratesOf(judged);
  const share = (value: number): string => `${(value * 100).toFixed(2)} %`;
  const others = Object.entries(more).map(([key, value]) => `, ${key.replaceAll('_', ' ')} ${share(value)}`);
  tell(
    { type: 'rates', name, ...rates, ...more },
    `${name} (${rates.lines}): CER ${share(rates.cer)} (folded ${share(rates.cerFolded)}), WER ${share(rates.wer)}, exact ${share(rates.exact)}${others.join('')}`,
  );
}

function tellConfidence(name: string, rated: readonly Rated[]): void {
  const error = calibrationError(rated);
  const chance = errorOfChance(rated);
  const one = automaticShare(rated, 0.01);
  const third = automaticShare(rated, 0.003);
  const share = (value: number): string => `${(value * 100).toFixed(1)} %`;
  tell(
    {
      type: 'confidence',
      name,
      readings: rated.length,
      error,
      error_of_chance: chance,
      at_one: one,
      at_third: third,
    },
    `${name} (${rated.length}): calibration error ${share(error)} (${share(chance)} by chance alone); automatic at 1 % error ${share(one.share)} (bound ${share(one.bound)}), at 0.3 % ${share(third.share)} (bound ${share(third.bound)})`,
  );
}

function bookText(book: {
  readonly name: string;
  readonly fields: number;
  readonly first: number;
  readonly topThree: number;
}): string {
  const share = (count: number): string =>
    `${count}/${book.fields} = ${((100 * count) / Math.max(1, book.fields)).toFixed(1)} %`;
  return `sample book ${book.name}, handwritten fields: exact ${share(book.first)}, in the top three ${share(book.topThree)}`;
}

function speedText(speed: Readonly<Record<string, number>>): string {
  return `A line on one core: ${Object.entries(speed)
    .map(([what, value]) => `${what.replaceAll('_', ' ')} ${value.toFixed(1)}`)
    .join(', ')}`;
}

function machineText(): string {
  const { processor, cores, memory_gb, system, node, load } = machine();
  return `${processor}, ${cores} cores, ${memory_gb} GB, ${system}, Node ${node}; load ${load} at the start`;
}

function tell(line: object, text: string): void {
  process.stdout.write(values.json ? `${JSON.stringify(line)}\n` : `${text}\n`);
}
