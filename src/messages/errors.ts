/** The closed family of errors: each has a code, an exit code, and a message that tells the way out. */
import { bundleProblem } from './bundle-problems.js';
import { type Message, say } from './message.js';

/** Exit codes of the program (documented in docs/exit-codes.md). */
export const EXIT = {
  done: 0,
  failed: 1,
  usage: 2,
  partly: 3,
  findings: 4,
  workspace: 5,
  notAllowed: 6,
  bundleDamaged: 7,
  wrongKey: 8,
  interrupted: 130,
} as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

type Details = Readonly<Record<string, string | number>>;

interface ErrorKind {
  readonly exit: ExitCode;
  /** What happened, why, and what to do next. */
  readonly message: (details: Details) => Message;
}

/** Every error a user can meet. `file`, `book`, … in details are file names and codes, never names of people. */
export const ERRORS = {
  'not-an-image': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không phải tệp ảnh hay PDF đọc được. Hãy chụp hoặc quét lại thành JPEG, PNG, TIFF hoặc PDF.`,
      en: `${file}: not an image or PDF that can be read. Photograph or scan it again as JPEG, PNG, TIFF or PDF.`,
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
      vi: `${file}: là thư mục con, không tự quét vào. Nếu đúng là ảnh của sổ này, hãy nêu riêng: hotich scan "${file}".`,
      en: `${file}: a folder inside the folder, not entered by itself. If it holds this book's pictures, name it: hotich scan "${file}".`,
    }),
  },
  'nothing-matches': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không có tệp nào khớp mẫu này. Hãy xem lại thư mục và đuôi tệp.`,
      en: `${file}: no file matches this pattern. Check the folder and the file extension.`,
    }),
  },
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
  'heic-picture': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ảnh HEIC của iPhone chưa đọc được. Trên iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất rồi chụp lại; ảnh đã chụp thì mở trên máy tính và lưu thành JPEG.`,
      en: `${file}: iPhone HEIC pictures cannot be read yet. On the iPhone: Settings > Camera > Formats > Most Compatible, then photograph again; open pictures already taken on the computer and save them as JPEG.`,
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
  'file-changed': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: nội dung thay đổi trong lúc chép vào (có thể thẻ nhớ hay USB bị lỗi, hoặc tệp đang được sửa). Hãy chép tệp về máy rồi nhận lại.`,
      en: `${file}: its content changed while it was being copied (a failing card or stick, or the file is being edited). Copy it to this PC first, then take it in again.`,
    }),
  },
  'disk-full': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ổ đĩa đầy, chưa lưu được. Hãy xoá bớt tệp không cần (thư mục cache/ của nơi làm việc xoá được), rồi chạy lại lệnh này.`,
      en: `${file}: the disk is full, it could not be kept. Free some space (the workspace's cache/ folder may be deleted), then run the command again.`,
    }),
  },
  'workspace-not-found': {
    exit: EXIT.usage,
    message: ({ folder }) => ({
      vi: `Không thấy nơi làm việc ở ${folder} hay thư mục cha. Hãy vào đúng thư mục, dùng --workspace, hoặc tạo mới: hotich init.`,
      en: `No workspace in ${folder} or above it. Go to its folder, name it with --workspace, or make one: hotich init.`,
    }),
  },
  'workspace-exists': {
    exit: EXIT.failed,
    message: ({ folder }) => ({
      vi: `${folder} đã là một nơi làm việc, không tạo đè lên. Hãy chọn thư mục khác, hoặc làm tiếp trong thư mục này.`,
      en: `${folder} is a workspace already and is not overwritten. Choose another folder, or go on working in this one.`,
    }),
  },
  'workspace-in-use': {
    exit: EXIT.workspace,
    message: ({ officer, command, pid, since }) => ({
      vi: `Nơi làm việc đang được dùng ở cửa sổ khác (cán bộ ${officer}, lệnh ${command}, tiến trình ${pid}, từ ${since}). Hãy kết thúc ở cửa sổ đó rồi chạy lại lệnh này.`,
      en: `The workspace is in use in another window (officer ${officer}, command ${command}, process ${pid}, since ${since}). Finish there, then run this command again.`,
    }),
  },
  'workspace-newer': {
    exit: EXIT.workspace,
    message: ({ file }) => ({
      vi: `${file}: do phiên bản hotich mới hơn ghi, phiên bản này không mở để khỏi làm hỏng. Hãy cài bản hotich mới rồi mở lại.`,
      en: `${file}: written by a newer version of hotich; this one does not open it, so as not to harm it. Install the newer version and open it again.`,
    }),
  },
  'workspace-damaged': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: cơ sở dữ liệu bị hỏng hoặc không phải của hotich. Đừng xoá gì; hãy chép cả thư mục ra nơi an toàn rồi dùng bản sao lưu gần nhất.`,
      en: `${file}: the database is damaged or is not one of hotich. Delete nothing; copy the whole folder to a safe place and go on from the latest backup.`,
    }),
  },
  'workspace-unusable': {
    exit: EXIT.failed,
    message: ({ file, reason }) => ({
      vi: `${file}: không mở hay ghi được (${reason}). Hãy xem quyền của thư mục, và ổ đĩa hay USB có bị khoá ghi hoặc rút ra không.`,
      en: `${file}: cannot be opened or written (${reason}). Check the folder's permissions, and that the disk or stick is plugged in and not write-protected.`,
    }),
  },
  'book-unknown': {
    exit: EXIT.usage,
    message: ({ book }) => ({
      vi: `Không có sổ mã ${book} ở nơi làm việc này. Xem các sổ: hotich book list; thêm sổ: hotich book add.`,
      en: `No book ${book} in this workspace. See the books: hotich book list; add one: hotich book add.`,
    }),
  },
  'book-exists': {
    exit: EXIT.failed,
    message: ({ book }) => ({
      vi: `Đã có sổ mã ${book}. Hãy đặt mã khác, hoặc xem sổ đã có: hotich book list.`,
      en: `There is a book ${book} already. Give another code, or see the books: hotich book list.`,
    }),
  },
  'officer-unknown': {
    exit: EXIT.usage,
    message: ({ officer }) => ({
      vi: `Không có cán bộ mã ${officer}. Xem các cán bộ: hotich officer list; thêm: hotich officer add.`,
      en: `No officer ${officer} here. See the officers: hotich officer list; add one: hotich officer add.`,
    }),
  },
  'officer-exists': {
    exit: EXIT.failed,
    message: ({ officer }) => ({
      vi: `Đã có cán bộ mã ${officer}. Hãy đặt mã khác.`,
      en: `There is an officer ${officer} already. Give another code.`,
    }),
  },
  'book-range-reversed': {
    exit: EXIT.usage,
    message: ({ first, last }) => ({
      vi: `Số cuối (${last}) nhỏ hơn số đầu (${first}). Hãy xem lại --first và --last.`,
      en: `The last entry (${last}) comes before the first (${first}). Check --first and --last.`,
    }),
  },
  'quota-needs-date': {
    exit: EXIT.usage,
    message: () => ({
      vi: '--quota và --by phải đi cùng nhau, vd. --quota 618 --by 2026-12-31.',
      en: '--quota and --by go together, e.g. --quota 618 --by 2026-12-31.',
    }),
  },
  'entry-unknown': {
    exit: EXIT.usage,
    message: ({ book, entry }) => ({
      vi: `Sổ ${book} không có mục số ${entry}. Xem các mục: hotich show --book ${book}.`,
      en: `Book ${book} has no entry ${entry}. List them: hotich show --book ${book}.`,
    }),
  },
  'form-unknown': {
    exit: EXIT.usage,
    message: ({ form }) => ({
      vi: `Không có mẫu sổ ${form}. Xem các mẫu: hotich form list; thêm mẫu của cơ quan: hotich form add TỆP.`,
      en: `There is no form ${form}. List them with hotich form list, or add one with hotich form add FILE.`,
    }),
  },
  'form-invalid': {
    exit: EXIT.findings,
    message: ({ file, count }) => ({
      vi: `${file}: tệp mẫu sổ có ${count} chỗ sai. Sửa theo các dòng trên rồi kiểm tra lại: hotich form check.`,
      en: `${file}: the form file has ${count} faults. Mend them as listed, then run hotich form check again.`,
    }),
  },
  'menu-needs-terminal': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Danh mục việc cần cửa sổ dòng lệnh. Không có cửa sổ thì gõ thẳng lệnh; xem các lệnh: hotich --help.',
      en: 'The menu needs a terminal. Without one, name a command; see hotich --help.',
    }),
  },
  'command-unknown': {
    exit: EXIT.usage,
    message: ({ command }) => ({
      vi: `Không có lệnh "${command}". Xem các lệnh: hotich --help.`,
      en: `There is no command "${command}". See hotich --help.`,
    }),
  },
  'officer-missing': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Chưa biết cán bộ nào đang làm. Thêm cán bộ: hotich officer add MÃ --name "HỌ TÊN"; hoặc chọn: hotich officer use MÃ.',
      en: 'No officer is named. Add one: hotich officer add CODE --name "NAME"; or choose one: hotich officer use CODE.',
    }),
  },
  'profile-unknown': {
    exit: EXIT.usage,
    message: ({ profile, known }) => ({
      vi: `Không có mẫu xuất "${profile}". Các mẫu có sẵn: ${known}; hoặc ghi đường dẫn tới tệp mẫu .json.`,
      en: `There is no export profile "${profile}". Shipped are: ${known}; or give the path of a profile file (.json).`,
    }),
  },
  'profile-invalid': {
    exit: EXIT.failed,
    message: ({ file, problem }) => ({
      vi: `${file}: mẫu xuất không dùng được (${problem}). Xem lược đồ: hotich schema profile.`,
      en: `${file}: this export profile cannot be used (${problem}). See its schema: hotich schema profile.`,
    }),
  },
  'export-blocked': {
    exit: EXIT.findings,
    message: ({ book, count }) => ({
      vi: `Sổ ${book}: cả ${count} trường hợp đều còn vướng, chưa xuất được gì. Xem từng lỗi: hotich check --book ${book}.`,
      en: `Book ${book}: findings hold back all ${count} records, nothing was exported. See them: hotich check --book ${book}.`,
    }),
  },
  'picture-lost': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ảnh gốc trong nơi làm việc bị mất hoặc đã bị thay đổi. Hãy khôi phục từ bản sao lưu rồi xuất lại.`,
      en: `${file}: the original in the workspace is lost or was altered. Restore it from a backup, then export again.`,
    }),
  },
  'bundle-damaged': {
    exit: EXIT.bundleDamaged,
    message: ({ file, problem, place }) => ({
      vi: `Gói hỏng: ${file}: ${bundleProblem(problem, place).vi}. Không nhận gì cả. Hãy chép lại gói từ nơi gửi.`,
      en: `Damaged bundle: ${file}: ${bundleProblem(problem, place).en}. Nothing was taken in. Copy the bundle again from its sender.`,
    }),
  },
  'bundle-format-newer': {
    exit: EXIT.failed,
    message: ({ file, format }) => ({
      vi: `${file}: gói theo định dạng ${format}, mới hơn chương trình này. Hãy cập nhật hotich rồi nhận lại.`,
      en: `${file}: the bundle has format ${format}, newer than this program. Update hotich, then receive it again.`,
    }),
  },
  'receiver-newer': {
    exit: EXIT.workspace,
    message: ({ file }) => ({
      vi: `${file}: do bản hotich mới hơn tạo ra. Hãy cập nhật chương trình.`,
      en: `${file}: made by a newer version of hotich. Update the program.`,
    }),
  },
  'receiver-busy': {
    exit: EXIT.workspace,
    message: ({ file }) => ({
      vi: `${file}: một chương trình khác đang ghi. Hãy chờ nó xong rồi chạy lại.`,
      en: `${file}: another program is writing to it. Wait until it is done, then run again.`,
    }),
  },
  'receiver-unusable': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: không phải cơ sở dữ liệu của bên nhận. Hãy chọn thư mục khác với --into.`,
      en: `${file}: not a receiver's database. Choose another folder with --into.`,
    }),
  },
  'receipt-invalid': {
    exit: EXIT.bundleDamaged,
    message: ({ file, problem }) => ({
      vi: `${file}: không phải biên nhận đọc được (${problem}). Hãy xin lại tệp biên nhận từ bên nhận.`,
      en: `${file}: not a receipt that can be read (${problem}). Ask the receiver for the file again.`,
    }),
  },
  'receipt-foreign': {
    exit: EXIT.failed,
    message: ({ file, bundle }) => ({
      vi: `${file}: là biên nhận của gói khác (${bundle}), không do nơi làm việc này xuất. Hãy mở đúng nơi làm việc, hoặc xin đúng biên nhận.`,
      en: `${file}: is the receipt of another bundle (${bundle}), not one exported from this workspace. Open the right workspace, or ask for the right receipt.`,
    }),
  },
  'receipt-disagrees': {
    exit: EXIT.bundleDamaged,
    message: ({ file, record }) => ({
      vi: `${file}: biên nhận không khớp gói đã gửi (bản ghi ${record}). Không ghi nhận gì. Hãy xin lại biên nhận.`,
      en: `${file}: the receipt does not agree with the bundle sent (record ${record}). Nothing was taken in. Ask for the receipt again.`,
    }),
  },
  'terminal-needed': {
    exit: EXIT.usage,
    message: ({ command, instead }) => ({
      vi: `hotich ${command} hỏi đáp với người, cần cửa sổ dòng lệnh. Hãy chạy lệnh này trực tiếp trong cửa sổ dòng lệnh, không qua ống dẫn hay tệp; ${instead}.`,
      en: `hotich ${command} talks with a person and needs a terminal. Run it directly in a terminal window, not through a pipe or a file; ${instead}.`,
    }),
  },
  'answer-incomplete': {
    exit: EXIT.usage,
    message: ({ missing }) => ({
      vi: `Thiếu ${missing}. Một câu trả lời cần đủ --book --entry --field --value --source --evidence.`,
      en: `${missing} is missing. One answer needs --book --entry --field --value --source --evidence.`,
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
} as const satisfies Record<string, ErrorKind>;

export type ErrorCode = keyof typeof ERRORS;

/** An error the user can act on; anything else thrown is a bug and is reported as one. */
export class HotichError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;
  readonly exit: ExitCode;

  constructor(code: ErrorCode, details: Details = {}, options?: ErrorOptions) {
    super(ERRORS[code].message(details).en, options);
    this.name = 'HotichError';
    this.code = code;
    this.details = details;
    this.exit = ERRORS[code].exit;
  }

  /** The message in the user's language. */
  tell(): string {
    return say(ERRORS[this.code].message(this.details));
  }
}
