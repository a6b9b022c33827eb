/** Texts of looking at pictures without a workspace (`inspect`), and advice to the person at the camera. */
import type { Message } from './message.js';

export const inspectMessages = {
  inspect: {
    vi: 'Xem thử ảnh trang sổ: thấy mấy trang, mẫu nào, ô nào ở đâu, ảnh chụp có đạt không',
    en: 'Look at pictures of pages: which pages, which form, where each field is, whether the picture will do',
  },
  images: {
    vi: 'tệp ảnh, PDF, thư mục, hoặc mẫu như "anh/*.jpg"',
    en: 'pictures, PDFs, folders, or patterns such as "photos/*.jpg"',
  },
  form: {
    vi: 'mẫu sổ đã biết (xem: hotich form list), hoặc tệp mẫu .json; nếu không nêu, máy tự nhận',
    en: 'the form, if known (see hotich form list), or a form file .json; recognised if not said',
  },
  draw: {
    vi: 'vẽ những gì đã thấy lên ảnh, ghi vào tệp PNG này (nhiều ảnh: thêm số vào tên)',
    en: 'draw what was found over the picture into this PNG (numbered if there are several pictures)',
  },
  noPage: (file: string): Message => ({
    vi: `${file}: không thấy trang sổ.`,
    en: `${file}: no page of a book is seen.`,
  }),
  pages: (file: string, count: number, entries: number): Message => ({
    vi: `${file}: ${count} trang, ${entries} mục`,
    en: `${file}: ${count} ${count === 1 ? 'page' : 'pages'}, ${entries} ${entries === 1 ? 'entry' : 'entries'}`,
  }),
  onForm: (page: number, id: string, score: string, next: string | null): Message => ({
    vi: `  trang ${page}: mẫu ${id}, điểm ${score}${next === null ? '' : ` (mẫu kế tiếp: ${next})`}`,
    en: `  page ${page}: form ${id}, score ${score}${next === null ? '' : ` (next: ${next})`}`,
  }),
  onGrid: (page: number, rows: number, columns: number): Message => ({
    vi: `  trang ${page}: không khớp mẫu nào; là bảng ${rows} dòng, ${columns} cột`,
    en: `  page ${page}: fits no form; a table of ${rows} rows and ${columns} columns`,
  }),
  onNothing: (page: number): Message => ({
    vi: `  trang ${page}: không khớp mẫu nào`,
    en: `  page ${page}: fits no form`,
  }),
  size: (paper: string | null, mm: string | null, rotation: number): Message => {
    const turn = { vi: `xoay ${rotation}° theo chiều kim đồng hồ`, en: `turn by ${rotation}° clockwise` };
    const join = (turned: string): string =>
      [paper, mm === null ? null : `${mm} mm`, rotation === 0 ? null : turned]
        .filter((part) => part !== null)
        .join(', ');
    return { vi: `    ${join(turn.vi)}`, en: `    ${join(turn.en)}` };
  },
  /** Why no entry is proposed. */
  reasons: {
    'no-page-found': { vi: 'Không thấy trang sổ trong ảnh.', en: 'No page of a book is seen in it.' },
    'form-does-not-fit': {
      vi: 'Không thấy chữ in và đường kẻ của mẫu sổ nào đã biết, nên không đề xuất mục nào. Có thể là bìa, giấy tờ khác; nếu là trang sổ, hãy học mẫu: hotich form learn.',
      en: 'The print of no form at hand is seen on it, so no entry is proposed. It may be a cover or another paper; if it is a page of a register, learn its form: hotich form learn.',
    },
    'half-a-spread': {
      vi: 'Chỉ thấy một trong hai trang của mẫu sổ này; mỗi mục chạy qua cả hai trang, nên không đề xuất mục nào. Hãy mở sổ ra và chụp cả hai trang trong một ảnh.',
      en: 'Only one of the two pages of this form is in it; its entries run over both, so none is proposed. Open the book and photograph both pages in one picture.',
    },
    'blank-page': { vi: 'Trang trắng, không có gì để đọc.', en: 'A blank page, nothing to read.' },
    'faint-writing': {
      vi: 'Chữ quá mờ, không thấy rõ dòng nào. Hãy chụp lại sáng và gần hơn.',
      en: 'The writing is too faint for any row to be seen. Photograph it again, in better light and from nearer.',
    },
  } as const satisfies Readonly<Record<string, Message>>,
  /** The same where a table is ruled on it. */
  unknownTable: {
    vi: 'Có bảng kẻ nhưng không phải mẫu sổ nào đã biết, nên không đề xuất mục nào. Nếu là sổ hộ tịch, hãy học mẫu: hotich form learn.',
    en: 'A table is ruled on it, of no form at hand, so no entry is proposed. If it is a register, learn its form: hotich form learn.',
  },
  drawn: (path: string): Message => ({ vi: `Đã vẽ: ${path}`, en: `Drawn: ${path}` }),
};

/** What to do better, while still at the page. */
export const adviceMessages = {
  'cut-off': {
    vi: 'một phần trang nằm ngoài ảnh. Hãy lùi máy ra, thấy đủ bốn góc.',
    en: 'part of the page lies outside the picture. Move back until all four corners show.',
  },
  finger: {
    vi: 'có ngón tay hay vật che trang. Hãy giữ mép giấy ở ngoài phần chữ.',
    en: 'a finger or something else covers the page. Hold the paper where nothing is written.',
  },
  blurred: {
    vi: 'ảnh bị nhòe. Hãy giữ chắc máy, chạm vào trang trên màn hình để lấy nét.',
    en: 'the picture is blurred. Hold still and tap the page on the screen to focus.',
  },
  'too-dark': {
    vi: 'ảnh quá tối. Hãy chụp gần cửa sổ hoặc bật đèn.',
    en: 'the picture is too dark. Go near a window or switch on a lamp.',
  },
  glare: {
    vi: 'đèn phản chiếu trên trang. Hãy tắt đèn flash, đổi chỗ đứng.',
    en: 'a lamp is mirrored on the page. Switch the flash off, or stand elsewhere.',
  },
  'low-resolution': {
    vi: 'ảnh nhỏ, chữ sẽ khó đọc. Hãy chụp gần hơn hoặc chọn cỡ ảnh lớn hơn.',
    en: 'the picture is small and will be hard to read. Go nearer, or set the camera to larger pictures.',
  },
  shrunk: {
    vi: 'ảnh có vẻ đã bị thu nhỏ khi gửi (Zalo…). Hãy chép bằng cáp, hoặc gửi dạng Tệp.',
    en: 'the picture seems to have been shrunk in sending (Zalo …). Copy it by cable, or send it as a File.',
  },
  'uneven-light': {
    vi: 'một phần trang bị bóng che. Hãy tránh bóng của người và máy.',
    en: 'part of the page lies in shadow. Keep your own shadow and the phone’s off it.',
  },
  'low-contrast': {
    vi: 'chữ rất mờ so với giấy. Hãy chụp sáng hơn, lấy nét lại.',
    en: 'the writing is hardly darker than the paper. Use more light and focus again.',
  },
} as const satisfies Readonly<Record<string, Message>>;
