/** Asks the cutting worker for pictures; it starts with the first job and never keeps the program alive. */
import { Worker } from 'node:worker_threads';
import type { CutAnswer, CutJob } from './cutter.js';

export class Cuts {
  #worker: Worker | null = null;
  #next = 1;
  readonly #waiting = new Map<number, (answer: CutAnswer) => void>();

  /** Never rejects: a picture that cannot be cut is answered `failed`, and the work goes on without it. */
  ask(job: Omit<CutJob, 'id'>): Promise<CutAnswer> {
    const id = this.#next++;
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      this.#start().postMessage({ ...job, id } satisfies CutJob);
    });
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    this.#failAll();
    await worker?.terminate();
  }

  #start(): Worker {
    if (this.#worker !== null) return this.#worker;
    const worker = new Worker(new URL('./cutter.js', import.meta.url));
    worker.unref();
    worker.on('message', (answer: CutAnswer) => {
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
    // Out of memory on a very large picture, say: the next job gets a new worker.
    const gone = (): void => {
      if (this.#worker === worker) this.#worker = null;
      this.#failAll();
    };
    worker.on('error', gone);
    worker.on('exit', gone);
    this.#worker = worker;
    return worker;
  }

  #failAll(): void {
    for (const [id, resolve] of this.#waiting) resolve({ id, outcome: 'failed' });
    this.#waiting.clear();
  }
}
