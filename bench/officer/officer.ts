/**
 * The simulated officer: sits at the real program on a pseudo-terminal, reads its screen, and answers from what
 * the pages really say. It knows about an entry only what the screen tells it. One program for the demo, the
 * tests and the benches.
 */
import { type Prompt, readPrompt } from './screen.js';
import { share } from './share.js';
import { OfficerTerminal } from './terminal.js';
import { type Truth, type TruthField, TruthIndex } from './truth.js';
import { enterText, KEY, Keyboard, sameWriting } from './typing.js';

export { KEY, sameWriting } from './typing.js';

export interface OfficerPolicy {
  /** Share of what the family can tell that the officer has at hand, 0 to 1; the rest is asked later. */
  readonly supplementShare: number;
  readonly seed: number;
  /** Stops (F9) after so many prompts. */
  readonly stopAfter?: number;
}

export interface OfficerRun {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly truth: Truth;
  readonly policy: OfficerPolicy;
  /** Sees every screen the officer answers. */
  readonly onScreen?: (rows: readonly string[]) => void;
  /** Told what was asked and how many keys it took. */
  readonly onAnswer?: (what: string, keys: number) => void;
}

export interface OfficerResult {
  readonly exitCode: number;
  /** Keys an officer typing Telex would have pressed. */
  readonly keystrokes: number;
  readonly prompts: number;
  readonly accepted: number;
  readonly corrected: number;
  readonly supplemented: number;
  readonly asked: number;
}

type FieldPrompt = Extract<Prompt, { field: string }>;
type Tally = { -readonly [Key in 'accepted' | 'corrected' | 'supplemented' | 'asked']: number };

/** What the officer does at one prompt: keys to press one after the other, or a text to enter. */
interface Deed {
  readonly keys?: readonly string[];
  readonly text?: string;
  readonly counts?: keyof Tally;
  /** How many of it at once; 1 if not given. */
  readonly count?: number;
}

/** Runs the program to its end with the officer at the keys. Throws with the screen when it gets stuck. */
export async function runOfficer(run: OfficerRun): Promise<OfficerResult> {
  const terminal = new OfficerTerminal(run);
  const keyboard = new Keyboard(terminal);
  const truth = new TruthIndex(run.truth);
  const tally: Tally = { accepted: 0, corrected: 0, supplemented: 0, asked: 0 };
  let prompts = 0;
  let last = '';
  for (;;) {
    const prompt = await nextPrompt(terminal, last);
    if (prompt === null || terminal.hasEnded) break;
    last = prompt.signature;
    prompts += 1;
    run.onScreen?.(terminal.rows());
    const before = keyboard.keystrokes;
    const stopping = run.policy.stopAfter !== undefined && prompts > run.policy.stopAfter;
    const deed = stopping ? { keys: [KEY.stop] } : deedAt(prompt, truth, run.policy);
    keyboard.press(...(deed.keys ?? []));
    if (deed.text !== undefined && 'field' in prompt) await enterText(keyboard, prompt, deed.text);
    if (deed.counts !== undefined) tally[deed.counts] += deed.count ?? 1;
    run.onAnswer?.('field' in prompt ? prompt.field : prompt.kind, keyboard.keystrokes - before);
  }
  const { exitCode } = await terminal.ended();
  return { exitCode, keystrokes: keyboard.keystrokes, prompts, ...tally };
}

/** The next question after the one answered; null when the program has ended. */
async function nextPrompt(terminal: OfficerTerminal, last: string): Promise<Prompt | null> {
  let prompt: Prompt | null = null;
  const isNext = (rows: readonly string[]): boolean => {
    prompt = readPrompt(rows);
    // A line half typed is still being answered, unless the desk has remarked on it.
    return prompt !== null && prompt.signature !== last && (prompt.typed === '' || prompt.notice !== null);
  };
  const ended = terminal.ended().then(() => null);
  const seen = await Promise.race([
    terminal.waitFor(isNext, 60).catch(async (error: unknown) => {
      if (terminal.hasEnded) return null;
      throw error;
    }),
    ended,
  ]);
  return seen === null ? null : prompt;
}

function deedAt(prompt: Prompt, truth: TruthIndex, policy: OfficerPolicy): Deed {
  if (prompt.kind === 'page') {
    // More than the form has on a page: the desk asks once more, the number still on its line.
    if (prompt.notice?.startsWith('Mẫu của sổ') === true) return { keys: [KEY.enter] };
    const count = truth.entriesOn(prompt.file, prompt.pageInFile);
    return { keys: [String(count), KEY.enter] };
  }
  const entry = truth.entryAt(prompt.place);
  if (entry === null) return { keys: [KEY.skip] };
  // One press, and another when the desk has asked once more.
  if (entry.struck_through) return { keys: [KEY.struck] };
  if (prompt.kind === 'entry') return entryDeed(prompt, entry.family, policy);
  // What the book says may be what cannot be: the desk asks once more, and the officer has looked.
  if (prompt.notice !== null) return noticeDeed(prompt, entry.fields[prompt.field]);
  if (prompt.kind === 'supplement') return supplementDeed(prompt, entry.family, policy);
  return fieldDeed(prompt, entry.fields[prompt.field]);
}

/** The whole entry: what the family told is told now, the rest is asked later. */
function entryDeed(
  { lacking, place }: Extract<Prompt, { kind: 'entry' }>,
  family: Readonly<Record<string, string>>,
  policy: OfficerPolicy,
): Deed {
  const known = lacking.findIndex((field) => isAtHand(policy, place.position, field, family));
  if (known >= 0) return { keys: [String(known + 1)] };
  return { keys: [KEY.enter], counts: 'asked', count: lacking.length };
}

function isAtHand(
  { seed, supplementShare }: OfficerPolicy,
  position: number,
  field: string,
  family: Readonly<Record<string, string>>,
): boolean {
  return family[field] !== undefined && share(seed, `${position} ${field}`) < supplementShare;
}

function noticeDeed({ notice }: FieldPrompt, field: TruthField | undefined): Deed {
  if (notice?.startsWith('Mục trên chưa ghi') !== true) return { keys: [KEY.enter] };
  return { keys: [...(field?.resolved == null ? [] : [field.resolved]), KEY.ditto] };
}

function fieldDeed(prompt: FieldPrompt, field: TruthField | undefined): Deed {
  const state = field?.state ?? 'absent';
  switch (state) {
    case 'blank':
      return prompt.proposal === ''
        ? { keys: [KEY.enter], counts: 'accepted' }
        : { keys: [KEY.blank], counts: 'corrected' };
    case 'absent':
      return { keys: [KEY.absent], counts: 'corrected' };
    case 'illegible':
      return { keys: [KEY.illegible], counts: 'corrected' };
    case 'recorded':
      return recordedDeed(prompt, field?.verbatim ?? '');
    default: {
      const never: never = state;
      return never;
    }
  }
}

/** Boxes where a digit chooses and accepts with one key; elsewhere the choice goes to the line first. */
const BY_DIGIT_ALONE =
  /\.(fullName|signer|officer|sex|ethnicity|nationality|type|birthDateWords|paperType|residenceType)$/u;
const BY_ARROW = /\.(number|age|birthDate|date|paperNumber|personalNumber)$/u;

function recordedDeed(prompt: FieldPrompt, verbatim: string): Deed {
  if (prompt.proposal !== null && prompt.proposal !== '' && sameWriting(prompt.proposal, verbatim)) {
    return { keys: [KEY.enter], counts: 'accepted' };
  }
  const candidate = prompt.candidates.findIndex((text) => sameWriting(text, verbatim));
  if (candidate >= 0) {
    const digit = String(candidate + 1);
    const keys = BY_DIGIT_ALONE.test(prompt.field)
      ? [digit]
      : BY_ARROW.test(prompt.field)
        ? [...Array.from({ length: candidate + 1 }, () => KEY.down), KEY.enter]
        : [digit, KEY.enter];
    return { keys, counts: 'corrected' };
  }
  if (verbatim === '"') return { keys: [KEY.ditto], counts: 'corrected' };
  return { text: verbatim, counts: 'corrected' };
}

function supplementDeed(
  prompt: FieldPrompt,
  family: Readonly<Record<string, string>>,
  policy: OfficerPolicy,
): Deed {
  const { position } = prompt.place;
  switch (prompt.stage) {
    case 'value':
      return isAtHand(policy, position, prompt.field, family)
        ? { keys: [family[prompt.field] ?? '', KEY.enter] }
        : { keys: [KEY.enter], counts: 'asked' };
    case 'source':
      if (prompt.sameEvidence) return { keys: [KEY.enter], counts: 'supplemented' };
      return { keys: [String(1 + Math.floor(share(policy.seed, `source ${position}`) * 3)), KEY.enter] };
    case 'description':
      return { keys: ['1', KEY.enter] };
    case 'number':
      return {
        keys: [
          String(Math.floor(1000 + share(policy.seed, `${position} ${prompt.field}`) * 8999)),
          KEY.enter,
        ],
      };
    case 'informant':
      return { keys: ['mẹ', KEY.enter], counts: 'supplemented' };
    default: {
      const never: never = prompt.stage;
      return never;
    }
  }
}
