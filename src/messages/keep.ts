/** Texts of keeping what an office has: audit, backup, restore. */
import type { Message } from './message.js';

type FaultKind = 'changed' | 'missing' | 'inserted';

const kinds: Readonly<Record<FaultKind, Message>> = {
  changed: { vi: 'bị sửa', en: 'was changed' },
  missing: { vi: 'bị mất', en: 'is missing' },
  inserted: { vi: 'bị chèn thêm', en: 'was put in' },
};

export const keepMessages = {
  audit: {
    vi: 'Soát xem dữ liệu và ảnh gốc có bị sửa, mất hay hỏng không',
    en: 'Prove that nothing kept was changed, lost or damaged',
  },
  optionRebuild: {
    vi: 'lập lại mọi mục từ lịch sử của nó, rồi soát',
    en: 'fold every record anew from its history first',
  },
  auditing: (done: number, total: number): Message => ({
    vi: `Đang soát ảnh gốc ${done}/${total}`,
    en: `Looking at originals ${done}/${total}`,
  }),
  databaseDamaged: {
    vi: 'Cơ sở dữ liệu: tệp hotich.db bị hỏng.',
    en: 'Database: the file hotich.db is damaged.',
  },
  historyFault: (kind: FaultKind, sequence: number, entry: string | null): Message => ({
    vi: `Lịch sử: thao tác thứ ${sequence} của ${entry ?? 'một mục không rõ'} ${kinds[kind].vi} ngoài chương trình.`,
    en: `History: action ${sequence} of ${entry ?? 'an unknown entry'} ${kinds[kind].en} by other means than the program.`,
  }),
  sealFault: (kind: FaultKind, position: number): Message => ({
    vi: `Lịch sử: niêm phong thứ ${position} ${kinds[kind].vi} ngoài chương trình.`,
    en: `History: seal ${position} ${kinds[kind].en} by other means than the program.`,
  }),
  recordFault: (entry: string): Message => ({
    vi: `Mục: ${entry} không khớp với lịch sử của nó.`,
    en: `Record: ${entry} is not what its history says.`,
  }),
  recordToRebuild: (entry: string): Message => ({
    vi: `Mục: ${entry} không khớp với lịch sử của nó. Lập lại: hotich audit --rebuild.`,
    en: `Record: ${entry} is not what its history says. Fold it anew: hotich audit --rebuild.`,
  }),
  notRebuilt: {
    vi: 'Không lập lại mục nào: lịch sử hoặc cơ sở dữ liệu có chỗ hỏng, các mục là dấu vết cuối cùng của nội dung trước đó.',
    en: 'Nothing was folded anew: the history or the database is damaged, and the records are the last trace of what it said before.',
  },
  originalFault: (book: string, file: string, state: 'altered' | 'lost'): Message => ({
    vi: `Ảnh gốc: ${file} (sổ ${book}) ${state === 'lost' ? 'bị mất' : 'bị sửa hoặc hỏng'}. Còn tệp ấy ở nơi khác thì bổ sung lại: hotich scan --book ${book} TỆP.`,
    en: `Original: ${file} (book ${book}) ${state === 'lost' ? 'is lost' : 'was altered or is damaged'}. If you still have the file elsewhere, put it back: hotich scan --book ${book} FILE.`,
  }),
  entryName: (book: string, position: number): Message => ({
    vi: `sổ ${book}, mục ở vị trí ${position}`,
    en: `book ${book}, the entry at position ${position}`,
  }),
  auditGood: (entries: number, originals: number): Message => ({
    vi: `Nguyên vẹn: ${entries} mục, ${originals} ảnh gốc, lịch sử không có gì bị sửa hay mất.`,
    en: `All whole: ${entries} entries, ${originals} originals, a history from which nothing was changed or taken.`,
  }),
  auditBad: (faults: number): Message => ({
    vi: `Có ${faults} chỗ không nguyên vẹn.`,
    en: `${faults} ${faults === 1 ? 'fault' : 'faults'}.`,
  }),
  auditGrave: {
    vi: 'Đừng xoá gì; hãy chép cả thư mục ra nơi an toàn, rồi lập lại từ bản sao lưu gần nhất vào thư mục khác: hotich restore.',
    en: 'Delete nothing; copy the whole folder to a safe place, then restore the latest backup to another folder: hotich restore.',
  },

  backup: {
    vi: 'Sao lưu nơi làm việc ra USB hay ổ đĩa khác',
    en: 'Back the workspace up to a stick or another disk',
  },
  backupFolder: {
    vi: 'thư mục mới, hoặc thư mục đã sao lưu lần trước',
    en: 'a new folder, or the one backed up to before',
  },
  copyingDatabase: { vi: 'Đang chép cơ sở dữ liệu', en: 'Copying the database' },
  copying: (done: number, total: number): Message => ({
    vi: `Đang chép và so ảnh gốc ${done}/${total}`,
    en: `Copying and comparing originals ${done}/${total}`,
  }),
  backedUp: (folder: string, originals: number, copied: number): Message => ({
    vi: `Đã sao lưu ra ${folder}: cơ sở dữ liệu, ${originals} ảnh gốc; lần này chép thêm ${copied} tệp. Bản sao có dữ liệu cá nhân: hãy cất nơi có khoá.`,
    en: `Backed up to ${folder}: the database and ${originals} originals; ${copied} files were new. It holds personal data: keep it locked away.`,
  }),
  backupNotWhole: {
    vi: 'Đã chép nguyên trạng, nhưng cơ sở dữ liệu có chỗ không nguyên vẹn: xem hotich audit. Các bản sao cũ được giữ lại hết.',
    en: 'Copied as it is, but the database is not whole: see hotich audit. All older copies are kept.',
  },
  backupPartly: (refused: number): Message => ({
    vi: `${refused} tệp không chép được, đã nêu ở trên.`,
    en: `${refused} ${refused === 1 ? 'file' : 'files'} could not be copied, as told above.`,
  }),

  neverBackedUp: {
    vi: 'Chưa sao lưu lần nào: máy hỏng là mất hết. Cắm USB rồi chạy: hotich backup THƯ_MỤC',
    en: 'Never backed up: should this PC fail, all is lost. Plug in a stick and run: hotich backup FOLDER',
  },
  backedUpLongAgo: (days: number): Message => ({
    vi: `Lần sao lưu cuối đã ${days} ngày. Cắm USB rồi chạy: hotich backup THƯ_MỤC`,
    en: `Last backed up ${days} days ago. Plug in the stick and run: hotich backup FOLDER`,
  }),

  restore: {
    vi: 'Lập lại nơi làm việc từ bản sao lưu, ở một thư mục mới',
    en: 'Make a workspace of a backup, in a new folder',
  },
  restoreFrom: { vi: 'thư mục sao lưu', en: 'folder of the backup' },
  restoreInto: { vi: 'thư mục mới sẽ là nơi làm việc', en: 'folder that becomes the workspace' },
  restoreSnapshot: {
    vi: 'bản sao cơ sở dữ liệu cần lấy (mặc định: bản nguyên vẹn mới nhất)',
    en: 'which copy of the database (the newest whole one, if none is named)',
  },
  restored: (folder: string, at: string, originals: number): Message => ({
    vi: `Đã khôi phục vào ${folder} theo bản sao lúc ${at}, ${originals} ảnh gốc. Từ nay chỉ làm tiếp ở một nơi, đừng làm ở cả hai.`,
    en: `Restored to ${folder} as of ${at}, with ${originals} originals. Go on working in one of the two places only.`,
  }),
  restoredBroken: {
    vi: 'Khi sao, bản này đã có chỗ không nguyên vẹn. Hãy xem còn bản nào nguyên vẹn: hotich restore --snapshot.',
    en: 'This copy was not whole when it was made. See whether another one is: hotich restore --snapshot.',
  },
  restoredNext: (folder: string): Message => ({
    vi: `Soát lại: hotich audit -w "${folder}"`,
    en: `Prove it: hotich audit -w "${folder}"`,
  }),
} as const;
