/**
 * How the simulated officer types: letter by letter with an eye on the screen, taking what the desk offers to finish,
 * or mending the proposal where that is fewer keys. Every key is pressed for real and counted.
 */
import { graphemes, placeTones, tidy } from '../../src/schema/fold.js';
import { telexKeys } from './keystrokes.js';
import { type Prompt, readPrompt } from './screen.js';
import type { OfficerTerminal } from './terminal.js';

export const KEY = {
  enter: '\r',
  fill: '\t',
  down: '\x1b[B',
  left: '\x1b[D',
  wordLeft: '\x1b[1;5D',
  erase: '\x7f',
  eraseLine: '\x15',
  copy: '\x1bOP',
  back: '\x1bOQ',
  blank: '\x1bOR',
  illegible: '\x1bOS',
  later: '\x1b[15~',
  ditto: '\x1b[17~',
  absent: '\x1b[18~',
  skip: '\x1b[19~',
  stop: '\x1b[20~',
  struck: '\x1b[21~',
  whole: '\x1b[24~',
  note: '\x0e',
  zoom: '\x10',
  undo: '\x1a',
} as const;

/** The column where what is typed begins. */
const LINE_START = 3;

/** Keys pressed so far, as an officer typing Telex presses them. */
export class Keyboard {
  readonly #terminal: OfficerTerminal;
  keystrokes = 0;

  constructor(terminal: OfficerTerminal) {
    this.#terminal = terminal;
  }

  /** A key of its own, or a text. */
  press(...keys: readonly string[]): void {
    for (const key of keys) this.keystrokes += isKey(key) ? 1 : telexKeys(key);
    this.#terminal.type(keys.join(''));
  }

  /** How many letters stand before the cursor on the line. */
  lettersBeforeCursor(): number {
    return this.#terminal.cursor().column - LINE_START;
  }

  /** The screen once the line holds this text. */
  async sees(text: string): Promise<Prompt | null> {
    const wanted = tidy(text);
    let prompt: Prompt | null = null;
    await this.#terminal.waitFor((rows) => {
      prompt = readPrompt(rows);
      return prompt !== null && tidy(prompt.typed) === wanted;
    }, 60);
    return prompt;
  }
}

function isKey(key: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: keys are control characters
  return /^[\x00-\x1f\x7f]/u.test(key);
}

/** Whether two texts are the same writing: spacing and the place of a tone mark do not matter, capitals do. */
export function sameWriting(one: string, other: string): boolean {
  return placeTones(tidy(one)) === placeTones(tidy(other));
}

/** Puts `wanted` on the line and presses Enter, in as few keys as the screen lets an attentive officer find. */
export async function enterText(
  keyboard: Keyboard,
  prompt: Extract<Prompt, { field: string }>,
  wanted: string,
): Promise<void> {
  const plans = [
    mending(prompt.proposal ?? '', wanted, [KEY.fill]),
    ...prompt.candidates.map((text, index) =>
      mending(
        text,
        wanted,
        Array.from({ length: index + 1 }, () => KEY.down),
      ),
    ),
  ].filter((each) => each !== null);
  const plan = plans.toSorted((one, other) => one.cost - other.cost)[0];
  if (plan !== undefined && plan.cost < LESS_THAN_TYPING * telexKeys(wanted)) {
    keyboard.press(...plan.keys, KEY.enter);
    return;
  }
  const figures = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2}|\d{4})$/u.exec(wanted);
  if (figures !== null && (await enterFigures(keyboard, wanted, figures.slice(1)))) return;
  await typeOut(keyboard, wanted);
  keyboard.press(KEY.enter);
}

/** Completions spare about that much of the typing: mending must be cheaper still. */
const LESS_THAN_TYPING = 0.6;

interface Plan {
  readonly keys: readonly string[];
  readonly cost: number;
}

/** A text taken to the line, to the place where it differs, away with what is wrong, and the right letters in. */
function mending(proposal: string, wanted: string, take: readonly string[]): Plan | null {
  const [from, to] = [graphemes(placeTones(tidy(proposal))), graphemes(placeTones(tidy(wanted)))];
  if (from.length === 0 || proposal.endsWith('…')) return null;
  let head = 0;
  while (head < Math.min(from.length, to.length) && from[head] === to[head]) head++;
  let tail = 0;
  while (tail < Math.min(from.length, to.length) - head && from.at(-1 - tail) === to.at(-1 - tail)) tail++;
  const right = from.slice(from.length - tail).join('');
  const words = right.split(' ').length - 1;
  // Whole words first, then letter by letter to the place in the word.
  const rest = words === 0 ? tail : graphemes(right.slice(0, right.indexOf(' '))).length;
  const moves = [
    ...Array.from({ length: words === 0 ? 0 : words }, () => KEY.wordLeft),
    ...Array.from({ length: words === 0 ? rest : rest + 1 }, () => KEY.left),
  ];
  const wrong = from.length - head - tail;
  const letters = to.slice(head, to.length - tail).join('');
  const keys = [
    ...take,
    ...moves,
    ...Array.from({ length: wrong }, () => KEY.erase),
    ...(letters === '' ? [] : [letters]),
  ];
  return { keys, cost: keys.length - (letters === '' ? 0 : 1) + telexKeys(letters) };
}

/** A date as bare figures, if the screen shows it will be put as the book has it. */
async function enterFigures(keyboard: Keyboard, wanted: string, parts: readonly string[]): Promise<boolean> {
  const short = parts.map((part, index) => (index === 2 ? part.slice(-2) : part)).join('');
  keyboard.press(short);
  const seen = await keyboard.sees(short);
  if (seen?.kind === 'field' && seen.preview?.by === 'Enter' && sameWriting(seen.preview.text, wanted)) {
    keyboard.press(KEY.enter);
    return true;
  }
  keyboard.press(KEY.eraseLine);
  await keyboard.sees('');
  return false;
}

/** Letter by letter; what the screen offers to finish is taken where it is right as far as it goes. */
async function typeOut(keyboard: Keyboard, wanted: string): Promise<void> {
  const letters = graphemes(tidy(wanted));
  let typed = '';
  while (typed.length < wanted.length) {
    const letter = letters[graphemes(typed).length];
    if (letter === undefined) return;
    keyboard.press(letter);
    typed += letter;
    if (letter === ' ') continue;
    const prompt = await keyboard.sees(typed);
    if (prompt?.kind !== 'field' || prompt.preview?.by !== 'Tab') continue;
    const offered = prompt.preview.text;
    if (sameWriting(offered, wanted)) {
      keyboard.press(KEY.fill);
      return;
    }
    const spared = graphemes(offered).length - graphemes(typed).length;
    if (spared >= 1 && tidy(wanted).startsWith(`${offered} `)) {
      keyboard.press(KEY.fill);
      await keyboard.sees(offered);
      // A single word comes with the space behind it, a whole value does not: the cursor shows which.
      typed = keyboard.lettersBeforeCursor() > graphemes(offered).length ? `${offered} ` : offered;
    }
  }
}
