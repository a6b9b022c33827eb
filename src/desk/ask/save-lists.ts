/** Puts the ask-list into files, never over one that is there: it may hold answers already. */
import { writeFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { askMessages } from '../../messages/ask.js';
import { localDay } from '../../messages/day.js';
import { HotichError } from '../../messages/errors.js';
import { outputError } from '../../messages/file-errors.js';
import { say } from '../../messages/message.js';
import type { Workspace } from '../../store/types.js';
import type { AskVillage } from './ask-list.js';

/** `true`: a name by the day, in the folder at hand. */
export interface AskFiles {
  readonly pdf?: string | true | undefined;
  readonly xlsx?: string | true | undefined;
}

/** Paths of what was written. Throws `file-exists`, `disk-full`, `file-unwritable`. */
export async function saveAskLists(
  workspace: Workspace,
  villages: readonly AskVillage[],
  files: AskFiles,
): Promise<readonly string[]> {
  const day = localDay(new Date());
  const households = villages.flatMap((village) => village.households);
  const books = [...new Set(households.flatMap(({ children }) => children.map(({ book }) => book)))];
  const written: string[] = [];
  if (files.pdf !== undefined) {
    const { askListPdf } = await import('./list-pdf.js');
    const content = await askListPdf(villages, { office: workspace.office.name, books, day });
    written.push(await save(content, files.pdf, day, 'pdf'));
  }
  if (files.xlsx !== undefined) {
    const { askListXlsx } = await import('./list-xlsx.js');
    written.push(await save(await askListXlsx(villages), files.xlsx, day, 'xlsx'));
  }
  return written;
}

async function save(
  content: Uint8Array,
  file: string | true,
  day: string,
  extension: string,
): Promise<string> {
  for (let copy = 1; ; copy += 1) {
    const number = copy === 1 ? '' : `-${copy}`;
    const name = file === true ? `${say(askMessages.fileName)}-${day}${number}.${extension}` : file;
    try {
      await writeFile(name, content, { flag: 'wx' });
      return resolve(name);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) {
        throw outputError(error, name);
      }
      if (file !== true) throw new HotichError('file-exists', { file: basename(name) }, { cause: error });
    }
  }
}
