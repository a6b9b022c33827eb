/** Runs the real program as another process: the only door that the demo, the benches and the tests use. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Path of the program's door. */
export const PROGRAM = fileURLToPath(new URL('../bin/hotich.js', import.meta.url));

export type JsonLine = Readonly<Record<string, unknown>>;

export interface SpawnOptions {
  readonly folder?: string;
  /** Added to the environment of this process. */
  readonly env?: Readonly<Record<string, string>>;
  /** The door of another installation. */
  readonly program?: string;
  /** Another user of the computer to run it as; only root may. */
  readonly uid?: number;
  /** Told the process, to be watched from outside. */
  readonly started?: (pid: number) => void;
  /** Told all of stdout and stderr at each new piece, and how to interrupt the program as Ctrl+C does. */
  readonly watch?: (stdout: string, interrupt: () => void, stderr: string) => void;
}

export interface Spawned {
  /** Null if a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `hotich` with these words, without a terminal; settles when it has ended, however it ended. */
export function spawnProgram(words: readonly string[], options: SpawnOptions = {}): Promise<Spawned> {
  const { folder = process.cwd(), env = {}, program = PROGRAM, uid, started, watch } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...words], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    if (child.pid !== undefined) started?.(child.pid);
    let stdout = '';
    let stderr = '';
    const interrupt = (): void => {
      child.kill('SIGINT');
    };
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
      watch?.(stdout, interrupt, stderr);
    });
    child.stderr.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
      watch?.(stdout, interrupt, stderr);
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** The lines of a `--json` run. */
export function jsonLines(stdout: string): readonly JsonLine[] {
  return stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const value: unknown = JSON.parse(line);
      if (typeof value !== 'object' || value === null) throw new Error(`not a JSON line: ${line}`);
      return Object.fromEntries(Object.entries(value));
    });
}

export interface ProgramRun {
  readonly exit: number;
  /** Every line of stdout, parsed; the last is the outcome. */
  readonly lines: readonly JsonLine[];
  readonly outcome: JsonLine;
  readonly errors: string;
}

/** Runs `hotich … --json` in a folder. Never rejects for an exit code; that is for the caller to judge. */
export async function runProgram(
  words: readonly string[],
  folder: string,
  started?: (pid: number) => void,
): Promise<ProgramRun> {
  const { code, stdout, stderr } = await spawnProgram([...words, '--json'], {
    folder,
    ...(started === undefined ? {} : { started }),
  });
  const lines = jsonLines(stdout);
  return { exit: code ?? 1, lines, outcome: lines.at(-1) ?? {}, errors: stderr };
}

/** As `runProgram`, but a step that must succeed: throws with what the program said. */
export async function mustRun(words: readonly string[], folder: string): Promise<ProgramRun> {
  const done = await runProgram(words, folder);
  if (done.exit !== 0) throw new Error(`hotich ${words.join(' ')} ended with ${done.exit}\n${done.errors}`);
  return done;
}
