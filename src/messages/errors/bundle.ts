/** Handing over: export profiles, bundles, the receiving side, receipts. */
import { bundleProblem, numbersProblem, profileProblem } from '../bundle-problems.js';
import { type ErrorKind, EXIT } from './kind.js';

export const bundleErrors = {
  'profile-unknown': {
    exit: EXIT.usage,
    message: ({ profile, known }) => ({
      vi: `Không có mẫu xuất "${profile}". Các mẫu có sẵn: ${known}; hoặc ghi đường dẫn tới tệp mẫu .json.`,
      en: `There is no export profile "${profile}". Shipped are: ${known}; or give the path of a profile file (.json).`,
    }),
  },
  'profile-invalid': {
    exit: EXIT.failed,
    message: ({ file, problem, place }) => {
      const told = profileProblem(problem, place);
      return {
        vi: `${file}: mẫu xuất không dùng được (${told.vi}). Xem lược đồ: hotich schema --profile.`,
        en: `${file}: this export profile cannot be used (${told.en}). See its schema: hotich schema --profile.`,
      };
    },
  },
  'export-blocked': {
    exit: EXIT.findings,
    message: ({ book, count }) => ({
      vi: `Sổ ${book}: ${count} mục còn vướng như kể trên, không mục nào xuất được. Mục có lỗi: hotich check --book ${book}; mục chờ hỏi gia đình: hotich ask list.`,
      en: `Book ${book}: nothing was exported; records held back, as listed: ${count}. Those with errors: hotich check --book ${book}; those with something to ask: hotich ask list.`,
    }),
  },
  'bundle-damaged': {
    exit: EXIT.bundleDamaged,
    message: ({ file, problem, place }) => ({
      vi: `Gói hỏng: ${file}: ${bundleProblem(problem, place).vi}. Không nhận gì cả. Hãy chép lại gói từ nơi gửi.`,
      en: `Damaged bundle: ${file}: ${bundleProblem(problem, place).en}. Nothing was taken in. Copy the bundle again from its sender.`,
    }),
  },
  'bundle-format-other': {
    exit: EXIT.failed,
    message: ({ file, format }) => ({
      vi: `${file}: gói theo định dạng ${format}, chương trình này không đọc được. Hai bên phải dùng cùng một bản hotich: cập nhật rồi xuất, nhận lại.`,
      en: `${file}: the bundle has format ${format}, which this program does not read. Both sides need the same version of hotich: update, then export and receive again.`,
    }),
  },
  'receiver-newer': {
    exit: EXIT.workspace,
    message: ({ file }) => ({
      vi: `${file}: do bản hotich mới hơn tạo ra. Hãy cập nhật chương trình.`,
      en: `${file}: made by a newer version of hotich. Update the program.`,
    }),
  },
  'receiver-older': {
    exit: EXIT.workspace,
    message: ({ file }) => ({
      vi: `${file}: do bản hotich cũ hơn tạo ra, chưa xem thử được. Nhận không có --dry-run thì tệp được nâng lên bản mới.`,
      en: `${file}: made by an older version of hotich, so it cannot be looked at alone. Receiving without --dry-run brings it up to date.`,
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
  'numbers-invalid': {
    exit: EXIT.failed,
    message: ({ file, line, problem }) => {
      const told = numbersProblem(problem);
      return {
        vi: `${file}, dòng ${line}: ${told.vi}. Chưa cấp số nào; hãy sửa tệp rồi chạy lại.`,
        en: `${file}, line ${line}: ${told.en}. No number was given; correct the file and run again.`,
      };
    },
  },
  'receipt-invalid': {
    exit: EXIT.bundleDamaged,
    message: ({ file, problem }) => ({
      vi: `${file}: không phải biên nhận đọc được. Hãy xin lại tệp biên nhận từ bên nhận.`,
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
} as const satisfies Record<string, ErrorKind>;
