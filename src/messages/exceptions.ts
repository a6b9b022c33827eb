/** Why a record stays behind, or what goes with it unfinished: the codes of `exceptions.json` in words. */
import type { Message } from './message.js';

export const exceptionTexts = {
  'struck-through': { vi: 'bị gạch bỏ trong sổ', en: 'crossed out in the book' },
  unfinished: { vi: 'chưa nhập xong', en: 'not finished yet' },
  skipped: { vi: 'đã bỏ qua, chưa soát', en: 'skipped, not reviewed' },
  refused: { vi: 'bị trả, chưa soát lại', en: 'refused by the receiver, not reviewed again' },
  finding: { vi: 'còn lỗi', en: 'an error stands against it' },
  'accepted-already': { vi: 'đã được nhận, không có gì mới', en: 'accepted already, nothing new' },
  'awaiting-receipt': { vi: 'đã gửi, đang chờ biên nhận', en: 'sent, awaiting its receipt' },
  'core-pending': {
    vi: 'đang chờ bổ sung thông tin không thể thiếu',
    en: 'awaits an answer that no record can go without',
  },
  'no-number': { vi: 'không có số đăng ký từ 1 đến 9999', en: 'no entry number between 1 and 9999' },
  'file-name-shared': {
    vi: 'trùng số và ngày đăng ký với mục khác, không đặt được tên tệp',
    en: 'shares number and registration date with another, so no file name can be given',
  },
  'record-format': {
    vi: 'có giá trị không đúng lược đồ dữ liệu nộp',
    en: 'a value does not follow the schema of the data handed over',
  },
  'picture-lost': {
    vi: 'ảnh gốc bị mất hoặc bị thay đổi',
    en: 'its original picture is lost or was altered',
  },
  pending: { vi: 'đang chờ bổ sung', en: 'awaiting answers' },
  'required-empty': {
    vi: 'thiếu thông tin luật yêu cầu, sổ không ghi',
    en: 'lacks what the law wants and the book does not give',
  },
  'registration-date-partial': {
    vi: 'ngày đăng ký không đầy đủ; tên tệp dùng 0000/00 cho phần thiếu',
    en: 'registration date incomplete; the file name has 0000/00 for what is missing',
  },
} as const satisfies Record<string, Message>;

/** Code of a reason in `exceptions.json`. */
export type ExceptionCode = keyof typeof exceptionTexts;
