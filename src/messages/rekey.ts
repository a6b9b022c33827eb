/** Second keying: the sample, its prompts, and what it says of a book. */
import type { FieldKind } from '../schema/field.js';
import type { Message } from './message.js';

export const rekeyMessages = {
  command: {
    vi: 'Gõ lại lần hai để kiểm tra: cán bộ khác gõ một phần sổ theo ảnh, người thứ ba quyết định chỗ khác nhau',
    en: 'Second keying: another officer keys part of a book from the pictures, a third decides where they differ',
  },
  optionShare: {
    vi: 'phần mục được chọn, ví dụ 5% (mặc định 5%)',
    en: 'share of the records, e.g. 5% (default 5%)',
  },
  optionFields: {
    vi: 'ô nào: critical (họ tên, ngày, giới tính, số giấy tờ và chỗ máy không chắc; mặc định), all, hoặc các mã trường cách nhau dấu phẩy',
    en: 'which boxes: critical (names, dates, sex, identity numbers, low confidence; default), all, or field keys divided by commas',
  },
  optionLimit: {
    vi: 'tỉ lệ ô sai tối đa; quá mức này sổ phải soát lại (mặc định 1%)',
    en: 'most wrong boxes allowed; above it the book goes back to review (default 1%)',
  },
  optionSeed: {
    vi: 'mã chọn mẫu, để chọn lại y như cũ',
    en: 'seed of the draw, to draw the same again',
  },
  optionNew: {
    vi: 'rút mẫu kiểm tra mới dù mẫu trước đã xong',
    en: 'draw a new sample although the last one is done',
  },
  optionDecide: {
    vi: 'người thứ ba quyết định những chỗ hai lần gõ khác nhau',
    en: 'decide, as a third person, where the two keyings differ',
  },
  optionReport: {
    vi: 'xem kết quả và tỉ lệ sai, không hỏi gì',
    en: 'show the outcome and error rates, ask nothing',
  },
  shareRule: {
    vi: 'phải là một tỉ lệ lớn hơn 0, nhiều nhất 100%.',
    en: 'must be a share above 0 and at most 100%.',
  },
  fieldsRule: {
    vi: 'phải là critical, all, hoặc các mã trường (xem docs/fields.md).',
    en: 'must be critical, all, or field keys (see docs/fields.md).',
  },
  insteadOfRekey: {
    vi: 'để chỉ xem kết quả: hotich rekey --book SỔ --report',
    en: 'to see the outcome only: hotich rekey --book BOOK --report',
  },

  // The screen
  heading: {
    rekey: { vi: 'Gõ lần hai', en: 'Second keying' },
    decide: { vi: 'Quyết định', en: 'Deciding' },
  },
  left: (index: number, count: number): Message => ({ vi: `${index}/${count}`, en: `${index} of ${count}` }),
  typeIt: {
    vi: 'Nhìn ảnh, gõ đúng như trong sổ rồi Enter.',
    en: 'Look at the picture, type what the book says, Enter.',
  },
  chooseIt: {
    vi: 'Hai người gõ khác nhau. Nhìn ảnh: ↑ nhận câu trên, ↓ câu dưới, hoặc gõ câu đúng; rồi Enter.',
    en: 'Two people keyed it differently. Look at the picture: ↑ the upper, ↓ the lower, or type what is right; then Enter.',
  },
  nothingTyped: {
    vi: 'Chưa gõ gì. Gõ nội dung, hoặc F3 ô trống, F4 không đọc được, F7 không có ô.',
    en: 'Nothing is typed. Type it, or F3 blank, F4 illegible, F7 no such box.',
  },
  nothingChosen: {
    vi: 'Chưa chọn. ↑ hoặc ↓ để chọn một câu, hoặc gõ câu đúng.',
    en: 'Nothing is chosen. ↑ or ↓ for one of them, or type what is right.',
  },
  notHere: { vi: 'Phím này không dùng ở đây.', en: 'This key has no use here.' },
  keysRekey: {
    vi: 'Enter ghi  F2 lùi  F3 trống  F4 không rõ  F7 không ô  F8 để sau  F9 dừng',
    en: 'Enter record  F2 back  F3 blank  F4 illegible  F7 no box  F8 later  F9 stop',
  },
  keysDecide: {
    vi: '↑↓ chọn  Enter ghi  F2 lùi  F3 trống  F4 không rõ  F7 không ô  F9 dừng',
    en: '↑↓ choose  Enter record  F2 back  F3 blank  F4 illegible  F7 no box  F9 stop',
  },

  // What it came to
  drawn: (records: number, fields: number, seed: string): Message => ({
    vi: `Đã chọn mẫu: ${records} mục, ${fields} ô (mã chọn mẫu ${seed}).`,
    en: `Sample drawn: ${records} records, ${fields} boxes (seed ${seed}).`,
  }),
  sat: (done: number, left: number): Message => ({
    vi: `Lượt này: ${done} ô. Còn lại ${left} ô.`,
    en: `This sitting: ${done} boxes. Left: ${left}.`,
  }),
  nothingLeft: {
    rekey: { vi: 'Không còn ô nào để gõ lần hai.', en: 'No box is left to key a second time.' },
    decide: { vi: 'Không còn chỗ nào phải quyết định.', en: 'Nothing is left to decide.' },
  },
  barred: (count: number): Message => ({
    vi: `${count} ô chờ cán bộ khác (anh chị đã gõ mục ấy).`,
    en: `${count} boxes wait for another officer (you have keyed those entries).`,
  }),
  noSample: (book: string): Message => ({
    vi: `Sổ ${book}: chưa gõ lại lần hai.`,
    en: `Book ${book}: no second keying yet.`,
  }),
  outcome: (keyed: number, items: number, differences: number, undecided: number): Message => ({
    vi: `Đã gõ lại ${keyed}/${items} ô, khác nhau ${differences}, còn phải quyết định ${undecided}.`,
    en: `${keyed} of ${items} boxes keyed again, ${differences} differ, ${undecided} to be decided.`,
  }),
  states: {
    open: {
      vi: 'Chưa xong: gõ tiếp (rekey), rồi người thứ ba quyết định (rekey --decide).',
      en: 'Not finished: key the rest (rekey), then a third person decides (rekey --decide).',
    },
    passed: { vi: 'ĐẠT: tỉ lệ sai trong mức cho phép.', en: 'PASSED: the error rate is within the limit.' },
    failed: {
      vi: 'KHÔNG ĐẠT: sổ phải soát lại, rồi rút mẫu kiểm tra mới (rekey --new).',
      en: 'FAILED: the book goes back to review; then draw a new sample (rekey --new).',
    },
  },
  columns: {
    what: { vi: 'Theo', en: 'By' },
    fields: { vi: 'Ô', en: 'Boxes' },
    wrong: { vi: 'Sai', en: 'Wrong' },
    rate: { vi: 'Tỉ lệ', en: 'Rate' },
    interval: { vi: 'Khoảng tin cậy 95 %', en: '95 % interval' },
  },
  all: { vi: 'Tất cả', en: 'All' },
  officer: (code: string): Message => ({ vi: `cán bộ ${code}`, en: `officer ${code}` }),
  reader: (name: string): Message => ({ vi: `máy đọc: ${name}`, en: `reader: ${name}` }),
  unasked: { vi: 'máy nhận, không hỏi ai', en: 'taken unasked' },
  byHand: { vi: 'người gõ, không theo máy', en: 'keyed by a person' },
  kinds: {
    'person-name': { vi: 'họ tên', en: 'names' },
    'partial-date': { vi: 'ngày tháng', en: 'dates' },
    'date-words': { vi: 'ngày bằng chữ', en: 'dates in words' },
    age: { vi: 'tuổi', en: 'ages' },
    place: { vi: 'nơi chốn', en: 'places' },
    ethnicity: { vi: 'dân tộc', en: 'ethnicities' },
    nationality: { vi: 'quốc tịch', en: 'nationalities' },
    sex: { vi: 'giới tính', en: 'sexes' },
    'identity-number': { vi: 'số giấy tờ', en: 'identity numbers' },
    number: { vi: 'số', en: 'numbers' },
    code: { vi: 'mã', en: 'codes' },
    text: { vi: 'chữ khác', en: 'other text' },
  } satisfies Record<FieldKind, Message>,
} as const;
