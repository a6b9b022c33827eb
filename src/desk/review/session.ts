/** One sitting at the desk: opens it, runs the prompt, shows the picture, and gives the terminal back whole. */

import { deskMessages } from '../../messages/desk.js';
import { HotichError } from '../../messages/errors.js';
import { type Message, say } from '../../messages/message.js';
import type { Book, Workspace } from '../../store/types.js';
import { NO_PICTURE, type PictureView } from '../picture/picture-view.js';
import type { StepQueue } from '../queue.js';
import type { Step } from '../steps.js';
import type { BookIndex } from './book-index.js';
import { Desk } from './desk.js';
import type { AskContext, DeskParts } from './desk-state.js';
import { type PromptDesk, type PromptEnd, runPrompt } from './prompt.js';
import { NO_TALLY, type Tally } from './recorder.js';
import { type Frame, Screen } from './screen.js';
import { frameOf, type Viewport } from './view.js';

export interface Sitting {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly officer: string;
  readonly purpose: DeskParts['purpose'];
  /** What is known of the families asked; for `ask`. */
  readonly asking?: AskContext;
  readonly queue: StepQueue;
  readonly index: BookIndex;
  /** The stated error at which readings are taken without asking, 0 to 1. */
  readonly trust: number;
  /** The first question; null if there is none. */
  readonly first: Step | null;
  readonly terminal: DeskTerminal;
  readonly openPicture?: (screen: Screen) => Promise<PictureView>;
  readonly signal: AbortSignal;
}

export interface DeskTerminal {
  readonly input: NodeJS.ReadStream;
  readonly output: NodeJS.WriteStream;
  readonly colour: boolean;
}

export interface SittingEnd {
  readonly end: PromptEnd;
  readonly tally: Tally;
}

/**
 * The terminal an officer sits at. Throws `terminal-needed` when keys cannot be read from stdin or nothing can
 * be drawn; `instead` says what to use then.
 */
export function deskTerminal(command: string, instead: Message): DeskTerminal {
  const { stdin, stdout, stderr } = process;
  const output = stdout.isTTY ? stdout : stderr;
  if (!stdin.isTTY || !output.isTTY) {
    throw new HotichError('terminal-needed', { command, instead: say(instead) });
  }
  return { input: stdin, output, colour: process.env.NO_COLOR === undefined || process.env.NO_COLOR === '' };
}

/** Who sits where, and what for. */
export interface Seat {
  readonly workspace: Workspace;
  readonly officer: string;
  readonly purpose: string;
  readonly terminal: DeskTerminal;
  readonly openPicture?: (screen: Screen) => Promise<PictureView>;
  readonly signal: AbortSignal;
}

/** What is done at a seat: its prompt, its first question, and how it looks. */
export interface Work {
  readonly desk: PromptDesk;
  /** Shows the first question; an end if there is none. */
  readonly start: () => PromptEnd | null;
  readonly frame: (viewport: Viewport, footnote: string | null) => Frame;
}

/** Sits an officer down at the queue. Whatever ends it, every answer given is already in the workspace. */
export async function sit(sitting: Sitting): Promise<SittingEnd> {
  let tally: Readonly<Tally> | null = null;
  const end = await seat(sitting, (id, picture) => {
    const desk = new Desk({
      ...sitting,
      sitting: id,
      onQuestion: (question, upcoming) => picture.show(question, upcoming),
      onZoom: () => picture.zoom(),
    });
    tally = desk.tally;
    return {
      desk,
      start: () => desk.start(sitting.first),
      frame: (viewport, footnote) => frameOf(desk.state, sitting.book.code, viewport, footnote),
    };
  });
  return { end, tally: tally ?? NO_TALLY };
}

/** Opens a sitting and gives its work the screen, the keys and the picture; gives the terminal back whole. */
export async function seat(
  { workspace, officer, purpose, terminal, openPicture, signal }: Seat,
  workOf: (sitting: string, picture: PictureView) => Work,
): Promise<PromptEnd> {
  const screen = new Screen(terminal.output, terminal.colour);
  const away = leaveOn(signal, screen);
  // Who only looks leaves no trace, and could not.
  const id = workspace.writable ? workspace.sittings.open(officer, purpose) : '';
  let picture: PictureView = NO_PICTURE;
  let work: Work | null = null;
  const draw = (): void => {
    const { columns, rows } = screen;
    const viewport = { columns, rows, pictureRows: picture.rows };
    if (work !== null) screen.draw(work.frame(viewport, picture.footnote));
  };
  const redraw = (): void => {
    screen.forget();
    draw();
    picture.redraw();
  };
  terminal.output.on('resize', redraw);
  process.on('SIGCONT', redraw);
  try {
    screen.open();
    if (openPicture !== undefined) picture = await openPicture(screen);
    work = workOf(id, picture);
    const { desk } = work;
    return (
      work.start() ?? (await runPrompt({ desk, screen, draw, input: terminal.input, signal: away.signal }))
    );
  } finally {
    terminal.output.off('resize', redraw);
    process.off('SIGCONT', redraw);
    screen.close();
    away.done();
    await picture.close();
    if (workspace.writable) workspace.sittings.close(id);
  }
}

/** Ends the prompt when the door says so, or the terminal is closed or the program asked to end. */
function leaveOn(outer: AbortSignal, screen: Screen): { readonly signal: AbortSignal; done(): void } {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const restore = (): void => screen.close();
  outer.addEventListener('abort', leave);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, leave);
  process.on('exit', restore);
  return {
    signal: leaving.signal,
    done() {
      outer.removeEventListener('abort', leave);
      for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.off(signal, leave);
      process.off('exit', restore);
    },
  };
}

/** What a sitting came to, in a few lines for the normal screen. */
export function sittingLines(
  book: string,
  { end, tally }: SittingEnd,
  purpose: Sitting['purpose'],
  entry?: string,
): readonly string[] {
  const done = purpose === 'review' ? deskMessages.finished : deskMessages.askFinished;
  const left = purpose === 'review' ? deskMessages.stopped : deskMessages.askStopped;
  const entryDone = entry === undefined ? null : deskMessages.finishedEntry(book, entry);
  const ended = end === 'finished' ? (entryDone ?? done(book)) : left(book);
  return [say(ended), say(deskMessages.tally(tally))];
}
