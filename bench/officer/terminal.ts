/**
 * A person's seat at the real program: a pseudo-terminal with a real screen behind it. Waits for what the
 * screen shows, never for time to pass.
 */
import { type IPty, spawn } from '@lydell/node-pty';
import xterm from '@xterm/headless';

export interface TerminalOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly columns?: number;
  readonly rows?: number;
}

interface Waiter {
  readonly seen: (screen: readonly string[]) => boolean;
  readonly resolve: (screen: readonly string[]) => void;
  readonly reject: (error: Error) => void;
  readonly timer: NodeJS.Timeout;
}

export class OfficerTerminal {
  readonly #pty: IPty;
  readonly #screen: InstanceType<typeof xterm.Terminal>;
  readonly #waiters = new Set<Waiter>();
  #exit: { readonly exitCode: number; readonly signal: number } | null = null;
  #ended: Promise<{ readonly exitCode: number; readonly signal: number }>;
  #output = '';

  constructor(options: TerminalOptions) {
    const { columns = 80, rows = 24 } = options;
    this.#screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true });
    const env = { ...process.env, TERM: 'xterm-256color', LANG: 'C.UTF-8', ...options.env };
    this.#pty = spawn(options.command, [...options.args], {
      cols: columns,
      rows,
      cwd: options.cwd ?? process.cwd(),
      env: Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)),
    });
    // The terminal answers what the program asks of it (device attributes), as any terminal does.
    this.#screen.onData((answer) => {
      if (this.#exit === null) this.#pty.write(answer);
    });
    this.#pty.onData((data) => {
      this.#output += data;
      this.#screen.write(data, () => this.#look());
    });
    this.#ended = new Promise((resolve) => {
      this.#pty.onExit(({ exitCode, signal = 0 }) => {
        this.#exit = { exitCode, signal };
        this.#screen.write('', () => {
          this.#look();
          for (const waiter of this.#waiters) this.#fail(waiter, 'the program ended');
          resolve({ exitCode, signal });
        });
      });
    });
  }

  get pid(): number {
    return this.#pty.pid;
  }

  /** Everything the program wrote, escape sequences included. */
  get output(): string {
    return this.#output;
  }

  /** The rows on the screen, without trailing blanks. */
  rows(): readonly string[] {
    const { active } = this.#screen.buffer;
    return Array.from(
      { length: this.#screen.rows },
      (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? '',
    );
  }

  cursor(): { readonly row: number; readonly column: number } {
    const { active } = this.#screen.buffer;
    return { row: active.cursorY, column: active.cursorX };
  }

  /** Sends what the keyboard would. */
  type(text: string): void {
    this.#pty.write(text);
  }

  /** Sends raw bytes, as a slow line splits them. */
  typeBytes(bytes: Uint8Array): void {
    // It takes bytes too; its types do not say so.
    Reflect.apply(this.#pty.write, this.#pty, [Buffer.from(bytes)]);
  }

  resize(columns: number, rows: number): void {
    this.#screen.resize(columns, rows);
    this.#pty.resize(columns, rows);
  }

  /** The first screen for which `seen` holds, now or later; fails when the program ends or time runs out. */
  waitFor(seen: (screen: readonly string[]) => boolean, seconds = 20): Promise<readonly string[]> {
    const now = this.rows();
    // Half a frame is no screen.
    if (!this.#drawing && seen(now)) return Promise.resolve(now);
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        seen,
        resolve,
        reject,
        timer: setTimeout(() => this.#fail(waiter, `nothing like it within ${seconds} s`), seconds * 1000),
      };
      this.#waiters.add(waiter);
      if (this.#exit !== null) this.#fail(waiter, 'the program has ended');
    });
  }

  /** Waits until some row contains the text. */
  waitForText(text: string, seconds = 20): Promise<readonly string[]> {
    return this.waitFor((rows) => rows.some((row) => row.includes(text)), seconds);
  }

  get hasEnded(): boolean {
    return this.#exit !== null;
  }

  ended(): Promise<{ readonly exitCode: number; readonly signal: number }> {
    return this.#ended;
  }

  kill(signal: NodeJS.Signals): void {
    if (this.#exit === null) process.kill(this.#pty.pid, signal);
  }

  /** Between the marks that open and close a frame. */
  get #drawing(): boolean {
    return this.#screen.modes.synchronizedOutputMode;
  }

  #look(): void {
    if (this.#waiters.size === 0 || this.#drawing) return;
    const rows = this.rows();
    for (const waiter of this.#waiters) {
      if (!waiter.seen(rows)) continue;
      clearTimeout(waiter.timer);
      this.#waiters.delete(waiter);
      waiter.resolve(rows);
    }
  }

  #fail(waiter: Waiter, why: string): void {
    clearTimeout(waiter.timer);
    this.#waiters.delete(waiter);
    waiter.reject(new Error(`${why}; the screen showed:\n${this.rows().join('\n').trimEnd()}`));
  }
}
