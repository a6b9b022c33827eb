/** Why a receiver refuses a record: the codes of a receipt, in words. docs/refusal-codes.md is made from this. */
import type { Message } from './message.js';

export const refusalTexts = {
  'RECORD-FORMAT': {
    vi: 'bản ghi không đúng lược đồ: các trường nêu kèm có giá trị không hợp lệ',
    en: 'the record does not follow the schema: the fields named hold what cannot be',
  },
  'STRUCK-THROUGH': {
    vi: 'mục bị gạch bỏ trong sổ, không nhận như bản ghi đang có hiệu lực',
    en: 'the entry is crossed out in the book and is not taken as a live record',
  },
  'REQUIRED-MISSING': {
    vi: 'thiếu thông tin không thể thiếu (số, ngày đăng ký, họ tên, giới tính, ngày sinh)',
    en: 'lacks what no record can go without (number, registration date, name, sex, birth date)',
  },
  'NAME-EMPTY': { vi: 'họ tên không có chữ nào', en: 'the name holds no letter' },
  'DATE-FORMAT': {
    vi: 'ngày không viết được theo mẫu (DD.MM.YYYY, MM.YYYY hoặc YYYY)',
    en: 'a date cannot be written as the profile wants (DD.MM.YYYY, MM.YYYY or YYYY)',
  },
  'DATE-ORDER': {
    vi: 'ngày sinh sau ngày đăng ký',
    en: 'the birth date lies after the registration date',
  },
  'CODE-UNKNOWN': {
    vi: 'giá trị không có trong bảng mã của mẫu xuất',
    en: 'a value is not in the code lists of the profile',
  },
  'IDENTITY-NUMBER': {
    vi: 'số định danh không đủ 12 chữ số, hoặc khác số đã cấp',
    en: 'a personal number has not 12 digits, or is another than the one given',
  },
  DUPLICATE: {
    vi: 'đã có bản ghi khác cùng số, quyển số, ngày đăng ký, nơi đăng ký và họ tên',
    en: 'another record has the same number, book, registration date, place and name',
  },
  'LOWER-REVISION': {
    vi: 'đã nhận bản mới hơn của bản ghi này',
    en: 'a later revision of this record was taken in already',
  },
  'REVISION-CONFLICT': {
    vi: 'đã nhận bản này với nội dung khác; bản mới phải mang số bản cao hơn',
    en: 'this revision was taken in with other content; a change needs a higher revision',
  },
} as const satisfies Record<string, Message>;

/** Code of a refusal in a receipt. */
export type RefusalCode = keyof typeof refusalTexts;
