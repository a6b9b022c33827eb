/**
 * The rules: what each remarks on, how grave it is, and what it rests on. The texts people read stand in
 * `messages/rules.ts` under the same codes.
 */
import type { FieldKey } from '../fields.js';
import type { EntryRecord } from '../record.js';
import type { FieldValue } from '../value.js';

/** `error` keeps a record out of a bundle; `warning` asks for a second look; `note` is for the reader's eye. */
export type Severity = 'error' | 'warning' | 'note';

/** Every rule, with its severity and the passage it rests on (statute, circular, or practice). */
export const RULES = {
  'required-missing': { severity: 'error', source: 'Công văn 1437/BTP-CNTT; Luật Hộ tịch 2014 art. 14' },
  'required-empty': { severity: 'warning', source: 'Luật Hộ tịch 2014 art. 14' },
  'entry-unfinished': { severity: 'error', source: 'practice: an entry is handed over whole' },
  'date-impossible': { severity: 'error', source: 'calendar; TT 04/2020/TT-BTP art. 17 (cải chính)' },
  'date-unreadable': { severity: 'error', source: 'Công văn 1437/BTP-CNTT: DD.MM.YYYY, MM.YYYY or YYYY' },
  'date-lunar': {
    severity: 'note',
    source:
      'practice: converting a lunar date is only a suggestion; an error in a core field (Công văn 1437/BTP-CNTT)',
  },
  'date-ambiguous': { severity: 'warning', source: 'practice: tháng một, tháng chạp in lunar reckoning' },
  'date-two-readings': { severity: 'warning', source: 'practice: what is written allows two dates' },
  'date-without-year': {
    severity: 'note',
    source: 'practice: tables with the year in their heading; an error in a core field',
  },
  'date-not-remembered': {
    severity: 'note',
    source: 'practice: không nhớ, không rõ; an error in a core field (Công văn 1437/BTP-CNTT)',
  },
  'date-deceased': {
    severity: 'note',
    source: 'practice: chết for a birth date; an error in a core field (Công văn 1437/BTP-CNTT)',
  },
  'date-is-age': {
    severity: 'note',
    source: 'practice: an age for a birth date; an error in a core field (Công văn 1437/BTP-CNTT)',
  },
  'date-words-disagree': {
    severity: 'warning',
    source: 'TT 04/2020/TT-BTP art. 31: digits and words say the same',
  },
  'birth-after-registration': { severity: 'error', source: 'a birth is registered after it happened' },
  'registration-outside-book': { severity: 'warning', source: 'the book was opened in its year' },
  'registration-late': {
    severity: 'warning',
    source: 'NĐ 4-CP 1961, NĐ 83/1998: 30 days; NĐ 158/2005: 60 days',
  },
  'registration-on-time': {
    severity: 'warning',
    source: 'NĐ 4-CP 1961, NĐ 83/1998: 30 days; NĐ 158/2005: 60 days',
  },
  'paper-after-registration': { severity: 'warning', source: 'the paper was shown at the registration' },
  'parent-too-young': { severity: 'warning', source: 'practice: a parent is rarely under 14' },
  'parent-too-old': { severity: 'warning', source: 'practice: a mother rarely over 55, a father over 80' },
  'parent-born-after-child': { severity: 'error', source: 'a parent is older than the child' },
  'age-disagrees': {
    severity: 'warning',
    source: 'age = registration year − year of birth, within two years',
  },
  'sex-against-number': {
    severity: 'warning',
    source: 'NĐ 137/2015/NĐ-CP: fourth digit gives century and sex',
  },
  'year-against-number': {
    severity: 'warning',
    source: 'NĐ 137/2015/NĐ-CP: fifth and sixth digits give the year',
  },
  'sex-against-name': { severity: 'warning', source: 'practice: Thị mostly female, Văn mostly male' },
  'name-without-letters': { severity: 'error', source: 'a record is refused without a name: NAME-EMPTY' },
  'personal-number-shape': { severity: 'error', source: 'NĐ 137/2015/NĐ-CP: twelve digits' },
  'paper-number-shape': { severity: 'warning', source: 'CMND 9 digits, CCCD 12 digits' },
  'province-not-then': {
    severity: 'warning',
    source: 'resolutions of the National Assembly on provinces, 1975–2025',
  },
  'number-unreadable': {
    severity: 'error',
    source: 'Công văn 1437/BTP-CNTT: the entry number names the file',
  },
  'code-unknown': { severity: 'warning', source: 'code lists of the export profile' },
  'sex-unknown': { severity: 'error', source: 'code list: 1 Nam, 2 Nữ, 3 không xác định' },
  'ethnicity-unknown': { severity: 'warning', source: 'QĐ 121-TCTK/PPCĐ 1979: list of ethnic groups' },
  'ethnicity-ambiguous': {
    severity: 'warning',
    source: 'domain practice: e.g. Thổ is a group and an alias of Tày',
  },
  'nationality-unknown': { severity: 'warning', source: 'ISO 3166-1' },
  'ditto-unresolved': { severity: 'error', source: 'practice: a ditto mark means what stands above it' },
  'ditto-differs': { severity: 'warning', source: 'practice: a ditto mark means what stands above it' },
  'number-repeated': { severity: 'error', source: 'an entry number stands once in a book' },
  'number-outside': { severity: 'warning', source: 'what `book add` declared' },
  'number-gap': { severity: 'warning', source: 'entry numbers run on without a gap' },
  'registration-order': { severity: 'note', source: 'entries are written in order of registration' },
  'duplicate-in-book': {
    severity: 'error',
    source: 'practice: so, quyenSo, ngayDangKy, noiDangKy, nksHoTen',
  },
  'duplicate-across-books': {
    severity: 'warning',
    source: 'practice: ngayDangKy, noiDangKy, nksHoTen, nksNgaySinh',
  },
} as const satisfies Record<string, { readonly severity: Severity; readonly source: string }>;

export type RuleCode = keyof typeof RULES;

/** A rule's remark on an entry, or on a book as a whole (`entry` null). Details never hold names of people. */
export interface Finding {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly entry: string | null;
  readonly fields: readonly FieldKey[];
  readonly details: Readonly<Record<string, string | number>>;
}

/** What a rule may know beside the record. */
export interface RuleContext {
  readonly bookYear: number;
  /** Fields the book's form has a box for. */
  readonly formFields: ReadonlySet<FieldKey>;
}

/** A rule over one record; the pure heart of `check`. */
export type RecordRule = (record: EntryRecord, context: RuleContext) => readonly Finding[];

/** Makes a finding; the severity is the rule's unless a case of it is graver or lighter. */
export function finding(
  code: RuleCode,
  entry: string | null,
  fields: readonly FieldKey[],
  details: Finding['details'] = {},
  severity: Severity = RULES[code].severity,
): Finding {
  return { code, severity, entry, fields, details };
}

/** The text a value stands for: what a ditto mark resolves to, else what is written; null unless recorded. */
export function textOf(value: FieldValue | undefined): string | null {
  if (value === undefined || value.state !== 'recorded') return null;
  return value.resolved ?? value.verbatim;
}
