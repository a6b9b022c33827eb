/** Files and folders: what was named cannot be read, or cannot be kept. */
import { type ErrorKind, EXIT } from './kind.js';

export const filesErrors = {
  'not-an-image': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không phải tệp ảnh hay PDF đọc được. Hãy chụp hoặc quét lại thành JPEG, PNG, TIFF hoặc PDF.`,
      en: `${file}: not an image or PDF that can be read. Photograph or scan it again as JPEG, PNG, TIFF or PDF.`,
    }),
  },
  'no-line-found': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không đọc ra dòng nào, hình như đây là ảnh cả trang. Hãy cắt lấy một dòng hay một ô; cả trang thì dùng hotich scan rồi hotich ocr.`,
      en: `${file}: no line could be read; it seems to be a picture of a whole page. Cut out a line or a box; for whole pages use hotich scan and hotich ocr.`,
    }),
  },
  'many-pages': {
    exit: EXIT.failed,
    message: ({ file, pages }) => ({
      vi: `${file}: tệp có ${pages} trang; lệnh này đọc ảnh của một dòng hay một ô, nên chưa đọc trang nào. Hãy lưu từng trang thành một ảnh riêng; trang sổ thì dùng hotich scan rồi hotich ocr.`,
      en: `${file}: holds ${pages} pages; this command reads the picture of one line or box, and none of them was read. Save each as a picture of its own; for pages of a book use hotich scan and hotich ocr.`,
    }),
  },
  'is-a-folder': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: là thư mục, ở đây cần một tệp. Hãy thêm tên tệp vào đường dẫn.`,
      en: `${file}: is a folder, and a file is wanted here. Add the file's name to the path.`,
    }),
  },
  'file-missing': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không có tệp hay thư mục này. Hãy xem lại tên và đường dẫn.`,
      en: `${file}: no such file or folder. Check the name and the path.`,
    }),
  },
  'file-unreadable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không được phép mở, hoặc chương trình khác đang giữ. Hãy đóng chương trình đó, hoặc nhờ người quản lý máy cho quyền đọc.`,
      en: `${file}: may not be opened, or another program holds it. Close that program, or ask whoever manages the computer for permission to read it.`,
    }),
  },
  'file-empty': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: tệp rỗng (0 byte), thường do chép chưa xong. Hãy chép lại từ máy ảnh hoặc điện thoại.`,
      en: `${file}: the file is empty (0 bytes), as when copying was cut short. Copy it again from the camera or phone.`,
    }),
  },
  'file-damaged': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ổ đĩa hay thẻ nhớ báo lỗi khi đọc. Hãy chép tệp từ bản khác.`,
      en: `${file}: the disk or card fails while reading it. Copy the file from another source.`,
    }),
  },
  'file-unreachable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không mở được: ổ đĩa, thẻ nhớ hay thư mục mạng chứa nó không trả lời, hoặc đây không phải tệp thường. Hãy nối lại thiết bị hay mạng rồi chạy lại, hoặc chép tệp về máy này.`,
      en: `${file}: cannot be opened: its drive, card or network folder does not answer, or it is no ordinary file. Connect it again and run the command once more, or copy the file to this PC.`,
    }),
  },
  'link-in-circles': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: là liên kết (symlink) trỏ vòng về chính nó, không có tệp nào ở đó. Hãy nêu thẳng tệp gốc, hoặc xoá liên kết này.`,
      en: `${file}: is a link that leads back to itself; there is no file behind it. Name the file itself, or delete the link.`,
    }),
  },
  'file-too-large': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: tệp lớn hơn 2 GB, không đọc được. Hãy chia thành nhiều tệp nhỏ hơn, hoặc quét lại ở 300 dpi.`,
      en: `${file}: the file is larger than 2 GB and cannot be read. Split it into smaller files, or scan again at 300 dpi.`,
    }),
  },
  'folder-empty': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: thư mục không có tệp nào. Hãy xem lại có đúng thư mục ảnh không.`,
      en: `${file}: the folder holds no files. Check that it is the folder of the pictures.`,
    }),
  },
  'folder-inside': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: là thư mục con, không tự vào. Nếu đúng là ảnh cần lấy, hãy chạy lại lệnh này với cả đường dẫn "${file}".`,
      en: `${file}: a folder inside the folder, not entered by itself. If its pictures are wanted, run this command again with the path "${file}".`,
    }),
  },
  'nothing-matches': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không có tệp nào khớp mẫu này. Hãy xem lại thư mục và đuôi tệp.`,
      en: `${file}: no file matches this pattern. Check the folder and the file extension.`,
    }),
  },
  'file-changed': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: nội dung thay đổi trong lúc chép vào (có thể thẻ nhớ hay USB bị lỗi, hoặc tệp đang được sửa). Hãy chép tệp về máy rồi nhận lại.`,
      en: `${file}: its content changed while it was being copied (a failing card or stick, or the file is being edited). Copy it to this PC first, then take it in again.`,
    }),
  },
  'file-unwritable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file || '""'}: không ghi được vào đây: là thư mục, hoặc thư mục chứa nó không có, hoặc không được phép ghi. Hãy nêu tên một tệp khác.`,
      en: `${file || '""'}: cannot be written: it is a folder, or is in a folder that is not there or may not be written to. Name another file.`,
    }),
  },
  'file-exists': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: đã có tệp này, không ghi đè vì nội dung trong đó có thể còn cần. Hãy đặt tên khác, hoặc chuyển tệp cũ đi chỗ khác.`,
      en: `${file}: the file is there already and is not overwritten, since what it holds may be wanted. Give another name, or move the old file away.`,
    }),
  },
  'disk-full': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ổ đĩa đầy, chưa lưu được. Hãy xoá bớt tệp không cần (thư mục cache/ của nơi làm việc xoá được), rồi chạy lại lệnh này.`,
      en: `${file}: the disk is full, it could not be kept. Free some space (the workspace's cache/ folder may be deleted), then run the command again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
