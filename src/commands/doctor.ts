import type { StatsFs } from 'node:fs';
import { statfs } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { Command } from 'commander';
import { doctorMessages } from '../messages/doctor.js';
import { ERRORS, EXIT, HotichError } from '../messages/errors.js';
import { type Message, say } from '../messages/message.js';
import { PAINT } from './colour.js';
import { type CommandContext, DONE, namedWorkspace } from './context.js';
import { run } from './run.js';

/** One thing looked at: `weak` works but slows or hampers, `bad` stops the work. */
interface Examination {
  readonly about: string;
  readonly mark: 'good' | 'weak' | 'bad';
  readonly message: Message;
}

export function defineDoctor(program: Command): void {
  program
    .command('doctor')
    .description(say(doctorMessages.doctor))
    .option('--keyboard', say(doctorMessages.optionKeyboard))
    .action(({ keyboard = false }: { readonly keyboard?: boolean }, command: Command) =>
      run(command, async (context) => {
        const examinations = [
          node(),
          memory(),
          { about: 'cores', mark: 'good', message: doctorMessages.cores(availableParallelism()) },
          await disk(namedWorkspace(context.options) ?? '.'),
          await works('images', doctorMessages.images, tryImages),
          await works('database', doctorMessages.database, tryDatabase),
          await works('reader', doctorMessages.reader, tryReader),
          await works('handwriting', doctorMessages.handwriting, tryHandwriting),
          terminal(),
          ...(process.platform === 'win32' ? [await codePage()] : []),
          await workspace(context),
          ...(keyboard ? [await tryKeyboard(context)] : []),
        ] satisfies Examination[];
        for (const { about, mark, message } of examinations) {
          context.print(`${PAINT[mark](say(doctorMessages.marks[mark]).padEnd(7))} ${say(message)}`);
          context.emit({ type: 'examination', about, mark, message: say(message) });
        }
        const fit = examinations.every(({ mark }) => mark !== 'bad');
        context.print(say(fit ? doctorMessages.fit : doctorMessages.unfit));
        return fit ? DONE : { exit: EXIT.failed };
      }),
    );
}

function node(): Examination {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const recent = major > 20 || (major === 20 && minor >= 17);
  const version = process.versions.node;
  return {
    about: 'node',
    mark: recent ? 'good' : 'bad',
    message: recent ? doctorMessages.node(version) : doctorMessages.nodeOld(version),
  };
}

/** Reading took 430 MB at most with two engines (npm run bench); a system and a browser want the rest. */
function memory(): Examination {
  const megabytes = Math.round(totalmem() / 2 ** 20);
  const enough = megabytes >= 1500;
  return {
    about: 'memory',
    mark: enough ? 'good' : 'weak',
    message: enough ? doctorMessages.memory(megabytes) : doctorMessages.memoryLow(megabytes),
  };
}

/** Of a folder that is not there yet, the disk it would come to lie on. */
async function disk(folder: string): Promise<Examination> {
  const space = await spaceAt(resolve(folder));
  if (space === null) return { about: 'disk', mark: 'weak', message: doctorMessages.diskUnknown(folder) };
  const { bavail, bsize } = space;
  const gigabytes = (bavail * bsize) / 2 ** 30;
  const enough = gigabytes >= 2;
  const text = gigabytes.toFixed(1);
  return {
    about: 'disk',
    mark: enough ? 'good' : 'weak',
    message: enough ? doctorMessages.disk(text) : doctorMessages.diskLow(text),
  };
}

async function spaceAt(folder: string): Promise<StatsFs | null> {
  try {
    return await statfs(folder);
  } catch {
    const above = dirname(folder);
    return above === folder ? null : spaceAt(above);
  }
}

/**
 * Tries a part for real; any fault of it means the installation is broken, and one we know says what to do.
 */
async function works(about: string, part: Message, attempt: () => Promise<void>): Promise<Examination> {
  try {
    await attempt();
    return { about, mark: 'good', message: part };
  } catch (error) {
    const message = error instanceof HotichError ? told(error) : doctorMessages.broken(part);
    return { about, mark: 'bad', message };
  }
}

async function tryImages(): Promise<void> {
  const { default: sharp } = await import('sharp');
  await sharp({ create: { width: 8, height: 8, channels: 3, background: 'white' } })
    .jpeg()
    .toBuffer();
}

async function tryDatabase(): Promise<void> {
  const { default: Database } = await import('better-sqlite3');
  const database = new Database(':memory:');
  database.prepare('SELECT 1').get();
  database.close();
}

async function tryReader(): Promise<void> {
  const { startTesseract } = await import('../ocr/read/tesseract-engine.js');
  const { engine } = await startTesseract();
  await engine.terminate();
}

/** The model is there, unharmed, and reads a known line as it always did. */
async function tryHandwriting(): Promise<void> {
  const { examineModel } = await import('../ocr/read/handwriting/network/examine.js');
  await examineModel();
}

function terminal(): Examination {
  const { columns, rows, isTTY } = process.stdout;
  if (!isTTY) return { about: 'terminal', mark: 'weak', message: doctorMessages.noTerminal };
  const enough = columns >= 80 && rows >= 24;
  return {
    about: 'terminal',
    mark: enough ? 'good' : 'weak',
    message: enough ? doctorMessages.terminal(columns, rows) : doctorMessages.terminalSmall(columns, rows),
  };
}

/** The officer types; what arrives is compared with what was asked for. */
async function tryKeyboard({ interrupted }: CommandContext): Promise<Examination> {
  const { deskTerminal } = await import('../desk/review/session.js');
  const { testKeyboard } = await import('../desk/review/keyboard-test.js');
  const outcome = await testKeyboard(deskTerminal('doctor', doctorMessages.keyboardInstead), interrupted);
  return {
    about: 'keyboard',
    mark: outcome === 'right' ? 'good' : 'weak',
    message: doctorMessages.keyboard[outcome],
  };
}

/** `chcp` prints the console's code page as the last number of its line, in any language of Windows. */
async function codePage(): Promise<Examination> {
  const { execFile } = await import('node:child_process');
  const text = await new Promise<string>((resolve) => {
    execFile('cmd.exe', ['/c', 'chcp'], (_error, stdout) => resolve(stdout));
  });
  const page = /(\d+)\D*$/.exec(text)?.[1] ?? '?';
  return page === '65001'
    ? { about: 'code-page', mark: 'good', message: doctorMessages.codePageGood }
    : { about: 'code-page', mark: 'weak', message: doctorMessages.codePage(page) };
}

async function workspace(context: CommandContext): Promise<Examination> {
  try {
    const folder = await context.withWorkspace('read', (opened) => opened.folder);
    return { about: 'workspace', mark: 'good', message: doctorMessages.workspace(folder) };
  } catch (error) {
    if (!(error instanceof HotichError)) throw error;
    if (error.code === 'workspace-not-found') {
      const named = namedWorkspace(context.options);
      const { workspaceNone, workspaceNotThere } = doctorMessages;
      const message = named === null ? workspaceNone : workspaceNotThere(named);
      return { about: 'workspace', mark: 'weak', message };
    }
    return { about: 'workspace', mark: 'bad', message: told(error) };
  }
}

function told(error: HotichError): Message {
  return ERRORS[error.code].message(error.details);
}
