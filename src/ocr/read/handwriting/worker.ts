/** A thread of the pool: reads the lines it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { HotichError } from '../../../messages/errors.js';
import { Engine } from './engine.js';
import type { WorkerAnswer, WorkerQuestion } from './pool.js';

const port = parentPort;
if (port === null) throw new Error('worker.js is started by the pool of the handwriting reader');

const engine = Engine.load();
const answer = (each: WorkerAnswer): void => port.postMessage(each);
engine.then(
  ({ version }) => answer({ type: 'ready', version }),
  (error: unknown) => {
    const missing = error instanceof HotichError ? String(error.details.file) : null;
    answer({ type: 'failed', missing, text: String(error) });
  },
);

let queue: Promise<void> = Promise.resolve();
port.on('message', (question: WorkerQuestion) => {
  queue = queue.then(() => work(question));
});

async function work({ id, images, kind, known, setting }: WorkerQuestion): Promise<void> {
  try {
    answer({ type: 'read', id, reading: await (await engine).read(images, kind, known, setting) });
  } catch (error) {
    answer({ type: 'refused', id, text: String(error) });
  }
}
