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
    message: ({ file, book, earlier, position, wanted }) => ({
      vi: `${file}: đã nhận rồi, nội dung giống hệt ${earlier} (sổ ${book}, thứ ${position}). Không nhận lần nữa.${wanted === undefined ? '' : ` Nếu lần trước nhầm sổ, chuyển sang sổ này: hotich scan --book ${wanted} --move …`}`,
      en: `${file}: already taken in, its content is the very same as ${earlier} (book ${book}, number ${position}). Not taken again.${wanted === undefined ? '' : ` If that was the wrong book, move it to this one: hotich scan --book ${wanted} --move …`}`,
    }),
  },
  'scan-worked-on': {
    exit: EXIT.failed,
    message: ({ file, book }) => ({
      vi: `${file}: đã có mục được soát ở sổ ${book} nên không chuyển được. Hãy gạch bỏ các mục ấy (F10) ở sổ ${book}, chụp lại trang rồi nhận vào sổ đúng.`,
      en: `${file}: entries of it were worked on in book ${book}, so it stays there. Cross them out (F10) in book ${book}, photograph the page again and take it into the right book.`,
    }),
  },
  'reader-missing': {
    exit: EXIT.failed,
    message: () => ({
      vi: 'Tệp nhận dạng chữ Việt (vie.traineddata.gz) trong bộ cài bị thiếu hoặc bị hỏng, thường do chép chưa xong. Hãy chép lại bộ cài ngoại tuyến; nếu cài bằng npm, chạy: npm ci.',
      en: 'The Vietnamese reading model (vie.traineddata.gz) is missing from the installation or damaged, as when copying was cut short. Copy the offline folder again; if npm installed it, run: npm ci.',
    }),
  },
  'model-missing': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `Tệp ${file} dùng để đọc chữ viết tay trong bộ cài bị thiếu hoặc bị hỏng. Hãy chép lại bộ cài; nếu lấy từ kho mã, chạy: git checkout -- models.`,
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
      vi: `${file}: ảnh gốc trong nơi làm việc bị mất hoặc đã bị thay đổi. Còn tệp ấy ở nơi khác thì bổ sung lại bằng hotich scan, không thì khôi phục từ bản sao lưu; rồi chạy lại lệnh này.`,
      en: `${file}: the original in the workspace is lost or was altered. If you still have the file, put it back with hotich scan, else restore it from a backup; then run this command again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
