/** What can be wrong with a bundle or a receipt, in words: used by the error messages. */
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

/** The words for a problem code out of an error's details, with the place where there is one. */
export function bundleProblem(code: unknown, place: unknown): Message {
  const known = Object.entries(BUNDLE_PROBLEMS).find(([key]) => key === code)?.[1];
  const words: Message = known ?? { vi: String(code), en: String(code) };
  const where = place === undefined ? '' : ` (${String(place)})`;
  return { vi: `${words.vi}${where}`, en: `${words.en}${where}` };
}
