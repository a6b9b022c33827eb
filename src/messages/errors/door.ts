/** The command line itself. */
import { type ErrorKind, EXIT } from './kind.js';

export const doorErrors = {
  'command-unknown': {
    exit: EXIT.usage,
    message: ({ command }) => ({
      vi: `Không có lệnh "${command}". Xem các lệnh: hotich --help.`,
      en: `There is no command "${command}". See hotich --help.`,
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
