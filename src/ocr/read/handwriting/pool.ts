/**
 * Handwriting engines at work at a time, each on a thread of its own, so that the main one stays free for pages.
 * Run from its source (tests, benches) one engine reads on the main thread: a thread needs the built file.
 */
import { BUILT } from '../../built.js';
import type { GreyImage } from '../../types.js';
import { startAll } from '../start-all.js';
import { Engine, type LineReading } from './engine.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts, Setting } from './known/known.js';
import { silenceRuntime } from './network/runtime.js';
import { type LineQuestion, ReadingThread, ThreadEnded } from './thread.js';

/** What reads pictures of lines, on this thread or on others. */
export interface LineEngine {
  readonly version: string;
  read(
    images: readonly GreyImage[],
    kind: ReadingKind,
    known?: readonly KnownTexts[],
    setting?: Setting,
  ): Promise<LineReading>;
  close(): Promise<void>;
}

/** Starts engines (0.3 s each). Throws `model-missing` if part of the model is missing or damaged. */
export async function startEngines(engines: number): Promise<LineEngine> {
  if (!BUILT || engines < 1) return Engine.load();
  silenceRuntime();
  const threads = await startAll(
    Array.from({ length: engines }, () => ReadingThread.start()),
    (thread) => thread.close(),
  );
  const seats = threads.map((thread) => new Seat(thread));
  return {
    version: threads[0]?.version ?? '',
    read(images, kind, known = [], setting = {}) {
      const seat = seats.reduce((best, each) => (each.waiting < best.waiting ? each : best));
      return seat.read({ images, kind, known, setting });
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

/** A place for a thread at work, and for another when that one has ended. */
class Seat {
  #thread: Promise<ReadingThread>;
  #waiting = 0;
  #closed = false;

  constructor(thread: ReadingThread) {
    this.#thread = Promise.resolve(thread);
  }

  get waiting(): number {
    return this.#waiting;
  }

  /**
   * What a thread left unread as it ended is asked once more of the next: its end need not be this line's
   * doing.
   */
  async read(question: LineQuestion): Promise<LineReading> {
    this.#waiting += 1;
    try {
      return await (await this.#living()).read(question).catch(async (error: unknown) => {
        if (this.#closed || !(error instanceof ThreadEnded)) throw error;
        return (await this.#living()).read(question);
      });
    } finally {
      this.#waiting -= 1;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const thread = await this.#thread.catch(() => null);
    await thread?.close();
  }

  async #living(): Promise<ReadingThread> {
    const known = this.#thread;
    if ((await known).ended && known === this.#thread && !this.#closed) this.#thread = ReadingThread.start();
    return this.#thread;
  }
}
