/** What can be wrong with a bundle, a profile or a receipt, in words: used by the error messages. */
import type { Message } from './message.js';

/** Kinds of damage, by the code carried in an error's details. */
export const BUNDLE_PROBLEMS = {
  missing: { vi: 'thiếu tệp này', en: 'this file is missing' },
  extra: { vi: 'tệp này không có trong danh mục', en: 'this file is not on the list' },
  changed: { vi: 'nội dung đã bị thay đổi', en: 'its content was changed' },
  'not-a-file': { vi: 'đây không phải tệp thường', en: 'it is not an ordinary file' },
  'not-bagit': { vi: 'không đúng định dạng BagIt', en: 'it does not follow the BagIt format' },
  'bad-line': { vi: 'có dòng viết sai định dạng', en: 'a line does not follow the format' },
  oxum: { vi: 'tổng số byte không khớp', en: 'the byte count does not agree' },
  schema: { vi: 'có bản ghi không đúng lược đồ', en: 'a record does not follow the schema' },
  'not-xlsx': { vi: 'không đọc được như tệp xlsx', en: 'it cannot be read as xlsx' },
  'not-zip': { vi: 'không đọc được như tệp zip', en: 'it cannot be read as zip' },
  'not-pdf': { vi: 'chứa tệp không phải PDF đọc được', en: 'it holds a file that is no readable PDF' },
  headers: { vi: 'tên cột hoặc thứ tự cột không đúng mẫu', en: 'its column names or their order are wrong' },
  rows: { vi: 'số dòng không khớp số bản ghi', en: 'it has not one row for each record' },
  cell: { vi: 'có ô không khớp bản ghi', en: 'a cell does not agree with its record' },
  pdfs: { vi: 'các tệp PDF không khớp các dòng', en: 'its PDFs do not agree with the rows' },
} as const satisfies Record<string, Message>;

export type BundleProblem = keyof typeof BUNDLE_PROBLEMS;

/** What can be wrong with a profile file. */
const PROFILE_PROBLEMS = {
  unreadable: { vi: 'không mở được tệp', en: 'the file cannot be opened' },
  'not-json': { vi: 'không phải JSON', en: 'it is not JSON' },
  schema: { vi: 'không đúng lược đồ', en: 'it does not follow the schema' },
} as const satisfies Record<string, Message>;

/** What can be wrong with a line of a file of personal numbers. */
export const NUMBERS_PROBLEMS = {
  columns: {
    vi: 'phải có đúng hai cột: mã bản ghi hoặc số đăng ký, và số định danh',
    en: 'it must have two columns: record id or entry number, and personal number',
  },
  digits: {
    vi: 'số định danh phải đủ 12 chữ số (bảng tính hay bỏ mất số 0 ở đầu)',
    en: 'a personal number has 12 digits (spreadsheets drop leading zeros)',
  },
  unknown: { vi: 'gói không có bản ghi này', en: 'the bundle has no such record' },
  ambiguous: {
    vi: 'nhiều bản ghi cùng số đăng ký này; hãy ghi mã bản ghi',
    en: 'several records have this entry number; write the record id',
  },
  twice: { vi: 'bản ghi hoặc số định danh bị lặp lại', en: 'the record or the number stands twice' },
  taken: { vi: 'số định danh đã cấp cho bản ghi khác', en: 'the number was given to another record' },
  refused: { vi: 'bản ghi này đã bị trả', en: 'this record was refused' },
  'other-number': {
    vi: 'bản ghi này đã có số định danh khác',
    en: 'this record has another personal number already',
  },
} as const satisfies Record<string, Message>;

export type NumbersProblem = keyof typeof NUMBERS_PROBLEMS;

export function numbersProblem(code: unknown): Message {
  return wordsOf(NUMBERS_PROBLEMS, code, undefined);
}

/** The words for what is wrong with a profile file, with the place in it where there is one. */
export function profileProblem(code: unknown, place: unknown): Message {
  return wordsOf(PROFILE_PROBLEMS, code, place);
}

/** The words for a problem code out of an error's details, with the place where there is one. */
export function bundleProblem(code: unknown, place: unknown): Message {
  return wordsOf(BUNDLE_PROBLEMS, code, place);
}

function wordsOf(problems: Readonly<Record<string, Message>>, code: unknown, place: unknown): Message {
  const known = Object.entries(problems).find(([key]) => key === code)?.[1];
  const words: Message = known ?? { vi: String(code), en: String(code) };
  const where = place === undefined ? '' : ` (${String(place)})`;
  return { vi: `${words.vi}${where}`, en: `${words.en}${where}` };
}
