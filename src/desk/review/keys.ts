/**
 * From what a terminal sends to what an officer means. Commands sit on function keys, because every letter is
 * text under a Vietnamese input method; Alt with the same digit stands in where function keys are taken.
 */
import type { LineEdit } from './line.js';

export const COMMANDS = [
  'copy',
  'back',
  'blank',
  'illegible',
  'later',
  'ditto',
  'absent',
  'skip',
  'stop',
  'struck',
  'whole',
  'note',
  'zoom',
  'undo',
] as const;
export type Command = (typeof COMMANDS)[number];
/** Those that say what state a box is in. */
export type StateCommand = Extract<Command, 'copy' | 'blank' | 'illegible' | 'later' | 'ditto' | 'absent'>;

export type DeskKey =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'edit'; readonly edit: LineEdit }
  | { readonly type: 'command'; readonly command: Command }
  | { readonly type: 'enter' | 'fill' | 'candidate-up' | 'candidate-down' | 'escape' | 'redraw' };

/** A keypress as Node's readline reports it. */
export interface Keypress {
  readonly name?: string | undefined;
  readonly sequence?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
}

const FUNCTION_KEYS: Readonly<Record<string, Command>> = {
  f1: 'copy',
  f2: 'back',
  f3: 'blank',
  f4: 'illegible',
  f5: 'later',
  f6: 'ditto',
  f7: 'absent',
  f8: 'skip',
  f9: 'stop',
  f10: 'struck',
  f12: 'whole',
};

const EDIT_KEYS: Readonly<Record<string, LineEdit>> = {
  backspace: 'erase-left',
  delete: 'erase-right',
  left: 'left',
  right: 'right',
  home: 'start',
  end: 'end',
};

/** With Ctrl, or Alt on some keyboards. */
const WORD_KEYS: Readonly<Record<string, LineEdit>> = {
  left: 'word-left',
  right: 'word-right',
  backspace: 'erase-word',
};

const CONTROL_KEYS: Readonly<Record<string, DeskKey>> = {
  a: { type: 'edit', edit: 'start' },
  e: { type: 'edit', edit: 'end' },
  k: { type: 'edit', edit: 'erase-to-end' },
  u: { type: 'edit', edit: 'erase-line' },
  w: { type: 'edit', edit: 'erase-word' },
  l: { type: 'redraw' },
  g: { type: 'command', command: 'whole' },
  n: { type: 'command', command: 'note' },
  p: { type: 'command', command: 'zoom' },
  z: { type: 'command', command: 'undo' },
};

/**
 * A reader of keypresses. It remembers two things between them: that a paste is going on (its line breaks are
 * spaces, not answers), and that the terminal is answering a question asked of it (that is not typing).
 */
export function createKeyReader(): (press: Keypress) => DeskKey | null {
  let pasting = false;
  let answer: 'none' | 'string' | 'sequence' = 'none';

  return ({ name, sequence = '', ctrl = false, meta = false }) => {
    if (answer === 'string') {
      if (sequence === '\x1b\\' || sequence === '\x07') answer = 'none';
      return null;
    }
    if (answer === 'sequence') {
      if (/^[@-~]$/.test(sequence)) answer = 'none';
      return null;
    }
    // Late answers to the questions of picture/terminal.ts: kitty's (APC … ST), and ESC [ ? … letter.
    if (sequence === '\x1b_' || sequence === '\x1bP') answer = 'string';
    else if (sequence.startsWith('\x1b[') && /^(\?|\d+;\d+$)/.test(sequence.slice(2)) && !isNamed(name)) {
      answer = 'sequence';
    }
    if (answer !== 'none') return null;

    if (name === 'paste-start') pasting = true;
    else if (name === 'paste-end') pasting = false;
    else if (name === 'return' || name === 'enter' || name === 'tab') {
      if (pasting) return { type: 'text', text: ' ' };
      return { type: name === 'tab' ? 'fill' : 'enter' };
    } else return keyOf({ name, sequence, ctrl, meta });
    return null;
  };
}

/** Node names an unknown sequence `undefined`. */
function isNamed(name: string | undefined): boolean {
  return name !== undefined && name !== 'undefined';
}

function keyOf({ name = '', sequence = '', ctrl = false, meta = false }: Keypress): DeskKey | null {
  const onFunctionKey = FUNCTION_KEYS[name];
  if (onFunctionKey !== undefined) return { type: 'command', command: onFunctionKey };
  const onDigit = meta && /^\d$/.test(name) ? FUNCTION_KEYS[name === '0' ? 'f10' : `f${name}`] : undefined;
  if (onDigit !== undefined) return { type: 'command', command: onDigit };
  if (ctrl || meta) {
    const byWord = WORD_KEYS[name];
    if (byWord !== undefined) return { type: 'edit', edit: byWord };
  }
  const change = EDIT_KEYS[name];
  if (change !== undefined) return { type: 'edit', edit: change };
  if (name === 'escape') return { type: 'escape' };
  if (name === 'up') return { type: 'candidate-up' };
  if (name === 'down') return { type: 'candidate-down' };
  if (ctrl) return CONTROL_KEYS[name] ?? null;
  if (meta || sequence === '' || sequence.startsWith('\x1b')) return null;
  return { type: 'text', text: sequence };
}
