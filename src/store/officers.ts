/** The officers of an office, and the one at work on this PC. */
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import type { Core } from './core.js';
import type { Officer, Workspace } from './types.js';

const row: z.ZodType<Officer> = z.object({ code: z.string(), name: z.string() });
const setting = z.object({ value: z.string() });

export function officerStore({ connection, now }: Core): Workspace['officers'] {
  const get = (code: string): Officer | null =>
    connection.get(row, 'SELECT code, name FROM officers WHERE code = ?', code);

  return {
    get,
    add(officer) {
      connection.transaction(() => {
        // CB01 and cb01 are one person to everybody but a computer: the second would key the first one's entries again.
        const like = connection.get(
          row,
          'SELECT code, name FROM officers WHERE lower(code) = lower(?)',
          officer.code,
        );
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
      if (get(code) === null) throw new HotichError('officer-unknown', { officer: code });
      connection.run(
        "INSERT INTO settings (name, value) VALUES ('officer', ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        code,
      );
    },
  };
}
