/** The command line itself: what was typed that the program does not understand. */
import { type ErrorKind, EXIT } from './kind.js';

/** `similar`: nothing, a word, or several with commas between. */
const perhaps = (similar: string | number | undefined, question: string, or: string): string =>
  similar === undefined || similar === ''
    ? ''
    : ` ${question} ${String(similar).replaceAll(', ', ` ${or} `)}?`;

/** `command` is what to ask help for, e.g. `hotich book add`. */
export const usageErrors = {
  'command-unknown': {
    exit: EXIT.usage,
    message: ({ name, similar, command }) => ({
      vi: `Không có lệnh "${name}".${perhaps(similar, 'Có phải là', 'hay')} Xem các lệnh: ${command} --help.`,
      en: `There is no command "${name}".${perhaps(similar, 'Did you mean', 'or')} See ${command} --help.`,
    }),
  },
  'command-missing': {
    exit: EXIT.usage,
    message: ({ command }) => ({
      vi: `Sau ${command} còn thiếu tên việc phải làm, chọn một trong các lệnh nêu trên.`,
      en: `${command} needs one of the commands listed above.`,
    }),
  },
  'option-unknown': {
    exit: EXIT.usage,
    message: ({ what, similar, command }) => ({
      vi: `Không có tuỳ chọn ${what}.${perhaps(similar, 'Có phải là', 'hay')} Xem cách dùng: ${command} --help.`,
      en: `There is no option ${what}.${perhaps(similar, 'Did you mean', 'or')} See ${command} --help.`,
    }),
  },
  'option-missing': {
    exit: EXIT.usage,
    message: ({ what, command }) => ({
      vi: `Thiếu ${what}. Hãy thêm vào lệnh. Xem cách dùng: ${command} --help.`,
      en: `${what} is missing. Add it to the command. See ${command} --help.`,
    }),
  },
  'option-value-missing': {
    exit: EXIT.usage,
    message: ({ what, command }) => ({
      vi: `Sau ${what} phải có nội dung. Xem cách dùng: ${command} --help.`,
      en: `${what} needs a value after it. See ${command} --help.`,
    }),
  },
  'argument-missing': {
    exit: EXIT.usage,
    message: ({ what, command }) => ({
      vi: `Thiếu ${what}. Hãy ghi thêm vào lệnh. Xem cách dùng: ${command} --help.`,
      en: `${what} is missing. Add it to the command. See ${command} --help.`,
    }),
  },
  'too-many-arguments': {
    exit: EXIT.usage,
    message: ({ command }) => ({
      vi: `Thừa chữ sau ${command}. Tên hay đường dẫn có khoảng trắng phải đặt trong ngoặc kép "…". Xem cách dùng: ${command} --help.`,
      en: `Too many words after ${command}. A name or path with spaces goes in quotation marks "…". See ${command} --help.`,
    }),
  },
  'value-invalid': {
    exit: EXIT.usage,
    message: ({ what, value, rule, command }) => ({
      vi: `${what}: không nhận "${value}": ${rule} Xem cách dùng: ${command} --help.`,
      en: `${what}: "${value}" cannot be: ${rule} See ${command} --help.`,
    }),
  },
  'usage-wrong': {
    exit: EXIT.usage,
    message: ({ problem, command }) => ({
      vi: `Lệnh gõ chưa đúng (${problem}). Xem cách dùng: ${command} --help.`,
      en: `Wrong usage (${problem}). See ${command} --help.`,
    }),
  },
  'menu-needs-terminal': {
    exit: EXIT.usage,
    message: () => ({
      vi: 'Danh mục việc cần cửa sổ dòng lệnh. Không có cửa sổ thì gõ thẳng lệnh; xem các lệnh: hotich --help.',
      en: 'The menu needs a terminal. Without one, name a command; see hotich --help.',
    }),
  },
  'terminal-needed': {
    exit: EXIT.usage,
    message: ({ command, instead }) => ({
      vi: `hotich ${command} hỏi đáp với người, cần cửa sổ dòng lệnh. Hãy chạy lệnh này trực tiếp trong cửa sổ dòng lệnh, không qua ống dẫn hay tệp; ${instead}.`,
      en: `hotich ${command} talks with a person and needs a terminal. Run it directly in a terminal window, not through a pipe or a file; ${instead}.`,
    }),
  },
  'quota-needs-date': {
    exit: EXIT.usage,
    message: () => ({
      vi: '--quota và --by phải đi cùng nhau, vd. --quota 618 --by 2026-12-31.',
      en: '--quota and --by go together, e.g. --quota 618 --by 2026-12-31.',
    }),
  },
} as const satisfies Record<string, ErrorKind>;
