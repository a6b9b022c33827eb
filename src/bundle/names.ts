/** File names of a bundle by Công văn 1437/BTP-CNTT: ASCII only, no spaces, never a person's name. */
import { withoutMarks } from '../schema/fold.js';
import type { PartialDate } from '../schema/partial-date.js';
import type { Book, Office } from '../store/types.js';
import type { Profile } from './profile.js';

/** What stands before a unit's own name, longest first so that «thị trấn» is not read as «thị xã». */
const UNIT_WORDS =
  /^(?:thành phố trực thuộc trung ương|thành phố|thị trấn|thị xã|phường|huyện|quận|tỉnh|xã|đặc khu|tp\.?|tt\.?|tx\.?|[pqhx]\.)\s*(?=\S)/iu;

/**
 * `{ward}_{districtInitials}_{provinceInitials}.KS.{bookYear}.{bookNo}`, e.g. `TanThanh_TK_QN.KS.1985.01`.
 * Since districts ended (1/7/2025) an office may have none: its part is left out.
 */
export function bundleStem(office: Office, book: Book, profile: Profile): string {
  return `${unitOf(office)}.${profile.fileNames.type}.${book.year}.${book.number}`;
}

function unitOf({ ward, district, province }: Office): string {
  return [joined(ward), initials(district), initials(province)].filter((part) => part !== '').join('_');
}

/** Whether a bundle can be named after the office: its ward and its province have letters or figures. */
export function canNameBundles({ ward, province }: Office): boolean {
  return joined(ward) !== '' && initials(province) !== '';
}

/** Whether a folder or file name may be a bundle's: what a receiver lets into its own file names. */
export function isBundleName(name: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]*\.[A-Z]{2,3}\.\d{4}\.\d{1,3}\.\d{1,6}$/.test(name);
}

/** `Tân Thạnh` → `TanThanh`; a unit with a number for a name keeps its word: `Phường 4` → `Phuong4`. */
function joined(unit: string): string {
  return ownName(unit)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}

/** `Tam Kỳ` → `TK`, `Quận 1` → `Q1`. */
function initials(unit: string): string {
  return ownName(unit)
    .split(/[^A-Za-z0-9]+/)
    .map((word) => (/^\d+$/.test(word) ? word : word.charAt(0).toUpperCase()))
    .join('');
}

function ownName(unit: string): string {
  const whole = unit.normalize('NFC').trim();
  const own = whole.replace(UNIT_WORDS, '');
  return ascii(/^\d+$/.test(own) ? whole : own);
}

/** Letters of the highland languages that are no base letter with a mark (ƀ, ł …) have their own line. */
function ascii(text: string): string {
  return withoutMarks(text)
    .replace(/[ƀɓ]/gu, 'b')
    .replace(/[Ƀ]/gu, 'B')
    .replace(/[^\x20-\x7e]/gu, '');
}

/**
 * `KS.{bookYear}.{bookNo}.{YYYY-MM-DD}.{NNN}.pdf`: the registration date with what the profile writes for
 * missing parts, the entry number with at least three digits. A lunar date has no place in a name.
 */
export function pdfName(
  book: Pick<Book, 'year' | 'number'>,
  registered: PartialDate | null,
  entryNumber: number,
  profile: Profile,
): string {
  const { type, missingYear, missingPart } = profile.fileNames;
  const date = registered?.calendar === 'solar' ? registered : null;
  const part = (value: number | null | undefined): string =>
    value === null || value === undefined ? missingPart : String(value).padStart(2, '0');
  const year = date === null ? missingYear : String(date.year).padStart(4, '0');
  const day = `${year}-${part(date?.month)}-${part(date?.day)}`;
  return `${type}.${book.year}.${book.number}.${day}.${String(entryNumber).padStart(3, '0')}.pdf`;
}

/** A PDF name taken apart. Others write the entry number with 1 to 4 digits. */
export interface PdfNameParts {
  readonly type: string;
  readonly bookYear: number;
  readonly bookNumber: string;
  /** As in the name: `YYYY-MM-DD`, zeros for what is not known. */
  readonly registered: string;
  readonly entryNumber: number;
}

/** Reads a PDF name; null if it does not follow Công văn 1437. */
export function parsePdfName(name: string): PdfNameParts | null {
  const match = /^(KS|KH|KT|CMC|HN)\.(\d{4})\.(\d{1,3})\.(\d{4}-\d{2}-\d{2})\.(\d{1,4})\.pdf$/.exec(name);
  if (match === null) return null;
  const [, type = '', year = '', bookNumber = '', registered = '', number = ''] = match;
  return { type, bookYear: Number(year), bookNumber, registered, entryNumber: Number(number) };
}
