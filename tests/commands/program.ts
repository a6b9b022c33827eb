/** Runs the real program, as an officer's terminal would. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import {
  type JsonLine,
  jsonLines,
  type Spawned,
  type SpawnOptions,
  spawnProgram,
} from '../../bench/program.js';

export interface ProgramRun extends Spawned {
  /** The lines of stdout, parsed, when run with --json. */
  readonly lines: readonly JsonLine[];
}

/** Runs `hotich` on a workspace with arguments, in English; settles when it has ended. */
export async function hotich(
  workspace: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<ProgramRun> {
  const env = { HOTICH_WORKSPACE: workspace, HOTICH_LANG: 'en', NO_COLOR: '1', ...options.env };
  const run = await spawnProgram(args, { ...options, env });
  return { ...run, lines: args.includes('--json') ? jsonLines(run.stdout) : [] };
}

/** Invented; must show up in no message, log or file name. */
export const OFFICER_NAME = 'Hoàng Thị Mẫu Đơn';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-program-'));
  folders.push(folder);
  return folder;
}

/** A workspace with one officer and one book, made by the program itself. */
export async function newOffice(form: string, book = 'B1', options: SpawnOptions = {}): Promise<string> {
  const workspace = join(options.folder ?? newFolder(), 'office');
  const steps = [
    [
      'init',
      workspace,
      '--name',
      'UBND xã Thử',
      '--ward',
      'Thử',
      '--district',
      'Mẫu',
      '--province',
      'Gia Lai',
    ],
    ['officer', 'add', 'CB01', '--name', OFFICER_NAME],
    ['book', 'add', book, '--form', form, '--year', '2006', '--number', '1'],
  ];
  for (const step of steps) {
    const run = await hotich(workspace, step, options);
    if (run.code !== 0) throw new Error(`${step.join(' ')}: ${run.stderr}`);
  }
  return workspace;
}
