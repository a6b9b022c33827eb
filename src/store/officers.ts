/** The officers of an office, and the one at work on this PC. */
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import type { Core } from './core.js';
import type { Officer, Workspace } from './types.js';

const row: z.ZodType<Officer> = z.object({ code: z.string(), name: z.string() });
const setting = z.object({ value: z.string() });

export function officerStore({ connection, now }: Core): Workspace['officers'] {
  // CB01 and cb01 are one person to everybody but a computer: as two, the second would key the first one's entries again.
  const get = (code: string): Officer | null =>
    connection.get(row, 'SELECT code, name FROM officers WHERE lower(code) = lower(?)', code);

  const named = (code: string): Officer => {
    const officer = get(code);
    if (officer === null) throw new HotichError('officer-unknown', { officer: code });
    return officer;
  };

  return {
    get,
    named,
    add(officer) {
      connection.transaction(() => {
        const like = get(officer.code);
        if (like !== null) throw new HotichError('officer-exists', { officer: like.code });
        connection.run(
          'INSERT INTO officers (code, name, added_at) VALUES (?, ?, ?)',
          officer.code,
          officer.name.normalize('NFC'),
          now().toISOString(),
        );
      });
    },
    list: () => connection.all(row, 'SELECT code, name FROM officers ORDER BY code'),
    current: () =>
      connection.get(setting, "SELECT value FROM settings WHERE name = 'officer'")?.value ?? null,
    use(code) {
      connection.run(
        "INSERT INTO settings (name, value) VALUES ('officer', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        named(code).code,
      );
    },
  };
}
