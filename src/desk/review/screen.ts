/**
 * The terminal the desk draws on: the alternate screen, one write a frame, and of a frame only the rows that
 * changed, so that nothing flickers on an old console or a slow line.
 */
import { Chalk } from 'chalk';

export type Style = 'plain' | 'strong' | 'faint' | 'value' | 'alarm' | 'reverse';

/** A piece of a row in one style. */
export interface Span {
  readonly text: string;
  readonly style: Style;
}

export type Row = readonly Span[];

export interface Frame {
  /** From the top; null leaves the row to the picture. */
  readonly rows: readonly (Row | null)[];
  readonly cursor: { readonly row: number; readonly column: number };
}

export interface Terminal {
  write(text: string): unknown;
  readonly columns?: number;
  readonly rows?: number;
  on(event: 'resize', listener: () => void): unknown;
  off(event: 'resize', listener: () => void): unknown;
}

const chalk = new Chalk({ level: 1 });

const PAINT: Readonly<Record<Style, (text: string) => string>> = {
  plain: (text) => text,
  strong: chalk.bold,
  faint: chalk.dim,
  value: chalk.cyan,
  alarm: chalk.yellow,
  reverse: chalk.inverse,
};

/** NO_COLOR leaves weight, which is no colour. */
function paint({ text, style }: Span, colour: boolean): string {
  if (colour) return PAINT[style](text);
  if (style === 'value') return text;
  return PAINT[style === 'alarm' ? 'strong' : style](text);
}

export class Screen {
  readonly #terminal: Terminal;
  readonly #colour: boolean;
  #drawn: (string | null)[] = [];
  #open = false;

  constructor(terminal: Terminal, colour: boolean) {
    this.#terminal = terminal;
    this.#colour = colour;
  }

  get columns(): number {
    return this.#terminal.columns ?? 80;
  }

  get rows(): number {
    return this.#terminal.rows ?? 24;
  }

  /** Enters the alternate screen; pastes come marked as such. */
  open(): void {
    if (this.#open) return;
    this.#open = true;
    this.#terminal.write('\x1b[?1049h\x1b[?2004h\x1b[2J\x1b[H');
  }

  /** Gives the terminal back as it was. Safe to call twice, and from an exit handler. */
  close(): void {
    if (!this.#open) return;
    this.#open = false;
    this.#drawn = [];
    this.#terminal.write('\x1b[0m\x1b[?25h\x1b[?2004l\x1b[?1049l');
  }

  /** The next frame is drawn whole: after a resize, or when something else wrote on the screen. */
  forget(): void {
    this.#drawn = [];
    if (this.#open) this.#terminal.write('\x1b[2J');
  }

  draw(frame: Frame): void {
    if (!this.#open) return;
    let out = '';
    const count = Math.max(frame.rows.length, this.#drawn.length);
    for (let row = 0; row < count && row < this.rows; row++) {
      const spans = frame.rows[row];
      if (spans === null) {
        this.#drawn[row] = null;
        continue;
      }
      const text = (spans ?? []).map((span) => paint(span, this.#colour)).join('');
      if (this.#drawn[row] === text) continue;
      this.#drawn[row] = text;
      out += `\x1b[${row + 1};1H${text}\x1b[K`;
    }
    const { row, column } = frame.cursor;
    const place = `\x1b[${row + 1};${column + 1}H`;
    this.#terminal.write(out === '' ? place : `\x1b[?2026h\x1b[?25l${out}${place}\x1b[?25h\x1b[?2026l`);
  }

  /** Puts a picture, already in the terminal's own escape sequence, with its top left at a row. */
  drawPicture(row: number, sequence: string): void {
    if (this.#open) this.#terminal.write(`\x1b7\x1b[${row + 1};1H${sequence}\x1b8`);
  }

  /** Wipes a picture's rows, with a word in its place; `sequence`: what the terminal wants said besides. */
  clearPicture(row: number, count: number, text: string, sequence: string): void {
    const blank = Array.from({ length: count }, (_, index) => `\x1b[${row + 1 + index};1H\x1b[2K`).join('');
    this.drawPicture(row, `${sequence}${blank}\x1b[${row + 1};2H${text}`);
  }
}
