/** Backups: where they may be written, and what is wrong with one. */
import { type ErrorKind, EXIT } from './kind.js';

export const backupErrors = {
  'backup-inside': {
    exit: EXIT.usage,
    message: ({ folder }) => ({
      vi: `${folder}: nằm ngay trong nơi làm việc, hỏng máy là mất cả hai. Hãy sao lưu ra USB hoặc ổ đĩa khác.`,
      en: `${folder}: lies within the workspace itself; what ruins one ruins both. Back up to a stick or another disk.`,
    }),
  },
  'backup-folder-used': {
    exit: EXIT.failed,
    message: ({ folder }) => ({
      vi: `${folder}: đang có tệp khác, không ghi lẫn vào. Hãy nêu một thư mục mới trong đó, ví dụ: hotich backup "${folder}/sao-luu-hotich".`,
      en: `${folder}: holds other files, which a backup is not mixed with. Name a new folder in it, such as: hotich backup "${folder}/hotich-backup".`,
    }),
  },
  'backup-of-another': {
    exit: EXIT.failed,
    message: ({ folder }) => ({
      vi: `${folder}: là bản sao lưu của nơi làm việc khác, không ghi đè. Hãy nêu thư mục khác.`,
      en: `${folder}: is the backup of another workspace and is left alone. Name another folder.`,
    }),
  },
  'backup-not-found': {
    exit: EXIT.usage,
    message: ({ folder }) => ({
      vi: `${folder}: không phải thư mục sao lưu của hotich, hoặc chưa có bản nào xong. Hãy nêu đúng thư mục có tệp hotich-backup.json.`,
      en: `${folder}: is no backup made by hotich, or none in it was finished. Name the folder that holds hotich-backup.json.`,
    }),
  },
  'backup-list-damaged': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: tệp bị hỏng nên không biết trong đó có những bản sao nào. Hãy sao lưu vào thư mục mới, và giữ thư mục này lại: các bản sao .db trong đó có thể vẫn dùng được.`,
      en: `${file}: is damaged, so what it lists is not known. Back up to a new folder and keep this one: the .db copies in it may still be good.`,
    }),
  },
  'backup-damaged': {
    exit: EXIT.failed,
    message: ({ file, others }) => ({
      vi: `${file}: bản sao cơ sở dữ liệu này đã hỏng, chưa khôi phục gì. ${others ? `Hãy dùng bản khác, thêm --snapshot với một trong: ${others}.` : 'Hãy dùng bản sao lưu ở nơi khác.'}`,
      en: `${file}: this copy of the database is damaged; nothing was restored. ${others ? `Use another with --snapshot: ${others}.` : 'Use a backup kept elsewhere.'}`,
    }),
  },
  'snapshot-unknown': {
    exit: EXIT.usage,
    message: ({ snapshot, others }) => ({
      vi: `Bản sao lưu không có ${snapshot}. Các bản có: ${others}.`,
      en: `The backup has no ${snapshot}. It has: ${others}.`,
    }),
  },
  'original-not-in-backup': {
    exit: EXIT.failed,
    message: ({ file }) => ({
      vi: `${file}: ảnh gốc không có trong bản sao lưu hoặc đã hỏng ở đó; dữ liệu đã soát vẫn còn. Hãy chép ảnh từ nơi khác, hoặc chụp lại trang ấy.`,
      en: `${file}: the backup lacks this original or holds it damaged; what was entered is there. Copy the picture from elsewhere, or photograph the page again.`,
    }),
  },
} as const satisfies Record<string, ErrorKind>;
