/** Texts of checking a form file: what an office reads when it adds a form of its own. */
import type { Message } from './message.js';

export const formMessages = {
  notJson: (reason: string): Message => ({
    vi: `Không phải JSON đọc được: ${reason}`,
    en: `Not JSON that can be read: ${reason}`,
  }),
  pageUnknown: (page: number, count: number): Message => ({
    vi: `Trang ${page} không có: mẫu này chỉ có ${count} trang (đánh số từ 0).`,
    en: `There is no page ${page}: this form has ${count} (counted from 0).`,
  }),
  outsidePage: {
    vi: 'Nằm ngoài trang giấy. Kiểm tra lại số đo (mm, tính từ góc trên bên trái).',
    en: 'Lies outside the page. Check the measures (mm, from the top left corner).',
  },
  fieldTwice: (key: string): Message => ({
    vi: `Trường ${key} được khai hai lần. Mỗi trường chỉ có một ô (ô nhiều dòng thì khai nhiều "boxes").`,
    en: `Field ${key} is declared twice. A field has one place (several lines are several "boxes").`,
  }),
  fieldComputed: (key: string): Message => ({
    vi: `Trường ${key} do chương trình tự tính, không ghi trên sổ.`,
    en: `Field ${key} is computed by the program, it is not written in a book.`,
  }),
  fieldMissing: (key: string): Message => ({
    vi: `Mẫu không có ô cho trường ${key}: không thể nhận ra hồ sơ nếu thiếu ô này.`,
    en: `The form has no box for ${key}: an entry cannot be told from another without it.`,
  }),
  nothingPrinted: (page: number): Message => ({
    vi: `Trang ${page} (đánh số từ 0) không có nhãn hay đường kẻ nào: máy không thể nhận ra trang này. Hãy khai chữ in ("labels") hoặc đường kẻ ("rules").`,
    en: `Page ${page} (counted from 0) has no label and no rule: it could never be recognised. Give its print ("labels") or lines ("rules").`,
  }),
  partsOfNoDate: (key: string): Message => ({
    vi: `Trường ${key} không phải ngày tháng: bỏ "parts".`,
    en: `Field ${key} is no date: leave out "parts".`,
  }),
  choicesOfNone: (key: string): Message => ({
    vi: `Trường ${key} không thể trả lời bằng ô đánh dấu: bỏ "choices".`,
    en: `Field ${key} cannot be answered by a tick: leave out "choices".`,
  }),
  codeUnknown: (code: string, known: readonly string[]): Message => ({
    vi: `Mã "${code}" không có trong danh mục của trường này (${known.join(', ')}).`,
    en: `Code "${code}" is not in the code list of this field (${known.join(', ')}).`,
  }),
  columnsOverlap: (first: number, second: number): Message => ({
    vi: `Cột ${first} và cột ${second} chồng lên nhau.`,
    en: `Columns ${first} and ${second} overlap.`,
  }),
  rowsTooLow: (count: number, bottom: number, height: number): Message => ({
    vi: `${count} dòng xuống tới ${bottom} mm nhưng trang chỉ cao ${height} mm.`,
    en: `${count} rows reach down to ${bottom} mm, but the page is ${height} mm high.`,
  }),
  rowsReversed: {
    vi: 'Số dòng ít nhất lớn hơn số dòng nhiều nhất.',
    en: 'The fewest rows are more than the most.',
  },
  yearsReversed: {
    vi: 'Năm đầu sau năm cuối.',
    en: 'The first year comes after the last.',
  },
  headingBelowRows: {
    vi: 'Hàng tiêu đề phải nằm trên hàng đầu tiên.',
    en: 'The heading must lie above the first row.',
  },
  idTaken: (id: string): Message => ({
    vi: `Mã ${id} là mẫu có sẵn của chương trình. Hãy đặt mã khác cho mẫu của cơ quan.`,
    en: `${id} is a form shipped with the program. Give the office's form another id.`,
  }),
};
