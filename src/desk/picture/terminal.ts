/** Whether a terminal can show pictures: what its environment says, confirmed by asking it. */
import type { InlineKind } from './inline.js';

export interface TerminalPictures {
  readonly kind: InlineKind;
  /** Pixels of a character cell. */
  readonly cell: { readonly width: number; readonly height: number };
}

const CELL = { width: 10, height: 20 } as const;
const WAIT_LOCAL = 250;
const WAIT_REMOTE = 800;

/** What to ask: kitty's own question only of terminals that name themselves so, as others may print it. */
export function questionsFor(env: NodeJS.ProcessEnv): string | null {
  if (env.TERM === undefined || env.TERM === 'dumb' || env.TERM === 'linux') return null;
  const attributes = '\x1b[16t\x1b[c';
  return speaksKitty(env) ? `\x1b_Gi=31,s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\${attributes}` : attributes;
}

function speaksKitty(env: NodeJS.ProcessEnv): boolean {
  if (env.TMUX !== undefined || env.STY !== undefined) return false;
  return (
    env.KITTY_WINDOW_ID !== undefined ||
    /kitty|ghostty/.test(env.TERM ?? '') ||
    env.TERM_PROGRAM === 'ghostty' ||
    env.KONSOLE_VERSION !== undefined
  );
}

/** Reads the answers: kitty's OK, iTerm2 by name, sixel as attribute 4; null when none of them. */
export function understand(answers: string, env: NodeJS.ProcessEnv): TerminalPictures | null {
  const cell = cellOf(answers);
  if (answers.includes('\x1b_Gi=31;OK')) return { kind: 'kitty', cell };
  const program = env.TMUX === undefined ? env.TERM_PROGRAM : undefined;
  if (program === 'iTerm.app' || program === 'WezTerm') return { kind: 'iterm', cell };
  const attributes = answers.split('\x1b[?')[1]?.split('c')[0]?.split(';') ?? [];
  return attributes.includes('4') ? { kind: 'sixel', cell } : null;
}

function cellOf(answers: string): TerminalPictures['cell'] {
  const [height, width] = answers.split('\x1b[6;')[1]?.split('t')[0]?.split(';').map(Number) ?? [];
  const plausible = (pixels: number | undefined): pixels is number =>
    pixels !== undefined && pixels >= 4 && pixels <= 100;
  return plausible(width) && plausible(height) ? { width, height } : CELL;
}

/**
 * Asks the terminal and waits for its device attributes, which every terminal sends last, at most 0.25 s
 * (0.8 s over SSH). What arrives later is swallowed by the key reader. Call it with the alternate screen open.
 */
export async function askTerminal(
  input: NodeJS.ReadStream,
  output: NodeJS.WriteStream,
  env: NodeJS.ProcessEnv,
): Promise<TerminalPictures | null> {
  const questions = questionsFor(env);
  if (questions === null) return null;
  const wait = env.SSH_CONNECTION === undefined ? WAIT_LOCAL : WAIT_REMOTE;
  input.setRawMode(true);
  const answers = await new Promise<string>((resolve) => {
    let heard = '';
    const done = (): void => {
      clearTimeout(timer);
      input.off('data', listen);
      input.pause();
      resolve(heard);
    };
    const listen = (chunk: Buffer): void => {
      heard += chunk.toString('latin1');
      if (heard.split('\x1b[?')[1]?.includes('c') === true) done();
    };
    const timer = setTimeout(done, wait);
    input.on('data', listen);
    output.write(questions);
  });
  input.setRawMode(false);
  return understand(answers, env);
}
