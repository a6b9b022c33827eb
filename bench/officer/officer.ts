/**
 * The simulated officer: sits at the real program on a pseudo-terminal, reads its screen, and answers from what
 * the pages really say. It knows about an entry only what the screen tells it. One program for the demo, the
 * tests and the benches.
 */
import { placeTones, tidy } from '../../src/schema/fold.js';
import { telexKeys } from './keystrokes.js';
import { type Prompt, readPrompt } from './screen.js';
import { share } from './share.js';
import { OfficerTerminal } from './terminal.js';
import { type Truth, type TruthField, TruthIndex } from './truth.js';

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

const KEY = {
  enter: '\r',
  down: '\x1b[B',
  back: '\x1bOQ',
  blank: '\x1bOR',
  illegible: '\x1bOS',
  later: '\x1b[15~',
  ditto: '\x1b[17~',
  absent: '\x1b[18~',
  skip: '\x1b[19~',
  stop: '\x1b[20~',
  struck: '\x1b[21~',
} as const;

export { KEY };

type Tally = { -readonly [Key in 'accepted' | 'corrected' | 'supplemented' | 'asked']: number };
/** What the officer does at one prompt: keys to press one after the other, and what that counts as. */
interface Deed {
  readonly keys: readonly string[];
  readonly counts?: keyof Tally;
}

/** Runs the program to its end with the officer at the keys. Throws with the screen when it gets stuck. */
export async function runOfficer(run: OfficerRun): Promise<OfficerResult> {
  const terminal = new OfficerTerminal(run);
  const truth = new TruthIndex(run.truth);
  const tally: Tally = { accepted: 0, corrected: 0, supplemented: 0, asked: 0 };
  let keystrokes = 0;
  let prompts = 0;
  let last = '';
  let finished = false;
  void terminal.ended().then(() => {
    finished = true;
  });
  for (;;) {
    const prompt = await nextPrompt(terminal, last);
    if (prompt === null || finished) break;
    last = prompt.signature;
    prompts += 1;
    run.onScreen?.(terminal.rows());
    const stopping = run.policy.stopAfter !== undefined && prompts > run.policy.stopAfter;
    const deed = stopping ? { keys: [KEY.stop] } : deedAt(prompt, truth, run.policy);
    for (const key of deed.keys) {
      keystrokes += key.startsWith('\x1b') || key === '\r' ? 1 : telexKeys(key);
    }
    if (deed.counts !== undefined) tally[deed.counts] += 1;
    terminal.type(deed.keys.join(''));
  }
  const { exitCode } = await terminal.ended();
  return { exitCode, keystrokes, prompts, ...tally };
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
    return { keys: count === 0 ? [KEY.skip] : [String(count), KEY.enter] };
  }
  const entry = truth.entryAt(prompt.place);
  if (entry === null) return { keys: [KEY.skip] };
  if (entry.struck_through) return { keys: [KEY.struck] };
  // What the book says may be what cannot be: the desk asks once more, and the officer has looked.
  if (prompt.notice !== null) return noticeDeed(prompt, entry.fields[prompt.field]);
  if (prompt.kind === 'supplement') return supplementDeed(prompt, truth, policy);
  return fieldDeed(prompt, entry.fields[prompt.field]);
}

function noticeDeed({ notice }: Prompt, field: TruthField | undefined): Deed {
  if (notice?.startsWith('Mục trên chưa ghi') !== true) return { keys: [KEY.enter] };
  return { keys: [...(field?.resolved == null ? [] : [field.resolved]), KEY.ditto] };
}

function fieldDeed(prompt: Extract<Prompt, { field: string }>, field: TruthField | undefined): Deed {
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

function recordedDeed(prompt: Extract<Prompt, { field: string }>, verbatim: string): Deed {
  if (prompt.proposal !== null && prompt.proposal !== '' && sameWriting(prompt.proposal, verbatim)) {
    return { keys: [KEY.enter], counts: 'accepted' };
  }
  if (verbatim === '"') return { keys: [KEY.ditto], counts: 'corrected' };
  const candidate = prompt.candidates.findIndex((text) => sameWriting(text, verbatim));
  if (candidate >= 0) {
    const downs = Array.from({ length: candidate + 1 }, () => KEY.down);
    return { keys: [...downs, KEY.enter], counts: 'corrected' };
  }
  return { keys: [verbatim, KEY.enter], counts: 'corrected' };
}

function supplementDeed(
  prompt: Extract<Prompt, { field: string }>,
  truth: TruthIndex,
  policy: OfficerPolicy,
): Deed {
  const entry = truth.entryAt(prompt.place);
  const chance = share(policy.seed, `${prompt.place.position} ${prompt.field}`);
  switch (prompt.stage) {
    case 'value': {
      const told = entry?.family[prompt.field];
      const text = chance < policy.supplementShare ? told : undefined;
      return text === undefined ? { keys: [KEY.enter], counts: 'asked' } : { keys: [text, KEY.enter] };
    }
    case 'source':
      if (prompt.sameEvidence) return { keys: [KEY.enter], counts: 'supplemented' };
      return {
        keys: [String(1 + Math.floor(share(policy.seed, `source ${prompt.place.position}`) * 3)), KEY.enter],
      };
    case 'description':
      return { keys: [KEY.enter] };
    case 'number':
      return { keys: [String(Math.floor(1000 + chance * 8999)), KEY.enter] };
    case 'informant':
      return { keys: ['mẹ', KEY.enter], counts: 'supplemented' };
    default: {
      const never: never = prompt.stage;
      return never;
    }
  }
}

/** Whether two texts are the same writing: spacing and the place of a tone mark do not matter, capitals do. */
export function sameWriting(one: string, other: string): boolean {
  return placeTones(tidy(one)) === placeTones(tidy(other));
}
