/** Pictures and PDFs of a book, and reading them. */
import { type ErrorKind, EXIT } from './kind.js';

export const scansErrors = {
  'image-truncated': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ảnh bị hỏng hoặc thiếu phần cuối, thường do chép chưa xong. Hãy chép lại, hoặc chụp lại trang này.`,
      en: `${file}: the picture is damaged or its end is missing, as when copying was cut short. Copy it again, or photograph the page again.`,
    }),
  },
  'image-too-large': {
    exit: EXIT.failed,
    message: ({ file, width, height, megapixels, most }) => ({
      vi: `${file}: ảnh quá lớn (${width} × ${height}, ${megapixels} triệu điểm ảnh; nhiều nhất ${most}). Hãy quét ở 300 dpi, hoặc chọn cỡ ảnh 12–50 triệu điểm trong điện thoại.`,
      en: `${file}: the picture is too large (${width} × ${height}, ${megapixels} megapixels; at most ${most}). Scan at 300 dpi, or set the phone's camera to 12–50 megapixels.`,
    }),
  },
  'picture-unreadable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: chương trình không xem được ảnh này (lỗi của chương trình, hoặc ảnh có hình dạng khác thường). Hãy chụp hoặc quét lại trang; nếu vẫn lỗi, gửi ảnh cho người phát triển (thêm --debug để xem chi tiết).`,
      en: `${file}: the program fails on this picture (a fault of its own, or a picture of an odd shape). Photograph or scan the page again; if it still fails, send the picture to the developers (--debug shows more).`,
    }),
  },
  'pdf-encrypted': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: PDF có mật khẩu. Hãy mở bằng mật khẩu rồi in hoặc lưu lại thành PDF không mật khẩu.`,
      en: `${file}: the PDF is locked by a password. Open it with the password and print or save it as a PDF without one.`,
    }),
  },
  'pdf-empty': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: PDF không có trang nào. Hãy quét lại.`,
      en: `${file}: the PDF has no pages. Scan it again.`,
    }),
  },
  'pdf-damaged': {
    exit: EXIT.failed,
    message: ({ file, page }) => ({
      vi: `${file}: PDF bị hỏng ở trang ${page}, không mở được. Hãy chép lại hoặc quét lại.`,
      en: `${file}: the PDF is damaged at page ${page} and cannot be opened. Copy it again or scan it again.`,
    }),
  },
  'scan-taken-in': {
    exit: EXIT.failed,
    message: ({ file, book, earlier, position }) => ({
      vi: `${file}: đã nhận rồi, nội dung giống hệt ${earlier} (sổ ${book}, thứ ${position}). Không nhận lần nữa.`,
      en: `${file}: already taken in, its content is the very same as ${earlier} (book ${book}, number ${position}). Not taken again.`,
    }),
  },
  'reader-missing': {
    exit: EXIT.failed,
    message: () => ({
      vi: 'Thiếu tệp nhận dạng chữ Việt (vie.traineddata.gz) trong bộ cài. Hãy cài lại: npm ci; hoặc chép lại bộ cài ngoại tuyến.',
      en: 'The Vietnamese reading model (vie.traineddata.gz) is missing from the installation. Install again: npm ci; or copy the offline folder again.',
    }),
  },
  'model-missing': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `Thiếu tệp ${file} để đọc chữ viết tay trong bộ cài. Hãy chép lại bộ cài; nếu lấy từ kho mã, chạy: git checkout -- models.`,
      en: `${file}, which handwriting is read with, is missing from the installation or damaged. Copy the installation again; in a checkout run: git checkout -- models.`,
    }),
  },
  'nothing-learnt': {
    exit: EXIT.failed,
    message: () => ({
      vi: 'Không thấy nhãn in nào của sổ hộ tịch trong ảnh, nên không ghi mẫu nào. Hãy dùng ảnh một trang có in mẫu, rõ nét, thấy đủ bốn góc, tốt nhất là quét phẳng ở 300 dpi.',
      en: 'No printed label of a register is understood in it, so no form is written. Take a sharp picture of a printed page with all four corners, best a flatbed scan at 300 dpi.',
    }),
  },
  'picture-lost': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ảnh gốc trong nơi làm việc bị mất hoặc đã bị thay đổi. Hãy khôi phục từ bản sao lưu rồi xuất lại.`,
      en: `${file}: the original in the workspace is lost or was altered. Restore it from a backup, then export again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
