/** Personal numbers that the receiver gives: a file of its own, and the closing receipt made from it. */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { NumbersProblem } from '../../messages/bundle-problems.js';
import { HotichError } from '../../messages/errors.js';
import { fileError } from '../../messages/file-errors.js';
import { withoutByteOrderMark } from '../../schema/fold.js';
import type { Receipt, ReceiptRecord } from '../receipt-file.js';

interface NumberRow {
  /** Line of the file, from 1. */
  readonly line: number;
  /** Record id, or entry number. */
  readonly record: string;
  readonly number: string;
}

export interface NumbersFile {
  readonly file: string;
  readonly rows: readonly NumberRow[];
}

/** Which number goes to which record, and the line that says so. */
export type GivenNumbers = ReadonlyMap<string, NumberRow>;

/**
 * Reads a file of two columns, record id or entry number and personal number, parted by comma, semicolon or
 * tab; a first line without a digit is its heading. Throws `numbers-invalid`, `file-missing`.
 */
export async function readNumbers(path: string): Promise<NumbersFile> {
  const file = basename(path);
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    throw fileError(error, path);
  });
  const rows: NumberRow[] = [];
  for (const [index, content] of withoutByteOrderMark(text).split(/\r?\n/).entries()) {
    if (content.trim() === '') continue;
    const line = index + 1;
    const [record = '', number = '', ...more] = content.split(/[,;\t]/).map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    );
    if (line === 1 && !/\d/.test(content)) continue;
    if (record === '' || more.some((cell) => cell !== '')) throw invalid(file, line, 'columns');
    const digits = number.replaceAll(' ', '');
    if (!/^\d{12}$/.test(digits)) throw invalid(file, line, 'digits');
    rows.push({ line, record, number: digits });
  }
  return { file, rows };
}

/** The numbers given before, in whatever bundle. */
export interface NumbersHeld {
  /** The record that has a number; null if none. */
  holderOfNumber(number: string): string | null;
  /** The number of a record; null if it has none. */
  numberOf(id: string): string | null;
}

/**
 * Finds each row's record in the bundle. Throws `numbers-invalid` where a row names none or several, or a
 * record or a number stands twice, has another number already, or the number another record.
 */
export function givenNumbers(
  { file, rows }: NumbersFile,
  lines: readonly Pick<ReceiptRecord, 'id' | 'number'>[],
  held: NumbersHeld,
): GivenNumbers {
  const given = new Map<string, NumberRow>();
  const numbers = new Set<string>();
  for (const row of rows) {
    const fitting = lines.filter(
      ({ id, number }) =>
        id === row.record.toLowerCase() || (/^\d{1,4}$/.test(row.record) && number === Number(row.record)),
    );
    const [found, other] = fitting;
    if (found === undefined) throw invalid(file, row.line, 'unknown');
    if (other !== undefined) throw invalid(file, row.line, 'ambiguous');
    const holding = held.holderOfNumber(row.number);
    const before = held.numberOf(found.id);
    if (given.has(found.id) || numbers.has(row.number)) throw invalid(file, row.line, 'twice');
    if (holding !== null && holding !== found.id) throw invalid(file, row.line, 'taken');
    if (before !== null && before !== row.number) throw invalid(file, row.line, 'other-number');
    given.set(found.id, row);
    numbers.add(row.number);
  }
  return given;
}

/**
 * The answers with the numbers given: pending ones are accepted, those accepted without a number get theirs.
 * Throws `numbers-invalid` for a record that was refused or has another number.
 */
export function withNumbers(
  records: Receipt['records'],
  given: GivenNumbers,
  file: string,
): Receipt['records'] {
  return records.map((answer) => {
    const row = given.get(answer.id);
    if (row === undefined) return answer;
    if (answer.outcome === 'refused') throw invalid(file, row.line, 'refused');
    if (answer.personal_number !== null && answer.personal_number !== row.number) {
      throw invalid(file, row.line, 'other-number');
    }
    return { ...answer, outcome: 'accepted', personal_number: row.number };
  });
}

function invalid(file: string, line: number, problem: NumbersProblem): HotichError {
  return new HotichError('numbers-invalid', { file, line, problem });
}
