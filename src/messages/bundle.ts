/** What people read about bundles: remarks written into the tables, and what export, receive and receipt say. */
import type { Message } from './message.js';

/** Remarks in the notes column are data for Vietnamese readers, whatever the language of the screen. */
export const noteWords = {
  illegible: 'không đọc được',
  verbatim: 'nguyên văn',
  outside: 'ngoài sổ',
  approximate: 'ước tính',
  fromReceiver: 'do bên nhận cấp',
  paperNumber: 'số',
  sources: {
    'family-papers': 'giấy tờ gia đình',
    declaration: 'lời cam đoan',
    'other-register': 'sổ hộ tịch khác',
    derived: 'suy ra',
  },
} as const;

/** Headings and fixed lines of the spreadsheet's second sheet. */
export const notesSheetWords = {
  heading: ['Cột', 'Nội dung', 'Mã và cách ghi'],
  dates: (style: string): string =>
    `Ngày ghi ${style}; ngày thiếu chỉ ghi phần biết được (tháng và năm, hoặc năm). Không thêm 01/01.`,
  namesUpper: 'Chữ in hoa có dấu, Unicode dựng sẵn (NFC)',
  place: 'Ghi nguyên văn theo sổ',
  ethnicity: 'Tên theo danh mục dân tộc; cách viết trong sổ giữ ở records.jsonl',
  nationalityCode: 'Mã nước 2 chữ cái (ISO 3166), ví dụ VN',
  nationalityText: 'Tên nước',
  office: 'Đơn vị xuất dữ liệu',
  constant: 'Giá trị cố định',
  notesColumn:
    'Trong ngoặc vuông: ô trong sổ không có cột riêng; chữ nguyên văn không quy đổi được; giá trị lấy ngoài sổ kèm căn cứ',
  empty: 'Ô trống: sổ để trống, mẫu sổ không có ô này, hoặc đang chờ bổ sung (xem exceptions.json)',
} as const;

export const captionWords = {
  book: 'Sổ',
  entry: 'Số',
  page: 'Trang',
  scan: 'Ảnh',
  /** Page of a file that holds several. */
  sheet: 'tờ',
} as const;

export const exportMessages = {
  command: {
    vi: 'Xuất một sổ thành gói nộp: xlsx, PDF từng mục, dữ liệu đầy đủ và mã kiểm tra',
    en: 'Export a book as a bundle: xlsx, one PDF per entry, full data and checksums',
  },
  profile: (shipped: readonly string[]): Message => ({
    vi: `mẫu xuất: ${shipped.join(', ')}, hoặc tệp .json`,
    en: `export profile: ${shipped.join(', ')}, or a .json file`,
  }),
  again: {
    vi: 'xuất lại cả những mục đã gửi mà chưa có biên nhận (khi gói trước bị mất)',
    en: 'send again what was sent and has no receipt yet (when the earlier bundle was lost)',
  },
  dryRun: { vi: 'chỉ cho biết sẽ xuất gì, không ghi tệp nào', en: 'only say what would go, write nothing' },
  progress: (done: number, all: number): Message => ({
    vi: `PDF ${done}/${all}`,
    en: `PDF ${done} of ${all}`,
  }),
  would: (count: number): Message => ({
    vi: `Sẽ xuất ${count} mục (chưa ghi gì).`,
    en: `${count} records would be exported (nothing written).`,
  }),
  nothing: (book: string): Message => ({
    vi: `Sổ ${book}: không có mục nào mới để xuất.`,
    en: `Book ${book}: there is nothing new to export.`,
  }),
  done: (folder: string, count: number, updates: number): Message => ({
    vi: `Đã xuất ${count} mục (trong đó ${updates} bản cập nhật) vào ${folder}`,
    en: `Exported ${count} records (${updates} of them updates) to ${folder}`,
  }),
  next: {
    vi: 'Việc tiếp theo: nộp nguyên thư mục ấy cho bên nhận. Bên nhận trả biên nhận thì: hotich receipt TỆP',
    en: 'Next: hand that folder to the receiver as it is. When its receipt comes back: hotich receipt FILE',
  },
  leftOut: (count: number): Message => ({
    vi: `${count} mục chưa xuất:`,
    en: `${count} records left out:`,
  }),
  accepted: (count: number): Message => ({
    vi: `${count} mục đã được nhận từ trước, không có gì mới để gửi.`,
    en: `Accepted before, with nothing new to send: ${count}.`,
  }),
  awaiting: (count: number): Message => ({
    vi: `${count} mục đã gửi, đang chờ biên nhận.`,
    en: `Sent and awaiting their receipt: ${count}.`,
  }),
  incomplete: (count: number): Message => ({
    vi: `${count} mục xuất được nhưng còn thiếu:`,
    en: `${count} records go with a remark:`,
  }),
} as const;

export const receiveMessages = {
  command: {
    vi: 'Bên nhận: kiểm tra một gói, nhập vào cơ sở dữ liệu riêng và viết biên nhận',
    en: 'Receiving side: verify a bundle, import it into a database of its own, write a receipt',
  },
  bundle: { vi: 'thư mục của gói', en: "the bundle's folder" },
  into: {
    vi: 'thư mục của bên nhận (national.db và receipts/)',
    en: "the receiver's folder (national.db and receipts/)",
  },
  numbers: {
    vi: 'none: không cấp số định danh (mặc định); later: cấp sau, biên nhận ghi "chờ"; tệp .csv (mã bản ghi hoặc số đăng ký, số định danh): cấp các số này',
    en: 'none: no personal numbers are given (default); later: they follow, the receipt says "pending"; a .csv file (record id or entry number, personal number): give these',
  },
  profile: {
    vi: 'tệp mẫu xuất riêng (.json) khi gói không theo mẫu có sẵn',
    en: 'a profile file of its own (.json) when the bundle follows none of those shipped',
  },
  dryRun: {
    vi: 'kiểm tra tất cả nhưng không nhập, không ghi gì',
    en: 'check everything, import and write nothing',
  },
  numbersRule: {
    vi: 'phải là none, later hoặc tên một tệp .csv.',
    en: 'must be none, later or the name of a .csv file.',
  },
  done: (accepted: number, pending: number, refused: number): Message => ({
    vi: `Được nhận ${accepted}, chờ ${pending}, bị trả ${refused}.`,
    en: `Accepted ${accepted}, pending ${pending}, refused ${refused}.`,
  }),
  before: {
    vi: 'Gói này đã nhận trước đây; biên nhận giữ nguyên.',
    en: 'This bundle was received before; the receipt stays the same.',
  },
  receipt: (file: string): Message => ({ vi: `Biên nhận: ${file}`, en: `Receipt: ${file}` }),
  refused: (number: string, reason: string): Message => ({
    vi: `số ${number}: bị trả – ${reason}`,
    en: `entry ${number}: refused – ${reason}`,
  }),
} as const;

export const receiptMessages = {
  command: {
    vi: 'Nhận biên nhận của bên nhận: khép các mục được nhận, đưa mục bị trả về danh sách soát lại',
    en: "Take in the receiver's receipt: close what was accepted, return what was refused to the desk",
  },
  file: { vi: 'tệp biên nhận', en: 'the receipt file' },
  done: (accepted: number, pending: number, refused: number): Message => ({
    vi: `Biên nhận: ${accepted} được nhận, ${pending} chờ số định danh, ${refused} bị trả${refused === 0 ? '' : ' – đã đưa về danh sách soát lại'}.`,
    en: `Receipt: ${accepted} accepted, ${pending} awaiting a number, ${refused} refused${refused === 0 ? '' : ', back in the review queue'}.`,
  }),
  next: (book: string): Message => ({
    vi: `Việc tiếp theo: hotich review --book ${book} --order refused`,
    en: `Next: hotich review --book ${book} --order refused`,
  }),
  before: {
    vi: 'Biên nhận này đã nhận rồi; không đổi gì.',
    en: 'This receipt was taken in before; nothing changed.',
  },
} as const;
