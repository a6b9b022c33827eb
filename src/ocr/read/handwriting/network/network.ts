/** Runs the network on one thread: prepared ink in, the logits of every step out. */
import type { InferenceSession } from 'onnxruntime-node';
import type { PreparedInk } from '../ink/prepare.js';
import { type ModelDescription, NETWORK, readDescription, takeModelFile } from './model.js';
import { loadRuntime } from './runtime.js';

/** What the network says of a line: `classes` figures for each of `steps` steps from left to right. */
export interface Logits {
  readonly data: Float32Array;
  readonly steps: number;
  readonly classes: number;
}

export class Network {
  readonly description: ModelDescription;
  readonly #session: InferenceSession;

  private constructor(session: InferenceSession, description: ModelDescription) {
    this.#session = session;
    this.description = description;
  }

  /** Loads the model. Throws `model-missing` if it is not in the installation, or not whole. */
  static async load(): Promise<Network> {
    const description = await readDescription();
    const { InferenceSession } = await loadRuntime();
    const session = await takeModelFile(NETWORK, (path) =>
      InferenceSession.create(path, {
        intraOpNumThreads: 1,
        interOpNumThreads: 1,
        executionMode: 'sequential',
        // Widths differ from line to line: a memory plan for each would only grow.
        enableMemPattern: false,
        logSeverityLevel: 3,
      }),
    );
    return new Network(session, description);
  }

  /**
   * The logits of one line. Lines are not batched: on one thread a batch is no faster, and padding is work done
   * for nothing.
   */
  async run(line: PreparedInk): Promise<Logits> {
    const { Tensor } = await loadRuntime();
    const feeds = { line: new Tensor('float32', line.data, [1, 1, line.height, line.width]) };
    const { logits } = await this.#session.run(feeds);
    if (logits === undefined || !(logits.data instanceof Float32Array)) {
      throw new TypeError('the network gave no logits');
    }
    const [, steps = 0, classes = 0] = logits.dims;
    if (classes !== this.description.alphabet.length + 1) {
      throw new RangeError(`the network has ${classes} classes, its description says otherwise`);
    }
    return { data: logits.data, steps, classes };
  }

  async close(): Promise<void> {
    await this.#session.release();
  }
}
