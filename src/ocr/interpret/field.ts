/**
 * From what a reader saw to a proposal for one field. What the field can hold decides the order of the
 * candidates; what the reader saw, unconstrained, always stays among them.
 */
import { parseAge } from '../../schema/ages.js';
import { isDitto } from '../../schema/ditto.js';
import { ETHNICITIES, findEthnicity } from '../../schema/ethnicities.js';
import { type FieldKey, type FieldKind, fieldOf } from '../../schema/fields.js';
import { skeleton, tidy } from '../../schema/fold.js';
import { findNationality, NATIONALITIES } from '../../schema/nationalities.js';
import { findSex } from '../../schema/sexes.js';
import type { Candidate } from '../types.js';
import { asFigures, distance, nearest } from './alike.js';
import { dateOf, figuresBetweenWords, mendDateWords, mendFigures } from './dates.js';
import { phrasesOf } from './lexicon.js';
import { inCaseOf, mendName, mendPlace, withoutEchoes } from './words.js';

export interface FieldContext {
  readonly key: FieldKey;
  /** The form prints *ngày … tháng … năm …* in the box. */
  readonly parts: boolean;
  /** Year the book was opened, null where not known. */
  readonly bookYear: number | null;
  /** Words printed on the form, as they may hang into a box that was placed a little off. */
  readonly labels: readonly string[];
  /** Names of the book's own commune, district and province, which most places in it name. */
  readonly places: readonly string[];
  /** The reader knows how names are spelt: what it read is not bettered by spelling. */
  readonly spelt: boolean;
}

/** No reader was measured on enough lines to be surer. */
const SUREST = 0.999;
/** Most candidates handed on for one field. */
const MOST_CANDIDATES = 5;

/**
 * What a reader that knows how names are spelt saw against it: of 79 such names of the validation lines' ink, read with 0.70
 * on average, 36 stood there as seen and 21 as mended. Of places there are too few to tell: they are mended by the names
 * on the book's cover.
 */
const AS_SEEN = 0.65;
const AS_MENDED = 0.4;

/** Two short strokes where words or a date are asked are a ditto mark so often, whatever a reader takes them for. */
const AS_DITTO = 0.95;

/** What a reader's text becomes, and what that says of it. */
interface Meant {
  readonly text: string;
  /**
   * `confirmed`: of all that could stand there it is one that makes sense, which noise hardly ever does;
   * `mended`: made sense of by changing it; `unusual`: not what is
   * usually written there; `odd`: makes no sense in this field; `free`: nothing is known.
   */
  readonly sense: 'confirmed' | 'mended' | 'unusual' | 'odd' | 'free';
}

/** The candidates of a field, best first. An empty text proposes that the box is blank. */
export function interpretField(read: readonly Candidate[], context: FieldContext): readonly Candidate[] {
  const proposals: Candidate[] = [];
  for (const candidate of read) {
    const text = trimmed(withoutLabel(candidate.text, context.labels));
    if (text === '') {
      // A printed label or a speck alone; what another reading made of the ink comes before it.
      const most = proposals.length === 0 ? 0.3 : Math.min(0.3, candidate.confidence);
      proposals.push({ text: '', confidence: candidate.text === '' ? candidate.confidence : most });
      continue;
    }
    if (isDitto(text)) {
      // Of two strokes a reader is never sure; what it saw in the second place stays there.
      const least = proposals.length === 0 ? 0.3 : 0;
      proposals.push({ text, confidence: Math.max(candidate.confidence, least) });
      continue;
    }
    const { confidence } = candidate;
    if (looksDitto(text, context.key)) {
      proposals.push({ text: '"', confidence: confidence * AS_DITTO });
      proposals.push({ text, confidence: confidence * (1 - AS_DITTO) });
      continue;
    }
    const spelt = context.spelt && fieldOf(context.key).kind === 'person-name';
    // What it read in the second place it thought less likely than how the first is spelt.
    const meant: Meant = spelt && proposals.length > 0 ? { text, sense: 'free' } : meaning(text, context);
    if (spelt && meant.sense === 'mended') {
      proposals.push({ text, confidence: confidence * AS_SEEN });
      proposals.push({ text: meant.text, confidence: confidence * AS_MENDED });
    } else {
      proposals.push({ text: meant.text, confidence: worth(confidence, meant.sense) });
      if (meant.text !== text) proposals.push({ text, confidence: confidence * 0.5 });
    }
  }
  return ranked(proposals);
}

const WITHOUT_BARE_FIGURES: ReadonlySet<FieldKind> = new Set([
  'person-name',
  'place',
  'ethnicity',
  'nationality',
  'sex',
  'text',
  'partial-date',
]);

/** Two strokes side by side and nothing else, in a box for words or for a date, which has more figures than two. */
function looksDitto(text: string, key: FieldKey): boolean {
  return WITHOUT_BARE_FIGURES.has(fieldOf(key).kind) && /^[1lI|!/\\]\s?[1lI|!/\\]$/u.test(text);
}

/** Best first, each text once, a few at most. */
export function ranked(proposals: readonly Candidate[]): readonly Candidate[] {
  const best = new Map<string, number>();
  for (const { text, confidence } of proposals) {
    best.set(text, Math.max(best.get(text) ?? 0, confidence));
  }
  return [...best]
    .map(([text, confidence]) => ({ text, confidence: Math.min(SUREST, Math.max(0.01, confidence)) }))
    .sort((one, other) => other.confidence - one.confidence)
    .slice(0, MOST_CANDIDATES);
}

/**
 * Never above the reader's confidence, which was measured on readings that made sense nearly all: those alone are right as
 * often as it says (0.99 where it says 0.98, 0.74 where it says 0.74; 1,200 dates of the validation lines' ink).
 */
function worth(confidence: number, sense: Meant['sense']): number {
  switch (sense) {
    case 'confirmed':
      return confidence;
    case 'mended':
      return confidence * 0.85;
    case 'unusual':
      return confidence * 0.7;
    case 'odd':
      return confidence * 0.5;
    case 'free':
      return confidence;
    default: {
      const never: never = sense;
      throw new RangeError(`unknown sense: ${String(never)}`);
    }
  }
}

function meaning(text: string, context: FieldContext): Meant {
  const { kind } = fieldOf(context.key);
  switch (kind) {
    case 'person-name':
      return changed(text, mendName(text));
    case 'place':
      return changed(text, mendPlace(text, context.places));
    case 'partial-date':
      return date(text, context);
    case 'date-words':
      return dateWords(text, context);
    case 'age':
      return age(text, context);
    case 'sex':
      return closed(text, (each) => findSex(each) !== null, SEX_WORDS);
    case 'ethnicity':
      return closed(text, (each) => findEthnicity(each).outcome !== 'unknown', ETHNICITY_NAMES);
    case 'nationality':
      return closed(text, (each) => findNationality(each) !== null, NATIONALITY_NAMES);
    case 'number':
      return figures(text, /^\d{1,5}$/);
    case 'identity-number':
      // What paper it is belongs to what is written (*CMND 201234567*).
      return figures(text, /^(?:(?:CMND|CMT|CM|CCCD)(?: số)?:? )?(?:\d{9}|\d{12})$/iu);
    case 'code':
    case 'text':
      return context.key === 'registration.book' || context.key === 'registration.page'
        ? figures(text, /^\d{1,4}(?:\/\d{2,4})?$/)
        : phrase(text, phrasesOf(context.key));
    default: {
      const never: never = kind;
      throw new RangeError(`unknown kind: ${String(never)}`);
    }
  }
}

const SEX_WORDS = ['Nam', 'Nữ', 'Trai', 'Gái'];
const ETHNICITY_NAMES = ETHNICITIES.flatMap((each) => [each.name, ...each.aliases]);
const NATIONALITY_NAMES = NATIONALITIES.flatMap((each) => [each.text.vi, ...each.aliases]);

function changed(text: string, mended: string): Meant {
  return { text: mended, sense: mended === text ? 'free' : 'mended' };
}

/**
 * A text from a closed list: its nearest member. Letters get that member's marks; hyphens and spaces stay as
 * seen, for books spell freely (Cơtu, Cơ-tu, Cơ Tu) and the spelling is evidence.
 */
function closed(seen: string, isKnown: (text: string) => boolean, list: readonly string[]): Meant {
  const text = isKnown(seen) ? seen : seen.split(' ').map(withoutEchoes).join(' ');
  const known = isKnown(text);
  const found = nearest(text, list);
  if (found === null) return { text, sense: known ? 'confirmed' : 'odd' };
  const written = withLettersOf(text, found) ?? inCaseOf(found, text);
  return { text: written, sense: known && written === seen ? 'confirmed' : 'mended' };
}

/** A text usually taken from a list, but not bound to it: no letter is put in or left out. */
function phrase(text: string, list: readonly string[]): Meant {
  if (list.length === 0) return { text, sense: 'free' };
  const found = nearest(text, list);
  const written = found === null ? null : withLettersOf(text, found);
  if (written === null) return { text, sense: 'unusual' };
  return { text: written, sense: written === text ? 'confirmed' : 'mended' };
}

/** `text` with the letters of `other` in place of its own, one for one; null if there are more or fewer. */
function withLettersOf(text: string, other: string): string | null {
  const letters = other.normalize('NFC').match(/[\p{L}\p{N}]/gu) ?? [];
  if (text.match(/[\p{L}\p{N}]/gu)?.length !== letters.length) return null;
  let next = 0;
  return text.replace(/[\p{L}\p{N}]/gu, (seen) => {
    const letter = letters[next++] ?? seen;
    const capital = seen !== seen.toLocaleLowerCase('vi');
    return capital ? letter.toLocaleUpperCase('vi') : letter.toLocaleLowerCase('vi');
  });
}

function figures(text: string, shape: RegExp): Meant {
  if (shape.test(text)) return { text, sense: 'confirmed' };
  // An entry put in between: 45 bis, 12b. Its letters are no figures misread.
  if (/^\d+\s?(?:bis|[a-z])$/iu.test(text)) return { text, sense: 'odd' };
  const joined = text.replace(/(?<=[\d/])\s+(?=[\d/])/gu, '');
  if (shape.test(joined)) return { text: joined, sense: 'confirmed' };
  const mended = asFigures(text.replace(/\s+/gu, '')).replace(/[^\d/]/gu, '');
  return shape.test(mended) ? { text: mended, sense: 'mended' } : { text, sense: 'odd' };
}

function date(text: string, { parts, bookYear }: FieldContext): Meant {
  if (parts) {
    const found = figuresBetweenWords(text);
    const whole = dateOf(text, bookYear);
    if (found === null) return { text, sense: whole === null ? 'odd' : 'confirmed' };
    const between = dateOf(found, bookYear);
    // *tháng ba*, *tháng IV*, *1 ÂL*: taken for misread figures, their letters would make another date.
    const isOther = whole !== null && JSON.stringify(whole) !== JSON.stringify(between);
    if (isOther) return { text, sense: 'confirmed' };
    return { text: found, sense: between === null ? 'odd' : 'confirmed' };
  }
  if (dateOf(text, bookYear) !== null) return { text, sense: 'confirmed' };
  const mended = mendFigures(text, bookYear);
  if (mended !== null) return { text: mended, sense: 'mended' };
  const words = mendDateWords(text);
  return dateOf(words, bookYear) === null ? { text, sense: 'odd' } : { text: words, sense: 'mended' };
}

function dateWords(text: string, { bookYear }: FieldContext): Meant {
  if (dateOf(text, bookYear) !== null && mendDateWords(text) === text) return { text, sense: 'confirmed' };
  const mended = mendDateWords(text);
  if (dateOf(mended, bookYear) === null) return { text: mended, sense: 'odd' };
  return { text: mended, sense: mended === text ? 'confirmed' : 'mended' };
}

function age(text: string, { bookYear }: FieldContext): Meant {
  if (parseAge(text) !== null) return { text, sense: 'confirmed' };
  // A year of birth is often written where an age is asked.
  if (dateOf(text, bookYear) !== null) return { text, sense: 'confirmed' };
  const mended = text.replace(/^\S+/u, asFigures);
  return parseAge(mended) === null ? { text, sense: 'odd' } : { text: mended, sense: 'mended' };
}

/** Without the end of a printed label before it (`Họ và tên: …`, `tên: …`), told by its colon. */
function withoutLabel(text: string, labels: readonly string[]): string {
  const [, before = '', after = ''] = /^([^:]{1,40}):(.*)$/u.exec(text) ?? [];
  const printed = skeleton(before);
  if (printed.length < 2) return text;
  const isLabel = labels.some((label) => {
    const whole = skeleton(label);
    const end = whole.slice(-printed.length - 1);
    return (
      distance(printed, whole) <= 1 + printed.length / 6 || distance(printed, end) <= 1 + printed.length / 6
    );
  });
  return isLabel ? after : text;
}

/** Without the colon of the label before it, guide dots, and rules taken for strokes. */
function trimmed(text: string): string {
  const bare = tidy(text);
  if (isDitto(bare)) return bare;
  return bare
    .replace(/(?:[.…_·•]\s*){2,}/gu, ' ')
    .replace(/\s[:;|_~=•·]+(?=\S)/gu, ' ')
    .replace(/^[\s:;,.|…·•~_=“”"'‘’`\])}»-]+/u, '')
    .replace(/[\s:;|…·•~_=“”"‘`[({«-]+$/u, '')
    .replace(/\s+/gu, ' ')
    .replace(/(?<=\p{L}{2}|\d)[.,]$/u, '')
    .trim();
}
