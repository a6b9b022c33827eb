/** Runs the real program as another process and reads its JSON lines: the only door the demo and benches use. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Path of the program's door. */
export const PROGRAM = fileURLToPath(new URL('../bin/hotich.js', import.meta.url));

export interface ProgramRun {
  readonly exit: number;
  /** Every line of stdout, parsed; the last is the outcome. */
  readonly lines: readonly Readonly<Record<string, unknown>>[];
  readonly outcome: Readonly<Record<string, unknown>>;
  readonly errors: string;
}

/**
 * Runs `hotich … --json` in a folder. Never rejects for an exit code; that is for the caller to judge.
 * `started` is told the process, to be watched from outside.
 */
export function runProgram(
  words: readonly string[],
  folder: string,
  started?: (pid: number) => void,
): Promise<ProgramRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...words, '--json'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (child.pid !== undefined) started?.(child.pid);
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    child.on('error', reject);
    child.on('close', (code) => {
      const lines = Buffer.concat(output)
        .toString('utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map(parseLine);
      resolve({
        exit: code ?? 1,
        lines,
        outcome: lines.at(-1) ?? {},
        errors: Buffer.concat(errors).toString('utf8'),
      });
    });
  });
}

/** As `runProgram`, but a step that must succeed: throws with what the program said. */
export async function mustRun(words: readonly string[], folder: string): Promise<ProgramRun> {
  const done = await runProgram(words, folder);
  if (done.exit !== 0) throw new Error(`hotich ${words.join(' ')} ended with ${done.exit}\n${done.errors}`);
  return done;
}

function parseLine(line: string): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(line);
  if (typeof value !== 'object' || value === null) throw new Error(`not a JSON line: ${line}`);
  return Object.fromEntries(Object.entries(value));
}
