/** Texts of `doctor`. */
import type { Message } from './message.js';

export const doctorMessages = {
  doctor: { vi: 'Kiểm tra máy này có chạy được không', en: 'Check whether this PC is fit for the work' },
  marks: {
    good: { vi: 'Tốt', en: 'Good' },
    weak: { vi: 'Lưu ý', en: 'Mind' },
    bad: { vi: 'Hỏng', en: 'Bad' },
  },
  node: (version: string): Message => ({ vi: `Node ${version}`, en: `Node ${version}` }),
  nodeOld: (version: string): Message => ({
    vi: `Node ${version} quá cũ: cần 20.17 trở lên.`,
    en: `Node ${version} is too old: 20.17 or later is needed.`,
  }),
  memory: (megabytes: number): Message => ({
    vi: `Bộ nhớ ${megabytes} MB`,
    en: `Memory ${megabytes} MB`,
  }),
  memoryLow: (megabytes: number): Message => ({
    vi: `Bộ nhớ ${megabytes} MB: nên chạy hotich ocr --workers 1.`,
    en: `Memory ${megabytes} MB: run hotich ocr --workers 1.`,
  }),
  cores: (count: number): Message => ({ vi: `${count} nhân xử lý`, en: `${count} cores` }),
  disk: (gigabytes: string): Message => ({ vi: `Còn trống ${gigabytes} GB`, en: `${gigabytes} GB free` }),
  diskLow: (gigabytes: string): Message => ({
    vi: `Chỉ còn trống ${gigabytes} GB: một sổ A3 cần khoảng 1 GB. Hãy dọn ổ đĩa.`,
    en: `Only ${gigabytes} GB free: an A3 book takes about 1 GB. Make room.`,
  }),
  diskUnknown: (folder: string): Message => ({
    vi: `Không rõ ổ đĩa của ${folder} còn trống bao nhiêu: xem ổ đĩa hay USB đã cắm chưa.`,
    en: `How much is free on the disk of ${folder} is not known: see whether the disk or stick is plugged in.`,
  }),
  images: { vi: 'Đọc ảnh (sharp)', en: 'Pictures (sharp)' },
  database: { vi: 'Cơ sở dữ liệu (SQLite)', en: 'Database (SQLite)' },
  reader: { vi: 'Dữ liệu đọc chữ tiếng Việt (Tesseract)', en: 'Vietnamese reading data (Tesseract)' },
  handwriting: { vi: 'Mô hình đọc chữ viết tay', en: 'Handwriting model' },
  broken: ({ vi, en }: Message): Message => ({
    vi: `${vi}: không chạy được. Hãy cài lại chương trình.`,
    en: `${en}: does not work. Install the program again.`,
  }),
  terminal: (columns: number, rows: number): Message => ({
    vi: `Cửa sổ ${columns}×${rows} ký tự`,
    en: `Window of ${columns}×${rows} characters`,
  }),
  terminalSmall: (columns: number, rows: number): Message => ({
    vi: `Cửa sổ ${columns}×${rows} ký tự: hãy kéo rộng ít nhất 80×24.`,
    en: `Window of ${columns}×${rows} characters: make it 80×24 at least.`,
  }),
  noTerminal: {
    vi: 'Không chạy trong cửa sổ dòng lệnh: review cần cửa sổ.',
    en: 'No terminal: review needs one.',
  },
  codePage: (page: string): Message => ({
    vi: `Bảng mã ${page}: gõ chcp 65001 trước khi chạy để hiện đúng tiếng Việt.`,
    en: `Code page ${page}: type chcp 65001 first, or Vietnamese will not show.`,
  }),
  optionKeyboard: {
    vi: 'thử bàn phím: gõ một câu tiếng Việt bằng bộ gõ của anh chị',
    en: 'try the keyboard: type one Vietnamese sentence with your input method',
  },
  keyboardInstead: {
    vi: 'chạy trong cửa sổ dòng lệnh, hoặc bỏ --keyboard',
    en: 'run it in a terminal, or leave --keyboard out',
  },
  keyboardAsk: {
    vi: 'Gõ đúng câu dưới đây bằng UniKey hay bộ gõ anh chị vẫn dùng, xoá và sửa thoải mái, rồi Enter.',
    en: 'Type the sentence below with the input method you use, erase and mend as you like, then press Enter.',
  },
  keyboardKeys: { vi: 'Enter xong  F9 thôi', en: 'Enter done  F9 leave' },
  keyboard: {
    right: { vi: 'Bàn phím: câu gõ vào tới nguyên vẹn.', en: 'Keyboard: the sentence arrived whole.' },
    wrong: {
      vi: 'Bàn phím: câu tới nơi khác câu mẫu. Gõ lại; nếu vẫn khác, trong UniKey chọn bảng mã Unicode dựng sẵn, kiểu gõ Telex, rồi thử lại (Windows: chcp 65001).',
      en: 'Keyboard: what arrived differs. Try again; if it still does, set the input method to precomposed Unicode and Telex (Windows: chcp 65001).',
    },
    left: { vi: 'Bàn phím: chưa thử xong.', en: 'Keyboard: not tried to the end.' },
  },
  codePageGood: { vi: 'Bảng mã 65001 (UTF-8)', en: 'Code page 65001 (UTF-8)' },
  workspace: (folder: string): Message => ({ vi: `Nơi làm việc: ${folder}`, en: `Workspace: ${folder}` }),
  workspaceNone: { vi: 'Chưa có nơi làm việc ở đây (hotich init).', en: 'No workspace here (hotich init).' },
  workspaceNotThere: (folder: string): Message => ({
    vi: `Không có nơi làm việc ở ${folder}, như --workspace hay HOTICH_WORKSPACE chỉ tới: xem lại đường dẫn, hoặc tạo mới (hotich init).`,
    en: `No workspace in ${folder}, where --workspace or HOTICH_WORKSPACE points: check the path, or make one (hotich init).`,
  }),
  fit: { vi: 'Máy này dùng được.', en: 'This PC is fit for the work.' },
  unfit: {
    vi: 'Máy này chưa dùng được: sửa các chỗ ghi "Hỏng".',
    en: 'This PC is not fit yet: mend what is marked bad.',
  },
} as const;
