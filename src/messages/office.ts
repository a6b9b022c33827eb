/** Texts of setting up an office: init, officer, book. */
import type { Message } from './message.js';

export const officeMessages = {
  init: { vi: 'Tạo nơi làm việc mới cho cơ quan', en: 'Make a new workspace for an office' },
  initFolder: { vi: 'thư mục (mặc định: thư mục này)', en: 'folder (default: this one)' },
  officeName: { vi: 'tên cơ quan, vd. "UBND phường Tân Thạnh"', en: 'name of the office' },
  ward: { vi: 'xã, phường (không ghi chữ xã/phường), vd. "Tân Thạnh"', en: 'ward, e.g. "Tân Thạnh"' },
  district: {
    vi: 'huyện, thị xã, thành phố thuộc tỉnh, vd. "Tam Kỳ" (bỏ trống nếu không còn cấp huyện)',
    en: 'district, e.g. "Tam Kỳ" (leave out where there is none any more)',
  },
  province: { vi: 'tỉnh, thành phố, vd. "Quảng Nam"', en: 'province, e.g. "Quảng Nam"' },
  /** `inside`: the work goes on in this very folder. */
  initialised: (folder: string, inside: boolean): Message => {
    const enter = inside ? '' : `cd "${folder}"\n`;
    return {
      vi: `Đã tạo nơi làm việc: ${folder}\nViệc tiếp theo:\n${enter}hotich officer add MÃ --name "HỌ TÊN"`,
      en: `Workspace made: ${folder}\nNext:\n${enter}hotich officer add CODE --name "NAME"`,
    };
  },

  officer: { vi: 'Cán bộ của cơ quan: thêm, xem, chọn', en: 'Officers: add, list, choose' },
  officerAdd: { vi: 'thêm một cán bộ', en: 'add an officer' },
  officerList: { vi: 'xem các cán bộ', en: 'list the officers' },
  officerUse: { vi: 'chọn cán bộ đang làm trên máy này', en: 'choose the officer at work on this PC' },
  officerCode: { vi: 'mã ngắn, vd. CB01', en: 'short code, e.g. CB01' },
  officerCodeRule: {
    vi: 'mã cán bộ chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, tối đa 20 ký tự; đừng dùng họ tên.',
    en: 'an officer code has ASCII letters, digits, dots and hyphens only, 20 at most; not a name.',
  },
  officerName: { vi: 'họ và tên', en: 'full name' },
  officerAdded: (code: string): Message => ({ vi: `Đã thêm cán bộ ${code}.`, en: `Officer ${code} added.` }),
  officerChosen: (code: string): Message => ({
    vi: `Cán bộ đang làm: ${code}.`,
    en: `Officer at work: ${code}.`,
  }),
  noOfficers: { vi: 'Chưa có cán bộ nào.', en: 'No officers yet.' },

  book: { vi: 'Sổ: thêm, xem, khai lại, đổi mẫu', en: 'Books: add, list, declare anew, change form' },
  bookAdd: { vi: 'thêm một quyển sổ', en: 'add a book' },
  bookChangeForm: {
    vi: 'đổi mẫu của một quyển sổ khai nhầm (khi chưa soát mục nào)',
    en: 'give a book another form (while no entry has been reviewed)',
  },
  bookDeclare: {
    vi: 'khai lại sổ có những mục nào, mấy trang (khi đã khai nhầm)',
    en: 'say anew which entries and how many pages a book holds (where it was said wrongly)',
  },
  bookDeclared: (code: string): Message => ({
    vi: `Đã khai lại sổ ${code}.\nViệc tiếp theo: hotich check --book ${code}`,
    en: `Book ${code} is declared anew.\nNext: hotich check --book ${code}`,
  }),
  bookFormChanged: (code: string, form: string): Message => ({
    vi: `Sổ ${code} nay theo mẫu ${form}.\nViệc tiếp theo: hotich ocr --book ${code}`,
    en: `Book ${code} now follows the form ${form}.\nNext: hotich ocr --book ${code}`,
  }),
  formOfOtherYears: (book: string, form: string, first: number, last: number, year: number): Message => ({
    vi: `Xem lại: mẫu ${form} dùng trong các năm ${first}–${last}, mà sổ mở năm ${year}. Nếu chọn nhầm mẫu: hotich book form ${book} MẪU (các mẫu: hotich form list).`,
    en: `Look again: the form ${form} is of ${first}–${last}, and the book was opened in ${year}. If it is the wrong form: hotich book form ${book} FORM (see hotich form list).`,
  }),
  oneBook: {
    vi: 'mã sổ (khỏi nêu nếu chỉ có một sổ)',
    en: 'code of the book (may be left out where there is only one)',
  },
  bookList: { vi: 'xem các quyển sổ', en: 'list the books' },
  bookCode: {
    vi: 'mã sổ trong cơ quan, vd. KS1987-01',
    en: "the office's code for the book, e.g. KS1987-01",
  },
  bookForm: { vi: 'mẫu sổ (xem: hotich form list)', en: 'form of the book (see hotich form list)' },
  bookYear: { vi: 'năm mở sổ', en: 'year the book was opened' },
  bookNumber: { vi: 'số quyển trong năm đó', en: 'number of the book in that year' },
  bookPlace: {
    vi: 'nơi đăng ký ghi ở bìa sổ (mặc định: tên cơ quan)',
    en: 'place of registration on the cover (default: the office)',
  },
  bookFirst: { vi: 'số đăng ký đầu tiên trong sổ', en: 'first entry number' },
  bookLast: { vi: 'số đăng ký cuối cùng trong sổ', en: 'last entry number' },
  bookPages: { vi: 'số trang của sổ', en: 'number of pages' },
  bookCodeRule: {
    vi: 'mã sổ chỉ gồm chữ không dấu, số, dấu chấm, gạch nối, tối đa 40 ký tự.',
    en: 'a book code has ASCII letters, digits, dots and hyphens only, 40 at most.',
  },
  bookNumberRule: {
    vi: 'số quyển là số, tối đa 3 chữ số, vd. 01.',
    en: 'a book number has 1 to 3 digits, e.g. 01.',
  },
  bookAdded: (code: string): Message => ({
    vi: `Đã thêm sổ ${code}.\nViệc tiếp theo: hotich scan --book ${code} THƯ_MỤC_ẢNH`,
    en: `Book ${code} added.\nNext: hotich scan --book ${code} FOLDER`,
  }),
  noBooks: {
    vi: 'Chưa có sổ nào. Thêm sổ: hotich book add MÃ …',
    en: 'No books yet: hotich book add CODE …',
  },
  columns: {
    book: { vi: 'Sổ', en: 'Book' },
    form: { vi: 'Mẫu', en: 'Form' },
    number: { vi: 'Quyển số', en: 'Number' },
    declared: { vi: 'Khai báo', en: 'Declared' },
  },
};
