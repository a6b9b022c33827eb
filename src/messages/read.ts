/** Texts of reading single pictures of lines (`read`). */
import type { Message } from './message.js';

export const readMessages = {
  read: {
    vi: 'Đọc ảnh một dòng hay một ô chữ viết tay, không cần thư mục làm việc',
    en: 'Read pictures of handwritten lines or boxes; no workspace needed',
  },
  images: {
    vi: 'ảnh của từng dòng hay từng ô (JPEG, PNG, TIFF, WebP), theo thứ tự cần đọc; một ô có thể có nhiều dòng',
    en: 'pictures of a line or a box each (JPEG, PNG, TIFF, WebP), in the order to read them; a box may hold several lines',
  },
  kind: {
    vi: 'trong ảnh ghi gì: "name" (tên), "place" (nơi chốn), "date" (ngày tháng), "number" (số), "ethnicity" (dân tộc), "text" (chữ thường)',
    en: 'what is written: name, place, date, number, ethnicity, or text (anything)',
  },
  book: {
    vi: 'dùng thêm những gì cán bộ đã xác nhận trong quyển sổ này',
    en: 'use what officers have confirmed in this book',
  },
  line: (file: string, text: string, confidence: number): Message => {
    const share = `${Math.round(confidence * 100)} %`;
    return {
      vi: text === '' ? `${file}: (không thấy chữ)` : `${file}: ${text} (${share})`,
      en: text === '' ? `${file}: (nothing written)` : `${file}: ${text} (${share})`,
    };
  },
};
