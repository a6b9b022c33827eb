/** A thread that reads lines, seen from the one that asks it. */
import { Worker } from 'node:worker_threads';
import type { GreyImage } from '../../types.js';
import { withPatience } from '../patience.js';
import type { LineReading } from './engine.js';
import type { ReadingKind } from './kinds.js';
import type { KnownTexts, Setting } from './known/known.js';
import { received, type SentError } from './sent-error.js';

export interface WorkerQuestion {
  readonly id: number;
  readonly images: readonly GreyImage[];
  readonly kind: ReadingKind;
  readonly known: readonly KnownTexts[];
  readonly setting: Setting;
}
export type LineQuestion = Omit<WorkerQuestion, 'id'>;

/** The thread ends when the line that it is at is read; what waits it leaves. */
export type WorkerEnd = 'end';

export type WorkerAnswer =
  | { readonly type: 'ready'; readonly version: string }
  | { readonly type: 'failed'; readonly error: SentError }
  | { readonly type: 'read'; readonly id: number; readonly reading: LineReading }
  | { readonly type: 'refused'; readonly id: number; readonly error: SentError };

/**
 * The thread ended before it answered: out of memory, a fault of the runtime. Not for what it was asked, it
 * may be.
 */
export class ThreadEnded extends Error {}

interface Asked {
  readonly resolve: (reading: LineReading) => void;
  readonly reject: (error: Error) => void;
}

export class ReadingThread {
  readonly version: string;
  readonly #worker: Worker;
  readonly #asked = new Map<number, Asked>();
  #next = 0;
  #ended: ThreadEnded | null = null;

  private constructor(worker: Worker, version: string) {
    this.#worker = worker;
    this.version = version;
    worker.on('message', (answer: WorkerAnswer) => this.#settle(answer));
    worker.on('error', (error) => this.#end(error));
    worker.on('exit', () => this.#end());
  }

  /** Throws `model-missing` if part of the model is missing or damaged. */
  static async start(): Promise<ReadingThread> {
    const worker = new Worker(new URL('./worker.js', import.meta.url));
    const first = await new Promise<WorkerAnswer>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
      worker.once('exit', () => reject(new ThreadEnded('the handwriting reader did not start')));
    });
    if (first.type === 'ready') return new ReadingThread(worker, first.version);
    await worker.terminate();
    throw first.type === 'failed' ? received(first.error) : new Error('the handwriting reader did not start');
  }

  get ended(): boolean {
    return this.#ended !== null;
  }

  /** Rejects with `ThreadEnded` if the thread has ended, or ends before it answers. */
  read(question: LineQuestion): Promise<LineReading> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#worker.postMessage({ id, ...question } satisfies WorkerQuestion);
    });
  }

  /**
   * What is not read yet is rejected. In the midst of a line a thread is not stopped: the runtime would end
   * the whole program.
   */
  async close(): Promise<void> {
    if (this.#ended !== null) return;
    const exit = new Promise((resolve) => this.#worker.once('exit', resolve));
    this.#worker.postMessage('end' satisfies WorkerEnd);
    await withPatience(exit).catch(() => this.#worker.terminate());
  }

  #settle(answer: WorkerAnswer): void {
    if (answer.type !== 'read' && answer.type !== 'refused') return;
    const asked = this.#asked.get(answer.id);
    this.#asked.delete(answer.id);
    if (answer.type === 'read') asked?.resolve(answer.reading);
    else asked?.reject(received(answer.error));
  }

  #end(cause?: Error): void {
    this.#ended ??= new ThreadEnded('a thread of the handwriting reader ended', { cause });
    for (const { reject } of this.#asked.values()) reject(this.#ended);
    this.#asked.clear();
  }
}
