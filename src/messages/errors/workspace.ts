/** The workspace: found, in use, newer, damaged. */
import { type ErrorKind, EXIT } from './kind.js';

export const workspaceErrors = {
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
      vi: `${file}: cơ sở dữ liệu bị hỏng hoặc không phải của hotich. Đừng xoá gì; hãy chép cả thư mục ra nơi an toàn rồi khôi phục bản sao lưu gần nhất vào thư mục khác: hotich restore.`,
      en: `${file}: the database is damaged or is not one of hotich. Delete nothing; copy the whole folder to a safe place and restore the latest backup to another folder: hotich restore.`,
    }),
  },
  'workspace-unusable': {
    exit: EXIT.failed,
    message: ({ file, reason }) => ({
      vi: `${file}: không mở hay ghi được (${reason}). Hãy xem quyền của thư mục, và ổ đĩa hay USB có bị khoá ghi hoặc rút ra không.`,
      en: `${file}: cannot be opened or written (${reason}). Check the folder's permissions, and that the disk or stick is plugged in and not write-protected.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
