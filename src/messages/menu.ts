/** Texts of the menu that `hotich` alone shows. */
import type { Message } from './message.js';

export const menuMessages = {
  /** `officer`: the code of who is at work; null where nobody is chosen. */
  title: (office: string, officer: string | null): Message => {
    const atWork = officer === null ? '' : ` · ${officer}`;
    return { vi: `HỘ TỊCH – ${office}${atWork}`, en: `HOTICH – ${office}${atWork}` };
  },
  noOffice: {
    vi: 'HỘ TỊCH – chưa có nơi làm việc ở thư mục này',
    en: 'HOTICH – no workspace in this folder yet',
  },
  open: (folder: string, office: string | null): Message => {
    const whose = office === null ? '' : ` (${office})`;
    return { vi: `Mở nơi làm việc ${folder}${whose}`, en: `Open the workspace ${folder}${whose}` };
  },
  question: { vi: 'Làm gì tiếp theo?', en: 'What next?' },
  keys: { vi: '↑↓ di chuyển · Enter chọn · Ctrl+C thoát', en: '↑↓ move · Enter choose · Ctrl+C leave' },
  goOn: { vi: 'Nhấn Enter để về bảng chọn.', en: 'Press Enter for the menu.' },
  back: { vi: '← Quay lại', en: '← Back' },
  whichBook: { vi: 'Sổ nào?', en: 'Which book?' },
  whichFiles: {
    vi: 'Thư mục hoặc tệp ảnh (để trống: quay lại):',
    en: 'Folder or file of pictures (empty: back):',
  },
  whichList: {
    vi: 'Tệp Excel đã điền (để trống: quay lại):',
    en: 'The filled-in spreadsheet (empty: back):',
  },
  whichReceipt: { vi: 'Tệp biên nhận (để trống: quay lại):', en: 'Receipt file (empty: back):' },
  whichName: { vi: 'Tên hoặc số (để trống: quay lại):', en: 'Name or number (empty: back):' },
  whichBackup: {
    vi: 'Thư mục mới trên USB, vd. E:\\sao-luu, hoặc thư mục lần trước (để trống: quay lại):',
    en: 'A new folder on the stick, or the one of last time (empty: back):',
  },
  whichRestore: { vi: 'Thư mục sao lưu (để trống: quay lại):', en: 'Folder of the backup (empty: back):' },
  officerCode: {
    vi: 'Mã ngắn của cán bộ, vd. CB01 (để trống: quay lại):',
    en: 'Short code, e.g. CB01 (empty: back):',
  },
  officerName: { vi: 'Họ và tên cán bộ (để trống: quay lại):', en: 'Full name (empty: back):' },
  whoWorks: { vi: 'Ai làm trên máy này?', en: 'Who is at work on this PC?' },
  whoKeys: {
    vi: 'Ai gõ lại? Phải khác người đã soát.',
    en: 'Who keys it again? Somebody else than who reviewed it.',
  },
  whoDecides: {
    vi: 'Ai quyết định? Phải là người thứ ba, chưa gõ các mục này.',
    en: 'Who decides? A third person, who has not keyed these entries.',
  },
  atWork: { vi: 'đang làm', en: 'at work' },
  whichWay: { vi: 'Sổ này đã có mẫu gõ lại:', en: 'A sample of this book is drawn:' },
  ways: {
    'go-on': (left: number): Message => ({
      vi: `Gõ tiếp (còn ${left} ô)`,
      en: `Go on keying (${left} left)`,
    }),
    decide: (left: number): Message => ({
      vi: `Quyết định ${left} ô hai người gõ khác nhau`,
      en: `Decide where two keyings differ (${left})`,
    }),
    new: { vi: 'Rút mẫu mới và gõ lại', en: 'Draw a new sample and key it' },
    report: { vi: 'Xem kết quả, tỉ lệ sai', en: 'See the outcome and the error rates' },
  },
  codeTaken: (code: string): Message => ({
    vi: `đã có mã ${code}, hãy đặt mã khác.`,
    en: `there is a ${code} already, give another code.`,
  }),
  needsLetters: {
    vi: 'phải có chữ: gói nộp được đặt tên theo tên này.',
    en: 'needs letters: bundles are named after it.',
  },
  beforeFirst: (first: string): Message => ({
    vi: `phải từ số đầu (${first}) trở lên.`,
    en: `must not come before the first (${first}).`,
  }),
  initQuestions: {
    name: {
      vi: 'Tên cơ quan, vd. UBND phường Tân Thạnh (để trống: quay lại):',
      en: 'Name of the office (empty: back):',
    },
    ward: { vi: 'Xã, phường (không ghi chữ xã/phường), vd. Tân Thạnh:', en: 'Ward, e.g. Tân Thạnh:' },
    district: {
      vi: 'Huyện, thị xã, thành phố thuộc tỉnh (để trống nếu không còn):',
      en: 'District (empty if there is none any more):',
    },
    province: { vi: 'Tỉnh, thành phố, vd. Quảng Nam:', en: 'Province, e.g. Quảng Nam:' },
  },
  bookCode: {
    vi: 'Mã sổ, vd. KS1987-01 (để trống: quay lại):',
    en: 'Code of the book, e.g. KS1987-01 (empty: back):',
  },
  bookQuestions: {
    form: { vi: 'Sổ theo mẫu nào?', en: 'Which form has the book?' },
    year: { vi: 'Năm mở sổ:', en: 'Year the book was opened:' },
    number: { vi: 'Quyển số mấy trong năm đó:', en: 'Its number in that year:' },
    first: { vi: 'Số đăng ký đầu tiên (chưa rõ: để trống):', en: 'First entry number (empty if unknown):' },
    last: { vi: 'Số đăng ký cuối cùng (chưa rõ: để trống):', en: 'Last entry number (empty if unknown):' },
    pages: { vi: 'Số trang của sổ (chưa rõ: để trống):', en: 'Number of pages (empty if unknown):' },
    place: {
      vi: 'Nơi đăng ký ghi ở bìa sổ (để trống: tên cơ quan):',
      en: 'Place of registration on the cover (empty: the office):',
    },
  },
  items: {
    init: { vi: 'Tạo nơi làm việc ở thư mục này', en: 'Make a workspace in this folder' },
    restore: {
      vi: 'Lập lại nơi làm việc ở thư mục này từ bản sao lưu',
      en: 'Make a workspace of a backup in this folder',
    },
    scan: { vi: 'Đưa ảnh chụp vào sổ', en: 'Take in pictures' },
    ocr: { vi: 'Cho máy đọc các trang mới', en: 'Read the new pages' },
    review: { vi: 'Xem lại và nhận từng mục', en: 'Review the entries' },
    'ask list': { vi: 'Xem danh sách phải hỏi gia đình', en: 'See what is to be asked' },
    'ask list --pdf --xlsx': {
      vi: 'In danh sách phải hỏi, và tệp Excel để điền',
      en: 'Print the ask-list, and a spreadsheet to fill in',
    },
    'ask import': { vi: 'Nhập tệp Excel đã điền', en: 'Take a filled-in spreadsheet back' },
    'ask answer': { vi: 'Ghi câu trả lời của gia đình', en: 'Enter the answers' },
    rekey: { vi: 'Gõ lại lần hai để kiểm tra', en: 'Second keying' },
    check: { vi: 'Kiểm tra sổ', en: 'Check the book' },
    export: { vi: 'Xuất dữ liệu để nộp', en: 'Export for hand-over' },
    receipt: { vi: 'Nhận biên nhận của bên nhận', en: 'Take back a receipt' },
    status: { vi: 'Xem tình hình các sổ', en: 'Where the books stand' },
    find: { vi: 'Tìm một người hay một số đăng ký', en: 'Find a person or an entry number' },
    stats: { vi: 'Xem năng suất', en: 'See the figures' },
    backup: { vi: 'Sao lưu ra USB', en: 'Back up to a stick' },
    'book add': { vi: 'Thêm một quyển sổ', en: 'Add a book' },
    'officer use': { vi: 'Thêm / chọn cán bộ', en: 'Add or choose an officer' },
    'officer add': { vi: 'Thêm một cán bộ', en: 'Add an officer' },
    doctor: { vi: 'Kiểm tra máy này', en: 'Check this PC' },
    leave: { vi: 'Thoát', en: 'Leave' },
  },
  recommended: { vi: 'nên làm', en: 'recommended' },
} as const;
