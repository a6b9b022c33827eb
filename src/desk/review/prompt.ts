/**
 * The desk as an inquirer prompt. One prompt lives for the whole sitting: between two prompts inquirer drops
 * what was typed meanwhile, and an officer's keys are never dropped. Inquirer owns the terminal's raw mode, the
 * decoding of keys and the way out (Ctrl+C, closed terminal); the rows are drawn by `screen.ts`, because
 * inquirer rewrites its whole text at every key.
 */
import { Writable } from 'node:stream';
import { createPrompt, ExitPromptError, useEffect, useKeypress } from '@inquirer/core';
import type { DeskEnd } from './desk-state.js';
import { createKeyReader, type DeskKey } from './keys.js';
import type { Screen } from './screen.js';

/** What takes the keys. */
export interface PromptDesk {
  /** Another object for each question asked. */
  readonly question: unknown;
  press(key: DeskKey): DeskEnd | null;
  /** Whether this key now would answer something the officer has not touched. */
  answersAtOnce(key: DeskKey): boolean;
}

interface Config {
  readonly desk: PromptDesk;
  readonly screen: Screen;
  readonly draw: () => void;
}

export type PromptEnd = DeskEnd | 'interrupted';

const prompt = createPrompt<DeskEnd, Config & { readonly read: ReturnType<typeof createKeyReader> }>(
  ({ desk, screen, draw, read }, done) => {
    useEffect((rl) => {
      draw();
      // Ctrl+D, or the terminal went away.
      rl.on('close', () => done('stopped'));
      // Ctrl+Z takes back, as in every program an officer knows; readline would send the desk to sleep.
      rl.on('SIGTSTP', () => {});
    }, []);
    useKeypress((event, rl) => {
      // The line is ours; readline's own copy would only grow.
      rl.clearLine(0);
      const key = read(event);
      if (key === null) return;
      // A key in the same read as the answer before it would answer a question nobody has seen.
      if (guard.fresh && desk.answersAtOnce(key)) return;
      const before = desk.question;
      const end = desk.press(key);
      if (desk.question !== before) guard.raise();
      if (key.type === 'redraw') screen.forget();
      if (end === null) draw();
      else done(end);
    });
    return '';
  },
);

/** Raised from the moment a question changes until the keys that came with the answer are through. */
const guard = {
  fresh: false,
  raise(): void {
    guard.fresh = true;
    setImmediate(() => {
      guard.fresh = false;
    });
  },
};

/** Runs the desk until the queue is done, the officer stops, or the sitting is broken off. */
export async function runPrompt(
  config: Config & { readonly input: NodeJS.ReadStream; readonly signal: AbortSignal },
): Promise<PromptEnd> {
  const { input, signal, ...rest } = config;
  try {
    return await prompt(
      { ...rest, read: createKeyReader() },
      { input, output: nowhere(), signal, clearPromptOnDone: true },
    );
  } catch (error) {
    if (error instanceof ExitPromptError || signal.aborted) return 'interrupted';
    throw error;
  }
}

function nowhere(): Writable {
  return new Writable({
    write(_chunk, _encoding, written) {
      written();
    },
  });
}
