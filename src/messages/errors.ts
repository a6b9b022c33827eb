/** The closed family of errors: each has a code, an exit code, and a message that tells the way out. */
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
  'workspace-not-found': {
    exit: EXIT.usage,
    message: ({ folder }) => ({
      vi: `Không thấy nơi làm việc ở ${folder} hay thư mục cha. Hãy vào đúng thư mục, dùng --workspace, hoặc tạo mới: hotich init.`,
      en: `No workspace in ${folder} or above it. Go to its folder, name it with --workspace, or make one: hotich init.`,
    }),
  },
  'book-range-reversed': {
    exit: EXIT.usage,
    message: ({ first, last }) => ({
      vi: `Số cuối (${last}) nhỏ hơn số đầu (${first}). Hãy xem lại --first và --last.`,
      en: `The last entry (${last}) comes before the first (${first}). Check --first and --last.`,
    }),
  },
  'officer-missing': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Chưa biết cán bộ nào đang làm. Thêm cán bộ: hotich officer add MÃ --name "HỌ TÊN"; hoặc chọn: hotich officer use MÃ.',
      en: 'No officer is named. Add one: hotich officer add CODE --name "NAME"; or choose one: hotich officer use CODE.',
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
