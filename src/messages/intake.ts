/** Texts of taking files in (`scan`) and reading them (`ocr`). */
import type { Message } from './message.js';

export const intakeMessages = {
  scan: {
    vi: 'Nhận ảnh chụp hay bản quét của một quyển sổ (JPEG, PNG, TIFF, WebP, PDF)',
    en: 'Take in photographs or scans of a book (JPEG, PNG, TIFF, WebP, PDF)',
  },
  scanPaths: {
    vi: 'tệp, thư mục, hoặc mẫu như "anh/*.jpg"; theo thứ tự trang trong sổ',
    en: 'files, folders, or patterns such as "photos/*.jpg", in the order of the book',
  },
  bookOption: { vi: 'mã sổ (xem: hotich book list)', en: 'code of the book (see hotich book list)' },
  taken: (file: string, pictures: number): Message => ({
    vi: pictures === 1 ? `Đã nhận ${file}` : `Đã nhận ${file} (${pictures} trang)`,
    en: pictures === 1 ? `Taken in: ${file}` : `Taken in: ${file} (${pictures} pages)`,
  }),
  coarse: (file: string, dpi: number): Message => ({
    vi: `${file}: ảnh nhỏ (cỡ ${dpi} dpi), chữ sẽ khó đọc. Nếu ảnh gửi qua Zalo, hãy chép bằng cáp hoặc gửi dạng Tệp để giữ nguyên cỡ.`,
    en: `${file}: a small picture (about ${dpi} dpi), hard to read. If it came through Zalo, copy it by cable or send it as a File to keep its size.`,
  }),
  scanned: (files: number, pictures: number, refused: number): Message => ({
    vi: `Đã nhận ${files} tệp (${pictures} ảnh)${refused === 0 ? '' : `, không nhận ${refused}`}.`,
    en: `Taken in ${files} files (${pictures} pictures)${refused === 0 ? '' : `, refused ${refused}`}.`,
  }),
  scannedNext: (book: string): Message => ({
    vi: `Việc tiếp theo: hotich ocr --book ${book}`,
    en: `Next: hotich ocr --book ${book}`,
  }),
  interrupted: {
    vi: 'Đã dừng theo yêu cầu. Chạy lại lệnh này để làm tiếp; phần đã xong được giữ.',
    en: 'Stopped as asked. Run the command again to go on; what is done is kept.',
  },
};
