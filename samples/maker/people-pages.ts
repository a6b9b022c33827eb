/** One entry as it stands in the book: ink by ink, with ditto marks, slips, blots and a second hand. */
import { type Form, fieldsOnForm } from '../../src/forms/form.js';
import { type FieldKey, fieldOf } from '../../src/schema/fields.js';
import type { WrittenEntry, WrittenField } from './people.js';
import type { BookFacts, BoxFacts, EntryFacts } from './people-facts.js';
import { tellFamily } from './people-family-papers.js';
import { type Hand, typingHand } from './people-hands.js';
import { slip } from './people-slips.js';
import { writeField } from './people-writing.js';
import type { Random } from './random.js';

/** What an entry is written on, and by whom. */
export interface EntrySheet {
  readonly form: Form;
  readonly facts: BookFacts;
  readonly hands: readonly Hand[];
  readonly typed: boolean;
  /** Place of the entry in the book, from 0. */
  readonly index: number;
}

/** The texts of the row above that a ditto mark may stand for. */
export type RowAbove = ReadonlyMap<FieldKey, string>;

/** Millimetres a written and a typed character take on average. */
const HAND_PITCH = 2.35;
const TYPED_PITCH = 2.2;
/** Shares of boxes that blotted, of entries with a correction, and of entries struck through (domain §4). */
const ILLEGIBLE = 0.006;
const CORRECTED = 0.3;
const STRUCK = 1 / 30;

/** What repeats from row to row, and so gets a ditto mark. */
const DITTO_FIELDS: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'registration.date',
  'child.birthPlace',
  'child.ethnicity',
  'father.ethnicity',
  'father.occupation',
  'father.residence',
  'mother.ethnicity',
  'mother.occupation',
  'mother.residence',
  'declarant.residence',
]);

/** Boxes the signer or a colleague filled in later. */
const SECOND_HAND: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'registration.number',
  'registration.date',
  'registration.signer',
  'registration.signerTitle',
  'registration.notes',
]);

/** Boxes written by hand on a typed entry: always, or now and then. */
const NEVER_TYPED: ReadonlySet<FieldKey> = new Set<FieldKey>(['registration.notes', 'registration.type']);
const SELDOM_TYPED: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'registration.number',
  'registration.book',
  'registration.signer',
  'registration.signerTitle',
  'registration.officer',
]);

const BLOTTED_KINDS = ['person-name', 'place', 'text', 'ethnicity'];

export function writeEntry(
  entry: EntryFacts,
  sheet: EntrySheet,
  above: RowAbove,
  random: Random,
): { readonly entry: WrittenEntry; readonly row: RowAbove } {
  const { form, facts } = sheet;
  const writer = random.chance(0.75) ? 0 : 1;
  const second = random.chance(0.25);
  const machine = typingHand(handOf(writer, sheet), random.fork('machine'));
  const row = new Map<FieldKey, string>();
  const fields: Partial<Record<FieldKey, WrittenField>> = {};
  const toCorrect = random.chance(CORRECTED) ? random.pick(fieldsOnForm(form)) : null;

  for (const key of fieldsOnForm(form)) {
    const own = random.fork(key);
    const typed = isTyped(key, sheet, own);
    const other = !typed && ((second && SECOND_HAND.has(key)) || (sheet.typed && own.chance(0.5)));
    const hand = typed ? machine : handOf(other ? 1 - writer : writer, sheet);
    const box = boxOf(form, key, typed);
    const text = isElsewhere(key, entry, box) ? null : writeField(key, entry, facts, hand, box, own);
    const ink = typed ? 'typed' : 'hand';
    if (text === null) {
      fields[key] = { verbatim: '', state: 'blank', ink, resolved: null };
      continue;
    }
    row.set(key, text);
    const ditto = mayDitto(key, sheet) && above.get(key) === text && own.chance(hand.dittoHabit);
    const kind = fieldOf(key).kind;
    const blotted = !ditto && !typed && BLOTTED_KINDS.includes(kind) && own.chance(ILLEGIBLE);
    if (blotted) row.delete(key);
    const wrong = key === toCorrect && !ditto && !blotted ? slip(text, kind, own) : null;
    const corrected =
      wrong !== null && wrong.length + 1 + text.length <= box.room && !box.parts ? wrong : null;
    fields[key] = {
      verbatim: ditto ? hand.ditto : text,
      state: blotted ? 'illegible' : 'recorded',
      ink,
      resolved: ditto ? text : null,
      ...(corrected === null ? {} : { corrected }),
      ...(other ? { writer: 1 - writer } : {}),
    };
  }

  return {
    entry: {
      number: entry.number,
      struckThrough: random.chance(STRUCK),
      writer,
      fields,
      family: tellFamily(entry, facts, random.fork('family')),
    },
    row,
  };
}

function isTyped(key: FieldKey, sheet: EntrySheet, random: Random): boolean {
  if (!sheet.typed || NEVER_TYPED.has(key)) return false;
  return !random.chance(SELDOM_TYPED.has(key) ? 0.4 : 0.03);
}

function handOf(writer: number, sheet: EntrySheet): Hand {
  const hand = sheet.hands[writer];
  if (hand === undefined) throw new RangeError(`no hand ${writer}`);
  return hand;
}

/** Ditto marks are a habit of tables; nobody starts a page with one. */
function mayDitto(key: FieldKey, sheet: EntrySheet): boolean {
  const { form, index } = sheet;
  return form.layout === 'table' && DITTO_FIELDS.has(key) && index % form.rows.count[0] !== 0;
}

/**
 * One line asks for "tuổi (hoặc ngày, tháng, năm sinh)": it holds the one or the other. Decided by the mother's
 * card and the father's, so that siblings agree; without an age the year is written.
 */
function isElsewhere(key: FieldKey, entry: EntryFacts, box: BoxFacts): boolean {
  const parent = key.startsWith('mother.') ? 'mother' : key.startsWith('father.') ? 'father' : null;
  if (parent === null || !box.onForm.has(`${parent}.age`) || !box.onForm.has(`${parent}.birthDate`))
    return false;
  const byAge = (entry.birth.household[parent]?.born.day ?? 1) % 5 < 3;
  if (key === `${parent}.age`) return !byAge;
  return key === `${parent}.birthDate` && byAge;
}

function boxOf(form: Form, key: FieldKey, typed: boolean): BoxFacts {
  const pitch = typed ? TYPED_PITCH : HAND_PITCH;
  const onForm = new Set(fieldsOnForm(form));
  if (form.layout === 'table') {
    const column = form.columns.find((each) => each.fields.includes(key));
    const width = column?.width ?? 0;
    return { room: Math.floor((width - 2) / pitch), parts: false, choices: [], onForm };
  }
  const field = form.fields.find((each) => each.key === key);
  const lines = (field?.boxes ?? []).map(([, , width]) => Math.floor(width / pitch));
  // Breaking a text between words loses some room at the end of a line.
  const room = lines.reduce((sum, line) => sum + line, 0) - 5 * (lines.length - 1);
  return {
    room,
    parts: field?.parts === 'day-month-year',
    choices: (field?.choices ?? []).map((choice) => choice.code),
    onForm,
  };
}
