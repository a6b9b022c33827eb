/** Kills while the machine works by itself: reading pictures, writing a bundle. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openWorkspace } from '../../src/store/workspace.js';
import { spawnProgram } from '../program.js';
import { type Findings, type Given, look } from './findings.js';

/** Runs a command and kills it after so many milliseconds; whether it was still running then. */
export async function killAtWork(words: readonly string[], folder: string, after: number): Promise<boolean> {
  let timer: NodeJS.Timeout | null = null;
  const { code } = await spawnProgram(words, {
    folder,
    started: (pid) => {
      timer = setTimeout(() => {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended in the meantime.
        }
      }, after);
    },
  });
  if (timer !== null) clearTimeout(timer);
  return code === null;
}

/** After a kill: the answers still there, the database whole, and no bundle on record that is not whole on disk. */
export function lookAfterWork(
  folder: string,
  book: string,
  given: readonly Given[],
  findings: Findings,
): void {
  findings.kills += 1;
  look(folder, book, given, findings);
  const workspace = openWorkspace(folder, { write: false });
  for (const bundle of workspace.bundles.list(book)) {
    const at = [bundle.folder, join(folder, 'out', bundle.folder), join(folder, bundle.folder)].find(
      existsSync,
    );
    if (at === undefined || !readdirSync(at).includes('manifest-sha256.txt')) {
      findings.damaged += 1;
      findings.notes.push(`bundle ${bundle.sequence} is on record and not whole on disk`);
    }
  }
  workspace.close();
}
