/** What an office keeps by code: books, officers, entries, forms. */
import { type ErrorKind, EXIT } from './kind.js';

export const officeErrors = {
  'office-nameless': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Tên xã (--ward) và tên tỉnh (--province) phải có chữ: gói nộp được đặt tên theo hai tên ấy.',
      en: 'Ward (--ward) and province (--province) need letters: bundles are named after them.',
    }),
  },
  'book-unknown': {
    exit: EXIT.usage,
    message: ({ book }) => ({
      vi: `Không có sổ mã ${book} ở nơi làm việc này. Xem các sổ: hotich book list; thêm sổ: hotich book add.`,
      en: `No book ${book} in this workspace. See the books: hotich book list; add one: hotich book add.`,
    }),
  },
  'book-none': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Ở đây chưa có sổ nào. Thêm sổ: hotich book add.',
      en: 'There are no books here yet. Add one: hotich book add.',
    }),
  },
  'book-unnamed': {
    exit: EXIT.usage,
    message: ({ books, count, book, command, rest }) => ({
      vi: `Ở đây có ${count} sổ: ${books}. Hãy nêu rõ sổ nào, vd.: hotich ${command} --book ${book}${rest}`,
      en: `There are ${count} books here: ${books}. Say which one, e.g.: hotich ${command} --book ${book}${rest}`,
    }),
  },
  'book-exists': {
    exit: EXIT.failed,
    message: ({ book }) => ({
      vi: `Đã có sổ mã ${book}. Hãy đặt mã khác, hoặc xem sổ đã có: hotich book list.`,
      en: `There is a book ${book} already. Give another code, or see the books: hotich book list.`,
    }),
  },
  'book-begun': {
    exit: EXIT.failed,
    message: ({ book }) => ({
      vi: `Sổ ${book} đã có mục được soát nên không đổi mẫu được nữa. Thêm sổ mới với mẫu đúng: hotich book add.`,
      en: `Entries of book ${book} have been reviewed, so its form stays. Add a new book with the right form: hotich book add.`,
    }),
  },
  'book-range-reversed': {
    exit: EXIT.usage,
    message: ({ first, last }) => ({
      vi: `Số cuối (${last}) nhỏ hơn số đầu (${first}). Hãy xem lại --first và --last.`,
      en: `The last entry (${last}) comes before the first (${first}). Check --first and --last.`,
    }),
  },
  'officer-unknown': {
    exit: EXIT.usage,
    message: ({ officer }) => ({
      vi: `Không có cán bộ mã ${officer}. Xem các cán bộ: hotich officer list; thêm: hotich officer add.`,
      en: `No officer ${officer} here. See the officers: hotich officer list; add one: hotich officer add.`,
    }),
  },
  'officer-exists': {
    exit: EXIT.failed,
    message: ({ officer }) => ({
      vi: `Đã có cán bộ mã ${officer}. Hãy đặt mã khác.`,
      en: `There is an officer ${officer} already. Give another code.`,
    }),
  },
  'officer-missing': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Chưa biết cán bộ nào đang làm. Thêm cán bộ: hotich officer add MÃ --name "HỌ TÊN"; hoặc chọn: hotich officer use MÃ.',
      en: 'No officer is named. Add one: hotich officer add CODE --name "NAME"; or choose one: hotich officer use CODE.',
    }),
  },
  'entry-unknown': {
    exit: EXIT.usage,
    message: ({ book, entry }) => ({
      vi: `Sổ ${book} không có mục số ${entry}. Xem các mục: hotich show --book ${book}.`,
      en: `Book ${book} has no entry ${entry}. List them: hotich show --book ${book}.`,
    }),
  },
  'entry-several': {
    exit: EXIT.usage,
    message: ({ book, entry, positions }) => ({
      vi: `Sổ ${book} có nhiều mục mang số ${entry} (mục thứ ${positions}). Rà soát các mục ấy và sửa số ghi nhầm trước: hotich review --book ${book} --order finding.`,
      en: `Several entries of book ${book} bear the number ${entry} (entries ${positions} in order). Review them and correct the number first: hotich review --book ${book} --order finding.`,
    }),
  },
  'form-unknown': {
    exit: EXIT.usage,
    message: ({ form }) => ({
      vi: `Không có mẫu sổ ${form}. Xem các mẫu: hotich form list; thêm mẫu của cơ quan: hotich form add TỆP.`,
      en: `There is no form ${form}. List them with hotich form list, or add one with hotich form add FILE.`,
    }),
  },
  'form-invalid': {
    exit: EXIT.findings,
    message: ({ file, count }) => ({
      vi: `${file}: tệp mẫu sổ có ${count} chỗ sai. Sửa theo các dòng trên rồi kiểm tra lại: hotich form check.`,
      en: `${file}: the form file has ${count} faults. Mend them as listed, then run hotich form check again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
