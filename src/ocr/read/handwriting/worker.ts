/** A thread of the pool: reads the lines it is sent, one after the other. */
import { parentPort } from 'node:worker_threads';
import { Engine } from './engine.js';
import { sent } from './sent-error.js';
import type { WorkerAnswer, WorkerEnd, WorkerQuestion } from './thread.js';

const port = parentPort;
if (port === null) throw new Error('worker.js is started by the pool of the handwriting reader');

const engine = Engine.load();
const answer = (each: WorkerAnswer): void => port.postMessage(each);
engine.then(
  ({ version }) => answer({ type: 'ready', version }),
  (error: unknown) => answer({ type: 'failed', error: sent(error) }),
);

let queue: Promise<void> = Promise.resolve();
let ending = false;
port.on('message', (question: WorkerQuestion | WorkerEnd) => {
  if (question === 'end') {
    ending = true;
    queue.then(end);
  } else queue = queue.then(() => work(question));
});

async function end(): Promise<void> {
  await (await engine).close();
  // Nothing else keeps the thread.
  port?.close();
}

async function work({ id, images, kind, known, setting }: WorkerQuestion): Promise<void> {
  if (ending) return;
  try {
    answer({ type: 'read', id, reading: await (await engine).read(images, kind, known, setting) });
  } catch (error) {
    answer({ type: 'refused', id, error: sent(error) });
  }
}
