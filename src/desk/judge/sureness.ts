/**
 * How sure the machine is of each box, with all that speaks for and against a reading. What is sure enough for the
 * officer's stated error is shown and not asked; what any rule doubts is asked, however sure the reader was. Pure.
 */
import type { Support } from '../../schema/action.js';
import { parseDate } from '../../schema/dates/parse.js';
import { isDitto } from '../../schema/ditto.js';
import { type FieldKey, fieldOf } from '../../schema/fields.js';
import { placeTones, tidy } from '../../schema/fold.js';
import { parseNumber } from '../../schema/normalise.js';
import { compareDates, datesAgree } from '../../schema/partial-date.js';
import type { EntryRecord } from '../../schema/record.js';
import { checkRecord } from '../../schema/rules/check.js';
import type { RuleCode } from '../../schema/rules/rule.js';
import type { Reading } from '../../store/types.js';
import { problemOf } from '../review/check-input.js';
import { COUNTERPARTS } from './counterparts.js';
import type { BookMemory } from './memory.js';
import { isProposed, meaningOf, provisionalRecord } from './provisional.js';

/** Why a box is asked although something was read. `rule` names the rule's code. */
export type Doubt =
  | {
      readonly doubt:
        | 'low'
        | 'close'
        | 'small'
        | 'impossible'
        | 'not-counting-on'
        | 'before-above'
        | 'nothing-above';
    }
  | { readonly doubt: 'rule'; readonly rule: RuleCode };

export interface Sureness {
  /** Of the reading with all that supports it, 0 to 1. */
  readonly confidence: number;
  readonly supports: readonly Support[];
  readonly doubts: readonly Doubt[];
  /** What a ditto mark stands for; null for any other text. */
  readonly resolved: string | null;
}

export interface EntryView {
  readonly record: EntryRecord;
  readonly readings: ReadonlyMap<FieldKey, Reading>;
  readonly above: EntryRecord | null;
  readonly bookYear: number;
  readonly memory: BookMemory;
}

/**
 * How much of the doubt a support leaves. Each is another, independent witness to the same words; the shares are
 * far larger than the chance that both err alike, for witnesses of one page share its faults.
 */
const LEAVES: Readonly<Record<Support, number>> = {
  'words-agree': 0.2,
  'counts-on': 0.05,
  'as-above': 0.15,
  'known-here': 0.2,
  'twice-in-entry': 0.15,
};

/** Nothing the machine says alone is ever surer than this. */
const SUREST = 0.9995;
/** Below this a reading is called unsure: one in ten such readings is wrong. */
const SURE = 0.9;
/** Another reading within this factor of the best one is nearly as likely. */
const CLOSE = 0.5;
/** What says nothing against a reading: the entry is not done yet, or the box is empty. */
const SILENT: ReadonlySet<RuleCode> = new Set(['entry-unfinished', 'required-missing', 'required-empty']);
/** A text of fewer letters may be the same by chance. */
const TELLING = 4;

/** The sureness of every box that holds a reading. */
export function surenessOf(view: EntryView): ReadonlyMap<FieldKey, Sureness> {
  const { record, readings, above, bookYear } = view;
  const provisional = provisionalRecord(record, readings, above, bookYear);
  // Which boxes the form has matters only to the rules about missing ones, and those say nothing here.
  const findings = checkRecord(provisional, { bookYear, formFields: new Set() }).filter(
    ({ code }) => !SILENT.has(code),
  );
  const all = new Map<FieldKey, Sureness>();
  for (const [field, reading] of readings) {
    if (!isProposed(reading)) continue;
    const doubts: Doubt[] = [
      ...doubtsOfReading(reading, bookYear),
      ...againstAbove(field, reading, view),
      ...findings
        .filter(({ fields }) => fields.includes(field))
        .map(({ code }): Doubt => ({ doubt: 'rule', rule: code })),
    ];
    const supports = supportsOf(field, reading, view);
    const left = supports.reduce((rest, support) => rest * LEAVES[support], 1 - reading.confidence);
    all.set(field, {
      confidence: Math.min(SUREST, 1 - left),
      supports,
      doubts,
      resolved: isDitto(reading.text) && followsAbove(view) ? meaningOf(above?.fields[field]) : null,
    });
  }
  return all;
}

/** Whether a reading may be taken without asking at this stated error. */
export function isSure({ confidence, doubts }: Sureness, trust: number): boolean {
  const vetoed = doubts.some(({ doubt }) => doubt !== 'low');
  return trust > 0 && !vetoed && confidence >= 1 - trust;
}

/** What the reading by itself gives cause to doubt. */
function doubtsOfReading(reading: Reading, bookYear: number): readonly Doubt[] {
  const doubts: Doubt[] = [];
  if (reading.confidence < SURE) doubts.push({ doubt: 'low' });
  const rival = reading.candidates.find(({ text }) => text !== reading.text);
  if (rival !== undefined && rival.confidence > reading.confidence * CLOSE) doubts.push({ doubt: 'close' });
  if (isOddlySmall(reading)) doubts.push({ doubt: 'small' });
  if (reading.text !== '' && problemOf(fieldOf(reading.field), reading.text, bookYear) !== null) {
    doubts.push({ doubt: 'impossible' });
  }
  return doubts;
}

/** Names are written with a capital: a small first letter is the likeliest slip of an otherwise sure reader. */
function isOddlySmall({ field, text }: Reading): boolean {
  const { kind } = fieldOf(field);
  const named = kind === 'person-name' || kind === 'ethnicity' || kind === 'nationality' || kind === 'sex';
  return named && /^\p{Ll}/u.test(text) && !isDitto(text);
}

function againstAbove(field: FieldKey, { text }: Reading, view: EntryView): readonly Doubt[] {
  const { above, bookYear } = view;
  if (isDitto(text)) {
    const isMeant = followsAbove(view) && meaningOf(above?.fields[field]) !== null;
    return isMeant ? [] : [{ doubt: 'nothing-above' }];
  }
  const before = meaningOf(above?.fields[field]);
  if (field === 'registration.number') {
    // A lone figure is what is misread worst: only the run of numbers vouches for one.
    const last = before === null ? null : parseNumber(before);
    if (last === null) return [{ doubt: 'nothing-above' }];
    return parseNumber(text) === last + 1 ? [] : [{ doubt: 'not-counting-on' }];
  }
  if (before === null || text === '') return [];
  if (field === 'registration.date') {
    const [date, last] = [dateOf(text, bookYear), dateOf(before, bookYear)];
    return date !== null && last !== null && compareDates(date, last) === 'before'
      ? [{ doubt: 'before-above' }]
      : [];
  }
  return [];
}

/**
 * Whether the entry before in the book stands right above this one, as far as the numbers tell: a page between them may be missing
 * or not read yet.
 */
function followsAbove({ record, readings, above }: EntryView): boolean {
  const value = record.fields['registration.number'];
  const own = value === undefined ? readings.get('registration.number')?.text : meaningOf(value);
  const [number, last] = [own, meaningOf(above?.fields['registration.number'])].map((each) =>
    parseNumber(each ?? ''),
  );
  return number == null || last == null || number === last + 1;
}

function supportsOf(field: FieldKey, reading: Reading, view: EntryView): readonly Support[] {
  const { text } = reading;
  const supports: Support[] = [];
  if (text === '') return supports;
  const { above, memory } = view;
  const aboveValue = above?.fields[field];
  // Only what an officer looked at bears witness: the machine does not vouch for itself down a page.
  const seenAbove = aboveValue?.trust === undefined ? meaningOf(aboveValue) : null;
  if (field === 'registration.number') {
    // Numbers that run on vouch for each other, looked at or not.
    const last = meaningOf(aboveValue) ?? '';
    if (parseNumber(text) === (parseNumber(last) ?? Number.NaN) + 1) supports.push('counts-on');
  } else if (seenAbove !== null && followsAbove(view) && text === seenAbove && text.length >= TELLING)
    supports.push('as-above');
  if (!supports.includes('as-above') && text.length >= TELLING && memory.timesIn(field, text) >= 2) {
    supports.push('known-here');
  }
  if (wordsAgree(field, view)) supports.push('words-agree');
  // Two marks say no more than one.
  if (text.length >= TELLING && !isDitto(text) && twiceInEntry(field, text, view))
    supports.push('twice-in-entry');
  return supports;
}

/**
 * The words vouch for the date in figures. Not the other way round: one date is written in words in many ways, and the
 * figures do not tell whether "một nghìn" or "một ngàn" stands there.
 */
function wordsAgree(field: FieldKey, { record, readings, bookYear }: EntryView): boolean {
  if (field !== 'child.birthDate') return false;
  const value = record.fields['child.birthDateWords'];
  // Words that an officer found blank or illegible bear no witness, whatever was read there.
  const said = value === undefined ? readings.get('child.birthDateWords')?.text : value.verbatim;
  const [one, two] = [dateOf(readings.get(field)?.text ?? '', bookYear), dateOf(said ?? '', bookYear)];
  return one !== null && two !== null && one.day !== null && two.day !== null && datesAgree(one, two);
}

/** Written alike to the letter: a box that has *làng Ông Deo* is no witness to *làng ông Deo*, but against it. */
function twiceInEntry(field: FieldKey, text: string, { record, readings }: EntryView): boolean {
  return (COUNTERPARTS[field] ?? []).some((other) => {
    const value = record.fields[other];
    const said = value === undefined ? readings.get(other)?.text : value.verbatim;
    return said !== undefined && said !== null && placeTones(tidy(said)) === placeTones(tidy(text));
  });
}

function dateOf(text: string, bookYear: number) {
  const outcome = parseDate(text, { bookYear });
  return outcome.outcome === 'date' ? outcome.date : null;
}
