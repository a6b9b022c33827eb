/** Runs the small programs in `children/` as processes of their own. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach } from 'vitest';

const running: ChildProcessWithoutNullStreams[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

export function startChild(name: string, ...values: readonly string[]): ChildProcessWithoutNullStreams {
  const script = fileURLToPath(new URL(`./children/${name}.ts`, import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...values], { stdio: 'pipe' });
  child.stderr.pipe(process.stderr);
  running.push(child);
  return child;
}

/** Lines of its output as they come; ends when the process does. */
export function linesOf(child: ChildProcessWithoutNullStreams): AsyncIterableIterator<string> {
  return createInterface({ input: child.stdout })[Symbol.asyncIterator]();
}

export function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('close', () => resolve());
  });
}
