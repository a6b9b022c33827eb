/** Runs the real program, as an officer's terminal would. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

const PROGRAM = fileURLToPath(new URL('../../bin/hotich.js', import.meta.url));

export interface ProgramRun {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** The lines of stdout, parsed, when run with --json. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
}

export interface ProgramOptions {
  /** Called with what has been written to stdout so far and the process, to interrupt it at a certain point. */
  readonly watch?: (stdout: string, interrupt: () => void) => void;
}

/** Runs `hotich` with arguments in English; settles when it has ended. */
export function hotich(
  workspace: string,
  args: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
      env: { ...process.env, HOTICH_WORKSPACE: workspace, HOTICH_LANG: 'en', NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk.toString('utf8');
      options.watch?.(stdout, () => child.kill('SIGINT'));
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk.toString('utf8');
    });
    child.on('error', reject);
    child.on('close', (code) => {
      const json = args.includes('--json');
      resolve({ code, stdout, stderr, lines: json ? stdout.trim().split('\n').map(parseLine) : [] });
    });
  });
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  const parsed: unknown = JSON.parse(line);
  if (typeof parsed !== 'object' || parsed === null) throw new Error(`no JSON object: ${line}`);
  return { ...parsed };
}

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
export async function newOffice(form: string, book = 'B1'): Promise<string> {
  const workspace = join(newFolder(), 'office');
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
    ['officer', 'add', 'CB01', '--name', 'Cán bộ Một'],
    ['book', 'add', book, '--form', form, '--year', '2006', '--number', '1'],
  ];
  for (const step of steps) {
    const run = await hotich(workspace, step);
    if (run.code !== 0) throw new Error(`${step.join(' ')}: ${run.stderr}`);
  }
  return workspace;
}
