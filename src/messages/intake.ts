/** Texts of taking files in (`scan`) and reading them (`ocr`). */
import { ERRORS } from './errors.js';
import type { Message } from './message.js';

const page = (file: string, number: number, pages: number): Message =>
  pages === 1 ? { vi: file, en: file } : { vi: `${file}, trang ${number}`, en: `${file}, page ${number}` };

/** A length of time as people say it: seconds below a minute and a half, then minutes, then hours. */
function duration(seconds: number): Message {
  if (seconds < 90) {
    const whole = Math.max(1, Math.round(seconds));
    return { vi: `${whole} giây`, en: `${whole} s` };
  }
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return { vi: `${minutes} phút`, en: `${minutes} min` };
  const hours = (minutes / 60).toFixed(1);
  return { vi: `${hours.replace('.', ',')} giờ`, en: `${hours} h` };
}

const reasons: Readonly<Record<string, Message>> = {
  'no-page-found': {
    vi: 'không thấy trang sổ trong ảnh. Hãy chụp lại từ trên xuống, thấy đủ bốn góc trang; hoặc nhập tay từ ảnh: hotich review.',
    en: 'no page of a book is seen in it. Photograph it again from above with all four corners in view; or key it from the picture: hotich review.',
  },
  'form-does-not-fit': {
    vi: 'trang này không khớp mẫu của sổ: không thấy chữ in của mẫu (bìa, giấy tờ khác, hay sổ theo mẫu khác?). Hãy xem có đúng sổ, đúng mẫu không (hotich book list); nếu là trang sổ, nhập tay từ ảnh: hotich review.',
    en: "the page does not match the book's form, whose print is not seen on it (a cover, another paper, a book of another form?). Check that book and form are right (hotich book list); a page of the book is keyed from the picture: hotich review.",
  },
  'half-a-spread': {
    vi: 'chỉ thấy một trong hai trang của mẫu sổ; mỗi mục chạy qua cả hai trang, và máy chưa ghép được hai ảnh quét riêng từng trang. Hãy mở sổ ra và chụp cả hai trang trong một ảnh (điện thoại cũng được); hoặc nhập tay từ ảnh: hotich review.',
    en: 'only one of the two pages of the form is in it, its entries run over both, and two scans of a page each are not joined. Open the book and photograph both pages in one picture (a phone will do); or key it from the picture: hotich review.',
  },
  'blank-page': {
    vi: 'trang trắng, không có gì để đọc. Nếu trang có chữ, hãy chụp lại sáng hơn.',
    en: 'a blank page, nothing to read. If there is writing on it, photograph it again in better light.',
  },
  'faint-writing': {
    vi: 'chữ quá mờ, máy không thấy rõ dòng nào. Hãy chụp lại sáng và gần hơn; hoặc nhập tay từ ảnh: hotich review.',
    en: 'the writing is too faint for any row to be seen. Photograph it again, in better light and from nearer; or key it from the picture: hotich review.',
  },
  'page-left': {
    vi: 'một trang trong ảnh máy chưa đọc được (che khuất, nhoè, hay theo mẫu khác?); các mục ở trang kia đã có. Hãy chụp lại riêng trang ấy, hoặc nhập tay từ ảnh: hotich review.',
    en: 'one page in it could not be read (covered, blurred, of another form?); the entries of the other are in. Photograph that page by itself, or key it from the picture: hotich review.',
  },
  'picture-unreadable': {
    vi: 'máy không đọc được ảnh này. Chạy lại lệnh để thử lần nữa; nếu vẫn vậy, hãy chụp lại trang.',
    en: 'this picture could not be read. Run the command to try again; if it stays so, photograph the page again.',
  },
};

export const intakeMessages = {
  scan: {
    vi: 'Nhận ảnh chụp hay bản quét của một quyển sổ (JPEG, PNG, TIFF, WebP, HEIC, PDF)',
    en: 'Take in photographs or scans of a book (JPEG, PNG, TIFF, WebP, HEIC, PDF)',
  },
  scanPaths: {
    vi: 'tệp, thư mục, hoặc mẫu như "anh/*.jpg"; theo thứ tự trang trong sổ',
    en: 'files, folders, or patterns such as "photos/*.jpg", in the order of the book',
  },
  moveOption: {
    vi: 'tệp đã nhận nhầm vào sổ khác và chưa ai soát thì chuyển sang sổ này',
    en: 'files taken into another book by mistake, which nobody has worked on, move to this one',
  },
  moved: (file: string, from: string, to: string): Message => ({
    vi: `Đã chuyển ${file} từ sổ ${from} sang sổ ${to}; máy sẽ đọc lại theo mẫu của sổ này.`,
    en: `Moved ${file} from book ${from} to book ${to}; it is read anew by the form of that book.`,
  }),
  broughtBack: (file: string, book: string): Message => ({
    vi: `${file}: ảnh gốc này của sổ ${book} trước bị mất hoặc hỏng, nay đã bổ sung lại.`,
    en: `${file}: stands in for the original of book ${book} that was lost or altered.`,
  }),
  taken: (file: string, pictures: number): Message => ({
    vi: pictures === 1 ? `Đã nhận ${file}` : `Đã nhận ${file} (${pictures} trang)`,
    en: pictures === 1 ? `Taken in: ${file}` : `Taken in: ${file} (${pictures} pages)`,
  }),
  coarse: (file: string, dpi: number): Message => ({
    vi: `${file}: ảnh nhỏ (cỡ ${dpi} dpi), chữ sẽ khó đọc. Nếu ảnh gửi qua Zalo, hãy chép bằng cáp hoặc gửi dạng Tệp để giữ nguyên cỡ.`,
    en: `${file}: a small picture (about ${dpi} dpi), hard to read. If it came through Zalo, copy it by cable or send it as a File to keep its size.`,
  }),
  advised: (file: string, number: number, pages: number, advice: Message): Message => ({
    vi: `${page(file, number, pages).vi}: ${advice.vi}`,
    en: `${page(file, number, pages).en}: ${advice.en}`,
  }),
  scanned: (files: number, pictures: number, refused: number): Message => ({
    vi: `Đã nhận ${files} tệp (${pictures} ảnh)${refused === 0 ? '' : `, không nhận ${refused}`}.`,
    en: `Taken in ${files} files (${pictures} pictures)${refused === 0 ? '' : `, refused ${refused}`}.`,
  }),
  scannedNext: (book: string): Message => ({
    vi: `Việc tiếp theo: hotich ocr --book ${book}`,
    en: `Next: hotich ocr --book ${book}`,
  }),
  ocr: {
    vi: 'Đọc các ảnh đã nhận của một quyển sổ (không cần mạng)',
    en: "Read a book's pictures (no network needed)",
  },
  workers: {
    vi: 'số phần việc đọc cùng lúc (mặc định: theo máy, nhiều nhất 2)',
    en: 'readers at work at a time (default: by the computer, at most 2)',
  },
  again: {
    vi: 'đọc lại cả những ảnh đã đọc; những gì cán bộ đã trả lời vẫn giữ nguyên',
    en: 'read again what was read before; what officers answered is kept',
  },
  nothingWaits: (book: string): Message => ({
    vi: `Sổ ${book} không có ảnh nào chờ đọc. Nhận thêm ảnh: hotich scan --book ${book} THƯ_MỤC; đọc lại từ đầu: thêm --again.`,
    en: `No picture of book ${book} waits to be read. Take in more: hotich scan --book ${book} FOLDER; to read again add --again.`,
  }),
  starting: { vi: 'Đang khởi động bộ đọc…', en: 'Starting the reader…' },
  progress: (done: number, total: number, perMinute: number, secondsLeft: number): Message => {
    const pace = perMinute.toFixed(1);
    return {
      vi: `Đã đọc ${done}/${total} ảnh · ${pace.replace('.', ',')} ảnh/phút · còn khoảng ${duration(secondsLeft).vi}`,
      en: `Read ${done} of ${total} pictures · ${pace} a minute · about ${duration(secondsLeft).en} left`,
    };
  },
  readDone: (read: number, entries: number, seconds: number): Message => ({
    vi: `Đã đọc ${read} ảnh, ${entries} mục, trong ${duration(seconds).vi}.`,
    en: `Read ${read} pictures, ${entries} entries, in ${duration(seconds).en}.`,
  }),
  reread: (count: number): Message => ({
    vi: `Theo những gì đã xác nhận trong sổ, máy đọc lại ${count} ô đã đọc trước đây.`,
    en: `${count} boxes read before are read otherwise now, by what was confirmed in the book.`,
  }),
  notRead: (count: number): Message => ({
    vi: `Chưa đọc được, hoặc chưa đọc hết ${count} ảnh:`,
    en: `Pictures that could not be read, or not wholly: ${count}`,
  }),
  noPictures: (book: string): Message => ({
    vi: `Sổ ${book} chưa có ảnh nào. Việc tiếp theo: hotich scan --book ${book} …`,
    en: `Book ${book} has no pictures yet. Next: hotich scan --book ${book} …`,
  }),
  picturesWait: (book: string, count: number): Message => ({
    vi: `Máy chưa đọc ${count} ảnh của sổ ${book}. Việc tiếp theo: hotich ocr --book ${book}`,
    en: `Pictures of book ${book} not read yet: ${count}. Next: hotich ocr --book ${book}`,
  }),
  readNext: (book: string): Message => ({
    vi: `Việc tiếp theo: hotich review --book ${book}`,
    en: `Next: hotich review --book ${book}`,
  }),
  page,
  /** Why a picture gave no entries, and what to do; `reason` as the workspace keeps it. */
  reason: (reason: string, where: Message, inFile: number): Message => {
    const known = Object.entries(reasons).find(([code]) => code === reason)?.[1];
    if (known !== undefined) return { vi: `${where.vi}: ${known.vi}`, en: `${where.en}: ${known.en}` };
    const error = Object.entries(ERRORS).find(([code]) => code === reason)?.[1];
    if (error === undefined) return { vi: `${where.vi}: ${reason}`, en: `${where.en}: ${reason}` };
    return {
      vi: error.message({ file: where.vi, page: inFile }).vi,
      en: error.message({ file: where.en, page: inFile }).en,
    };
  },
  interrupted: {
    vi: 'Đã dừng theo yêu cầu. Chạy lại lệnh này để làm tiếp; phần đã xong được giữ.',
    en: 'Stopped as asked. Run the command again to go on; what is done is kept.',
  },
};
