/** How soon the desk answers: milliseconds from a key to the finished frame, and to the field's picture, p50 and p95. */
import { quantile } from '../../src/ocr/statistics.js';
import { nextQuestion } from '../officer/next-question.js';
import { type Prompt, readPrompt } from '../officer/screen.js';
import { OfficerTerminal } from '../officer/terminal.js';
import { KEY } from '../officer/typing.js';
import { PROGRAM } from '../program.js';
import { timed } from '../timing.js';

/** iTerm2's way of showing a picture: the terminal needs no more than a name to be sent it. */
const PICTURE = { env: { TERM_PROGRAM: 'iTerm.app' }, from: '\x1b]1337;File=', to: '\x07' };

export interface ResponseTimes {
  /** Milliseconds: a letter to its place on the line. */
  readonly letters: readonly number[];
  /** An answer to the next question, the answer stored. */
  readonly answers: readonly number[];
  /** An answer to the whole picture of the next question, within an entry and on coming to a new one. */
  readonly pictures: readonly number[];
  readonly firstPictures: readonly number[];
}

/** Answers so many questions of a book just read at the real prompts; the emulated terminal's own work counts in. */
export async function measureResponse(
  workspace: string,
  code: string,
  questions: number,
): Promise<ResponseTimes> {
  const terminal = new OfficerTerminal({
    command: process.execPath,
    args: [PROGRAM, 'review', '--book', code, '--picture', 'terminal'],
    cwd: workspace,
    columns: 100,
    rows: 36,
    env: PICTURE.env,
  });
  const times = { letters: [], answers: [], pictures: [], firstPictures: [] } as {
    [Kind in keyof ResponseTimes]: number[];
  };
  let prompt = await nextQuestion(terminal, '');
  await picture(terminal, 0);
  for (let asked = 0; asked < questions && prompt !== null; asked++) {
    if ('field' in prompt && prompt.notice === null) {
      times.letters.push(await timed(() => typed(terminal, 'a', 'a')));
      await typed(terminal, KEY.eraseLine, '');
    }
    const before: Prompt = prompt;
    const mark = terminal.output.length;
    const from = performance.now();
    terminal.type(answerTo(before));
    prompt = await nextQuestion(terminal, before.signature);
    times.answers.push(performance.now() - from);
    // A remark on the answer is no new question, and its picture stands.
    if (prompt === null || !('field' in prompt) || prompt.notice !== null) continue;
    await picture(terminal, mark);
    const within = 'place' in before && before.place.position === prompt.place.position;
    (within ? times.pictures : times.firstPictures).push(performance.now() - from);
  }
  if (!terminal.hasEnded) terminal.type(KEY.stop);
  await terminal.ended();
  return times;
}

/** Enter, where there is something to accept and nothing against it; else the field is put off. */
function answerTo(prompt: Prompt): string {
  const accepts = !('field' in prompt) || (prompt.notice === null && (prompt.proposal ?? '') !== '');
  return accepts ? KEY.enter : KEY.later;
}

/** The middle, and what one in twenty exceeds. */
export function spread(times: readonly number[]): string {
  const at = (share: number): string => quantile(times, share).toFixed(0);
  return `${at(0.5)} ms in the middle, ${at(0.95)} ms at the 95th percentile of ${times.length}`;
}

/** Presses a key and waits until the line reads so. */
async function typed(terminal: OfficerTerminal, key: string, text: string): Promise<void> {
  terminal.type(key);
  await terminal.waitFor((rows) => {
    const prompt = readPrompt(rows);
    return prompt !== null && prompt.typed === text;
  });
}

async function picture(terminal: OfficerTerminal, mark: number): Promise<void> {
  await terminal.waitFor(() => {
    const start = terminal.output.indexOf(PICTURE.from, mark);
    return start >= 0 && terminal.output.indexOf(PICTURE.to, start) >= 0;
  });
}
