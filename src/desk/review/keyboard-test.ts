/** `doctor --keyboard`: the officer types one sentence, and the desk's own line shows whether it arrives whole. */
import { doctorMessages } from '../../messages/doctor.js';
import { say } from '../../messages/message.js';
import { placeTones, tidy } from '../../schema/fold.js';
import type { DeskEnd } from './desk-state.js';
import type { DeskKey } from './keys.js';
import { EMPTY_LINE, edit, insert, type Line, textOf } from './line.js';
import { type PromptDesk, runPrompt } from './prompt.js';
import { type Frame, Screen } from './screen.js';
import type { DeskTerminal } from './session.js';
import { widthOf, wrap } from './text-width.js';

/** Every mark and letter that input methods build from several keys, and a letter of the highlands. */
const SENTENCE = 'Nguyễn Thị Thuỷ, Đặng Ơ Kpă, hẻm 7/2 đường Ỷ Lan';

/** `left`: the officer went without finishing. */
export type KeyboardOutcome = 'right' | 'wrong' | 'left';

/** Asks until Enter; draws on the alternate screen and gives the terminal back. */
export async function testKeyboard(terminal: DeskTerminal, signal: AbortSignal): Promise<KeyboardOutcome> {
  const screen = new Screen(terminal.output, terminal.colour);
  const desk = new KeyboardDesk();
  const restore = (): void => screen.close();
  process.on('exit', restore);
  try {
    screen.open();
    const draw = (): void => screen.draw(desk.frame(screen.columns));
    const end = await runPrompt({ desk, screen, draw, input: terminal.input, signal });
    return end === 'finished' ? desk.outcome : 'left';
  } finally {
    process.off('exit', restore);
    screen.close();
  }
}

class KeyboardDesk implements PromptDesk {
  readonly question = SENTENCE;
  #line: Line = EMPTY_LINE;

  get outcome(): KeyboardOutcome {
    return placeTones(tidy(textOf(this.#line))) === placeTones(SENTENCE) ? 'right' : 'wrong';
  }

  answersAtOnce(): boolean {
    return false;
  }

  press(key: DeskKey): DeskEnd | null {
    if (key.type === 'text') this.#line = insert(this.#line, key.text);
    if (key.type === 'edit') this.#line = edit(this.#line, key.edit);
    if (key.type === 'command' && key.command === 'stop') return 'stopped';
    return key.type === 'enter' ? 'finished' : null;
  }

  frame(columns: number): Frame {
    const width = columns - 2;
    const told = wrap(say(doctorMessages.keyboardAsk), width);
    const rows = [
      ...told.map((text) => [{ text: ` ${text}`, style: 'plain' } as const]),
      [],
      [{ text: ` ${SENTENCE}`, style: 'value' } as const],
      [
        { text: ' › ', style: 'strong' } as const,
        { text: this.#line.letters.join(''), style: 'plain' } as const,
      ],
      [],
      [{ text: ` ${say(doctorMessages.keyboardKeys)}`, style: 'faint' } as const],
    ];
    const before = this.#line.letters.slice(0, this.#line.cursor).join('');
    return { rows, cursor: { row: told.length + 2, column: 3 + widthOf(before) } };
  }
}
