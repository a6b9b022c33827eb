/** Texts of looking: status, show, form, schema. */
import type { RecordStatus } from '../schema/record.js';
import type { ValueSource, ValueState } from '../schema/value.js';
import { language, type Message } from './message.js';

const states: Readonly<Record<ValueState, Message>> = {
  recorded: { vi: 'có ghi', en: 'recorded' },
  blank: { vi: '(sổ để trống)', en: '(blank)' },
  absent: { vi: '(mẫu không có ô này)', en: '(no such box)' },
  illegible: { vi: '(không đọc được)', en: '(illegible)' },
  pending: { vi: '(đang hỏi)', en: '(being asked)' },
};

const sources: Readonly<Record<ValueSource, Message>> = {
  book: { vi: 'trong sổ', en: 'the book' },
  'family-papers': { vi: 'giấy tờ gia đình', en: 'family papers' },
  declaration: { vi: 'lời cam đoan', en: 'declaration' },
  'other-register': { vi: 'sổ khác', en: 'another register' },
  derived: { vi: 'suy ra', en: 'derived' },
};

const statuses: Readonly<Record<RecordStatus, Message>> = {
  open: { vi: 'đang làm', en: 'open' },
  skipped: { vi: 'tạm bỏ qua', en: 'skipped' },
  complete: { vi: 'đã đủ', en: 'complete' },
  exported: { vi: 'đã xuất', en: 'exported' },
  accepted: { vi: 'được nhận', en: 'accepted' },
  refused: { vi: 'bị trả', en: 'refused' },
};

const standing = (status: RecordStatus | 'struck'): Message =>
  status === 'struck' ? { vi: 'gạch bỏ', en: 'crossed out' } : statuses[status];

export const lookMessages = {
  states,
  sources,
  statuses,
  show: { vi: 'Xem các mục của một quyển sổ', en: 'Show the entries of a book' },
  showEntry: { vi: 'chỉ mục có số này', en: 'only the entry with this number' },
  showReadings: {
    vi: 'xem máy đọc được gì thay vì giá trị đã nhận',
    en: 'what the machine reads, instead of the values',
  },
  noEntries: (book: string): Message => ({
    vi: `Sổ ${book} chưa có mục nào. Xem việc tiếp theo: hotich status.`,
    en: `Book ${book} has no entries yet. See what comes next: hotich status.`,
  }),
  numberGiven: (number: string): Message => ({
    vi: `Số định danh do bên nhận cấp: ${number}`,
    en: `Personal number given by the receiver: ${number}`,
  }),
  entryHeading: (
    number: string,
    position: number,
    revision: number,
    status: RecordStatus | 'struck',
  ): Message => {
    const stands = standing(status);
    return {
      vi: `Mục số ${number} (vị trí ${position}, bản ${revision}, ${stands.vi})`,
      en: `Entry ${number} (position ${position}, revision ${revision}, ${stands.en})`,
    };
  },
  noted: (text: string): Message => ({ vi: `Ghi chú của cán bộ: ${text}`, en: `Officer's note: ${text}` }),

  find: {
    vi: 'Tìm mục theo tên người hoặc số đăng ký, trong mọi sổ',
    en: 'Find entries by a name or their number, in all books',
  },
  findWords: {
    vi: 'tên (đủ hay vài chữ, có dấu hay không) hoặc số',
    en: 'a name (whole or some words, with marks or without) or a number',
  },
  findBook: { vi: 'chỉ trong sổ có mã này', en: 'only in the book with this code' },
  foundHeading: (book: string, number: string, file: string, status: RecordStatus | 'struck'): Message => {
    const stands = standing(status);
    return {
      vi: `Sổ ${book} · số ${number} · ${file} · ${stands.vi}`,
      en: `Book ${book} · number ${number} · ${file} · ${stands.en}`,
    };
  },
  foundRead: { vi: 'máy đọc, chưa soát', en: 'as the machine reads it' },
  foundCount: (count: number): Message => ({
    vi: count === 0 ? 'Không thấy mục nào. Hãy thử ít chữ hơn, hoặc gõ không dấu.' : `Thấy ${count} mục.`,
    en:
      count === 0
        ? 'Nothing found. Try fewer words, or type them without marks.'
        : `${count} ${count === 1 ? 'entry' : 'entries'} found.`,
  }),

  status: { vi: 'Xem việc đã làm và việc còn lại', en: 'What is done and what is left' },
  /** Two lines each: the table has to fit 80 columns. */
  statusColumns: {
    book: { vi: 'Sổ', en: 'Book' },
    pictures: { vi: 'Ảnh', en: 'Pic-\ntures' },
    waiting: { vi: 'Chờ\nđọc', en: 'To\nread' },
    unplaced: { vi: 'Không\nđọc được', en: 'Not\nread' },
    entries: { vi: 'Mục', en: 'Entries' },
    open: { vi: 'Đang\nlàm', en: 'Open' },
    complete: { vi: 'Đã\nđủ', en: 'Com-\nplete' },
    exported: { vi: 'Đã\nxuất', en: 'Ex-\nported' },
    accepted: { vi: 'Được\nnhận', en: 'Ac-\ncepted' },
    refused: { vi: 'Bị\ntrả', en: 'Re-\nfused' },
    asked: { vi: 'Đang\nhỏi', en: 'Asked' },
  },
  crossedOut: (book: string, count: number): Message => ({
    vi: `Sổ ${book}: ${count} mục đã được nhận nay là mục gạch bỏ. Gói nộp không mang mục gạch bỏ: hãy báo cho bên nhận bằng văn bản.`,
    en: `Book ${book}: crossed out since their receiver accepted them: ${count}. No bundle carries that: tell the receiver in writing.`,
  }),
  secondKeying: (
    book: string,
    state: 'open' | 'passed' | 'failed',
    wrong: number,
    keyed: number,
    limit: number,
    returned: number,
  ): Message => {
    const count = `${wrong}/${keyed}`;
    const percent = String(Math.round(limit * 100_000) / 1000);
    const most = `${language() === 'vi' ? percent.replace('.', ',') : percent} %`;
    switch (state) {
      case 'open':
        return { vi: `Sổ ${book}: đang gõ lại lần hai.`, en: `Book ${book}: second keying under way.` };
      case 'passed':
        return {
          vi: `Sổ ${book}: gõ lại lần hai ĐẠT (sai ${count} ô, cho phép ${most}).`,
          en: `Book ${book}: PASSED its second keying (${count} boxes wrong, ${most} allowed).`,
        };
      case 'failed':
        return {
          vi: `Sổ ${book}: gõ lại lần hai KHÔNG ĐẠT (sai ${count} ô, cho phép ${most}). ${returned === 0 ? 'Đã soát lại, nay' : `Còn ${returned} mục phải soát lại, rồi`} rút mẫu kiểm tra mới: hotich rekey --book ${book} --new.`,
          en: `Book ${book}: FAILED its second keying (${count} boxes wrong, ${most} allowed). ${returned === 0 ? 'It was reviewed again: now' : `${returned} records are to be reviewed again, then`} draw a new sample: hotich rekey --book ${book} --new.`,
        };
    }
  },
  next: (command: string): Message => ({ vi: `Việc tiếp theo: ${command}`, en: `Next: ${command}` }),
  nothingNext: { vi: 'Không còn việc nào đang chờ.', en: 'Nothing is waiting.' },

  form: { vi: 'Mẫu sổ: xem, kiểm tra, thêm', en: 'Forms: list, show, check, add' },
  formList: { vi: 'xem các mẫu sổ', en: 'list the forms' },
  formShow: { vi: 'xem một mẫu sổ', en: 'show a form' },
  formCheck: { vi: 'kiểm tra một tệp mẫu sổ', en: 'check a form file' },
  formAdd: { vi: 'thêm mẫu sổ của cơ quan', en: "add an office's own form" },
  formSchema: { vi: 'in JSON Schema của tệp mẫu sổ', en: 'print the JSON Schema of form files' },
  formId: { vi: 'mã mẫu sổ', en: 'id of the form' },
  formFile: { vi: 'tệp mẫu sổ (JSON)', en: 'form file (JSON)' },
  formFits: (id: string): Message => ({ vi: `Tệp mẫu ${id} hợp lệ.`, en: `Form file ${id} is valid.` }),
  formAdded: (id: string): Message => ({ vi: `Đã thêm mẫu ${id}.`, en: `Form ${id} added.` }),
  formFields: (count: number): Message => ({ vi: `${count} ô`, en: `${count} fields` }),

  schema: { vi: 'In JSON Schema của dữ liệu nộp', en: 'Print the JSON Schema of exported records' },
  schemaProfile: {
    vi: 'in JSON Schema của tệp mẫu xuất riêng',
    en: 'print the JSON Schema of an export profile instead',
  },
  schemaFields: { vi: 'in bảng các ô thông tin thay vì JSON Schema', en: 'print the field table instead' },
} as const;
