/** What the program says at its door: help texts and the last resort. */
import type { Message } from './message.js';

const HELP_TITLES: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tuỳ chọn:',
  'Global Options:': 'Tuỳ chọn chung:',
  'Commands:': 'Các lệnh:',
};

const PLACEHOLDERS: Readonly<Record<string, string>> = {
  bundle: 'gói',
  code: 'mã',
  command: 'lệnh',
  count: 'số_lượng',
  day: 'ngày',
  field: 'ô',
  file: 'tệp',
  folder: 'thư_mục',
  form: 'mẫu',
  id: 'mã',
  images: 'ảnh',
  key: 'mã_ô',
  kind: 'loại',
  language: 'ngôn_ngữ',
  name: 'tên',
  number: 'số',
  numbers: 'cách_cấp_số',
  options: 'tuỳ_chọn',
  order: 'thứ_tự',
  paths: 'tệp',
  percent: 'phần_trăm',
  picture: 'ảnh',
  place: 'nơi',
  png: 'tệp_png',
  profile: 'mẫu',
  records: 'số_mục',
  size: 'khổ',
  source: 'nguồn',
  text: 'nội_dung',
  title: 'tên_mẫu',
  value: 'nội_dung',
  where: 'chỗ',
  which: 'chọn',
  who: 'ai',
  words: 'chữ',
  year: 'năm',
  years: 'các_năm',
};

export const doorMessages = {
  program: {
    vi: 'Số hoá sổ đăng ký khai sinh cũ: từ ảnh chụp đến dữ liệu nộp và biên nhận, không cần mạng',
    en: 'Digitises old birth registers: from photograph to bundle and receipt, without a network',
  },
  optionWorkspace: {
    vi: 'thư mục làm việc của cơ quan (mặc định: thư mục này hoặc thư mục cha gần nhất)',
    en: "the office's workspace folder (default: this folder or the nearest above)",
  },
  optionOfficer: { vi: 'mã cán bộ đang làm', en: 'code of the officer at work' },
  optionLanguage: { vi: 'ngôn ngữ: vi (mặc định) hoặc en', en: 'language: vi (default) or en' },
  optionJson: { vi: 'in kết quả dạng JSON, mỗi dòng một mục', en: 'print results as JSON lines' },
  optionQuiet: { vi: 'không in tiến độ', en: 'no progress' },
  optionDebug: { vi: 'in chi tiết khi chương trình lỗi', en: 'show stack traces of faults' },
  optionVersion: { vi: 'in phiên bản', en: 'print the version' },
  optionHelp: { vi: 'in hướng dẫn', en: 'print this help' },
  helpCommand: { vi: 'in hướng dẫn của một lệnh', en: 'print the help of a command' },
  /** Headings of help pages, which the argument parser gives in English. */
  helpTitle: (title: string): Message => ({ vi: HELP_TITLES[title] ?? title, en: title }),
  /** Placeholders of values, `<book>`, which the parser shows as they are declared. */
  placeholders: (text: string): Message => ({
    vi: text.replace(/[a-z]+(?=[\]>.])/g, (word) => PLACEHOLDERS[word] ?? word),
    en: text,
  }),
  choices: (list: string): Message => ({
    vi: `chỉ nhận một trong: ${list}.`,
    en: `must be one of: ${list}.`,
  }),
  required: { vi: 'bắt buộc', en: 'required' },
  byDefault: (value: string): Message => ({ vi: `mặc định: ${value}`, en: `default: ${value}` }),
  globalOptions: {
    vi: 'Tuỳ chọn chung của mọi lệnh (--json, --officer …): hotich --help',
    en: 'Options of every command (--json, --officer …): hotich --help',
  },
  wholeNumber: (least: number, most: number): Message => ({
    vi: `phải là số nguyên từ ${least} đến ${most}.`,
    en: `must be a whole number from ${least} to ${most}.`,
  }),
  bug: (kind: string): Message => ({
    vi: `Chương trình gặp lỗi ngoài dự tính (${kind}). Những gì đã trả lời vẫn còn nguyên. Hãy chạy lại; nếu lỗi lặp lại, chạy với --debug và gửi phần chữ hiện ra cho người hỗ trợ.`,
    en: `The program met an unexpected fault (${kind}). Everything answered so far is kept. Run it again; if it happens again, run with --debug and send what is shown to support.`,
  }),
};
