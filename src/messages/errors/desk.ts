/** Answers to what the book lacks. */
import { type ErrorKind, EXIT } from './kind.js';

export const deskErrors = {
  'answer-incomplete': {
    exit: EXIT.usage,
    message: ({ missing }) => ({
      vi: `Thiếu ${missing}. Một câu trả lời cần đủ --entry --field --value --source --evidence; có nhiều sổ thì thêm --book.`,
      en: `${missing} is missing. One answer needs --entry --field --value --source --evidence, and --book where there are several books.`,
    }),
  },
  'answer-not-of-entry': {
    exit: EXIT.usage,
    message: ({ field, book }) => ({
      vi: `${field} không phải ô của mục nên không bổ sung được: máy tự lấy từ thông tin của sổ hoặc tính ra từ các ô khác. Nếu sai, sửa chỗ nó lấy ra: hotich review --book ${book}. Các trường bổ sung được: hotich ask list --json.`,
      en: `${field} is no box of an entry and takes no answer: it comes from what is known of the book, or is worked out from other boxes. If it is wrong, correct what it comes from: hotich review --book ${book}. Fields that take answers: hotich ask list --json.`,
    }),
  },
  'answer-recorded': {
    exit: EXIT.failed,
    message: ({ book, entry, field }) => ({
      vi: `Sổ ${book}, số ${entry}: chính sổ đã ghi ${field}. Nội dung ngoài sổ không thay được. Nếu trước đây soát nhầm, sửa bằng: hotich review --book ${book} --entry ${entry}.`,
      en: `Book ${book}, no. ${entry}: the book itself says ${field}, and nothing from outside replaces it. If it was misread, correct it: hotich review --book ${book} --entry ${entry}.`,
    }),
  },
  'answer-impossible': {
    exit: EXIT.failed,
    message: ({ book, entry, field, problem }) => ({
      vi: `Sổ ${book}, số ${entry}, ${field}: chưa ghi. ${problem} Hãy sửa --value; nếu đúng như vậy, thêm --confirmed.`,
      en: `Book ${book}, no. ${entry}, ${field}: not recorded. ${problem} Correct --value; if it really is so, add --confirmed.`,
    }),
  },
  'ask-file-unreadable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không mở được như một tệp Excel .xlsx. Nếu là .xls, .ods, .csv hay có mật khẩu, hãy mở ra và lưu lại thành .xlsx không mật khẩu.`,
      en: `${file}: cannot be opened as an .xlsx spreadsheet. If it is an .xls, .ods or .csv file or has a password, open it and save it as .xlsx without one.`,
    }),
  },
  'ask-file-foreign': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không phải danh sách cần hỏi, hoặc đã mất dòng tiêu đề hay cột mã. Hãy dùng tệp do hotich ask list --xlsx ghi ra, chỉ điền các cột màu vàng.`,
      en: `${file}: not an ask-list, or its heading row or code column is gone. Use the file that hotich ask list --xlsx wrote and fill in the yellow columns only.`,
    }),
  },
  'import-unconfirmed': {
    exit: EXIT.usage,
    message: ({ file }) => ({
      vi: `${file}: chưa ghi gì. Không có cửa sổ để hỏi lại thì thêm --dry-run để xem trước, hoặc --yes để ghi luôn.`,
      en: `${file}: nothing was entered. Without a terminal to ask in, add --dry-run to look first, or --yes to enter.`,
    }),
  },
  'rekey-nothing-done': {
    exit: EXIT.failed,
    message: ({ book }) => ({
      vi: `Sổ ${book}: chưa có mục nào soát xong để gõ lại. Soát trước: hotich review --book ${book}.`,
      en: `Book ${book}: no record is done yet, so there is nothing to key again. Review first: hotich review --book ${book}.`,
    }),
  },
  'rekey-open': {
    exit: EXIT.usage,
    message: ({ book, share, fields }) => ({
      vi: `Sổ ${book}: mẫu đang gõ dở (--share ${share}% --fields ${fields}). Làm nốt mẫu ấy (bỏ các tuỳ chọn này đi), hoặc bỏ nó và chọn mẫu khác bằng --new.`,
      en: `Book ${book}: a sample is under way (--share ${share}% --fields ${fields}). Finish it (leave these options out), or put it aside and draw another with --new.`,
    }),
  },
  'rekey-done': {
    exit: EXIT.usage,
    message: ({ book, share, fields }) => ({
      vi: `Sổ ${book}: mẫu gần nhất (--share ${share}% --fields ${fields}) đã gõ xong. Muốn rút mẫu khác thì thêm --new.`,
      en: `Book ${book}: its last sample (--share ${share}% --fields ${fields}) is done. To draw another, add --new.`,
    }),
  },
  'book-returned': {
    exit: EXIT.findings,
    message: ({ book }) => ({
      vi: `Sổ ${book}: không đạt khi gõ lại lần hai nên chưa xuất được. Soát lại (hotich review --book ${book}), rồi gõ lại một mẫu kiểm tra mới (hotich rekey --book ${book} --new).`,
      en: `Book ${book}: it failed its second keying and is not exported. Review it again (hotich review --book ${book}), then key a new sample (hotich rekey --book ${book} --new).`,
    }),
  },
  'rekey-own': {
    exit: EXIT.notAllowed,
    message: ({ book, officer, count }) => ({
      vi: `Sổ ${book}: ${count} ô còn lại phải do cán bộ khác làm; ${officer} đã gõ các mục ấy. Cán bộ khác chạy: hotich rekey --book ${book} --officer MÃ.`,
      en: `Book ${book}: the ${count} boxes left are for another officer; ${officer} has keyed those entries. Another officer runs: hotich rekey --book ${book} --officer CODE.`,
    }),
  },
  'picture-unknown': {
    exit: EXIT.usage,
    message: ({ book, place }) => ({
      vi: `Sổ ${book} không có đúng một trang ảnh là ${place}. Ghi tên tệp như trên màn soát, thêm :số-trang nếu tệp có nhiều trang (so-1987.pdf:12); nếu nhiều tệp cùng tên, ghi thứ tự của tệp trong sổ (3 hoặc 3:12).`,
      en: `Book ${book} has not exactly one picture ${place}. Give the file's name as the review shows it, with :page where a file holds several (book-1987.pdf:12); where files share a name, give the file's place in the book (3 or 3:12).`,
    }),
  },
  'picture-not-read': {
    exit: EXIT.usage,
    message: ({ book, place }) => ({
      vi: `Máy chưa đọc trang ${place}; có thể nó tự tìm thấy mục đó. Đọc trước: hotich ocr --book ${book}, rồi làm lại.`,
      en: `${place} has not been read yet; the machine may find that entry itself. Read it first: hotich ocr --book ${book}, then try again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
