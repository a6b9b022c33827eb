/**
 * Handwriting engines at work at a time, each on a thread of its own, so that the main one stays free for pages.
 * Run from its source (tests, benches) one engine reads on the main thread: a thread needs the built file.
 */
import { Worker } from 'node:worker_threads';
import { BUILT } from '../../built.js';
import type { GreyImage } from '../../types.js';
import { Engine, type LineReading } from './engine.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts, Setting } from './known/known.js';
import { silenceRuntime } from './network/runtime.js';
import { received, type SentError } from './sent-error.js';

export interface WorkerQuestion {
  readonly id: number;
  readonly images: readonly GreyImage[];
  readonly kind: ReadingKind;
  readonly known: readonly KnownTexts[];
  readonly setting: Setting;
}

export type WorkerAnswer =
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'failed'; readonly error: SentError }
  | { readonly type: 'read'; readonly id: number; readonly reading: LineReading }
  | { readonly type: 'refused'; readonly id: number; readonly error: SentError };

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
  const seats = await Promise.all(Array.from({ length: engines }, () => Seat.start()));
  return {
    version: seats[0]?.version ?? '',
    read(images, kind, known = [], setting = {}) {
      const seat = seats.reduce((best, each) => (each.waiting < best.waiting ? each : best));
      return seat.read({ images, kind, known, setting });
    },
    close: async () => {
      await Promise.all(seats.map((seat) => seat.close()));
    },
  };
}

interface Asked {
  readonly resolve: (reading: LineReading) => void;
  readonly reject: (error: Error) => void;
}

class Seat {
  readonly version: string;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #next = 0;

  private constructor(worker: Worker, version: string) {
    this.#worker = worker;
    this.version = version;
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#giveUp(error));
    worker.on('exit', () => this.#giveUp(new Error('a thread of the handwriting reader ended')));
  }

  static async start(): Promise<Seat> {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    const first = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    if (first.type === 'ready') return new Seat(worker, first.version);
    await worker.terminate();
    throw first.type === 'failed' ? received(first.error) : new Error('the handwriting reader did not start');
  }

  get waiting(): number {
    return this.#asked.size;
  }

  read(question: Omit<WorkerQuestion, 'id'>): Promise<LineReading> {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...question } satisfies WorkerQuestion);
    });
  }

  async close(): Promise<void> {
    await this.#worker.terminate();
  }

  #settle(answer: WorkerAnswer): void {
    if (answer.type !== 'read' && answer.type !== 'refused') return;
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (answer.type === 'read') asked?.resolve(answer.reading);
    else asked?.reject(received(answer.error));
  }

  #giveUp(error: Error): void {
    for (const { reject } of this.#asked.values()) reject(error);
    this.#asked.clear();
  }
}
