/**
 * A small pool of Tesseract engines (tesseract.js), wholly offline. Our own, because the package's scheduler
 * does not wait for its jobs when it ends, and because an engine's memory only grows: it is renewed in time.
 */
import type { Worker as Engine } from 'tesseract.js';
import { OutOfPatience, withPatience } from './patience.js';
import { startAll } from './start-all.js';
import { startTesseract } from './tesseract-engine.js';

/** What Tesseract makes of one line image. */
export interface EngineLine {
  readonly text: string;
  /** From left to right. */
  readonly words: readonly EngineWord[];
}

export interface EngineWord {
  readonly text: string;
  /** Tesseract's own confidence, 0 to 100. */
  readonly confidence: number;
  /** Extent in pixels of the line image. */
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

export interface PoolOptions {
  /** Engines at work at a time; each is a thread. A third on two cores never helps. */
  readonly engines: number;
  /** Jobs after which an engine is replaced (its memory never shrinks). */
  readonly renewAfter?: number;
}

/** Jobs handed to an engine ahead of its answers, so that it never waits while the main thread computes. */
const JOBS_AHEAD = 8;
const RENEW_AFTER = 500;

interface Seat {
  engine: Promise<Engine>;
  jobs: number;
  running: number;
}

export class TesseractPool {
  readonly #seats: Seat[];
  readonly #renewAfter: number;
  readonly #waiting: (() => void)[] = [];
  #closed = false;

  private constructor(seats: Seat[], renewAfter: number) {
    this.#seats = seats;
    this.#renewAfter = renewAfter;
  }

  /**
   * Starts the engines (0.3 s each). Throws `reader-missing` if the model file is not where npm puts it, or
   * not whole.
   */
  static async start(options: PoolOptions): Promise<TesseractPool> {
    const seats = Array.from({ length: Math.max(1, options.engines) }, () => ({
      engine: startEngine(),
      jobs: 0,
      running: 0,
    }));
    await startAll(
      seats.map((seat) => seat.engine),
      (engine) => engine.terminate(),
    );
    return new TesseractPool(seats, options.renewAfter ?? RENEW_AFTER);
  }

  /** Reads one line image (PNG bytes). Rejects if the engine fails on it; the pool itself goes on. */
  async recognise(png: Buffer): Promise<EngineLine> {
    const seat = await this.#takeSeat();
    const { engine } = seat;
    try {
      return await withPatience(recogniseLine(await engine, png));
    } catch (error) {
      if (seat.engine === engine) this.#distrust(seat, error);
      throw error;
    } finally {
      this.#leaveSeat(seat);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    for (const wake of this.#waiting.splice(0)) wake();
    for (const { engine } of this.#seats) {
      const started = await engine.catch(() => null);
      await started?.terminate();
    }
  }

  async #takeSeat(): Promise<Seat> {
    for (;;) {
      if (this.#closed) throw new Error('the reader is closed');
      const seat = this.#seats.reduce((best, each) => (each.running < best.running ? each : best));
      if (seat.running < JOBS_AHEAD && seat.jobs < this.#renewAfter) {
        seat.running += 1;
        seat.jobs += 1;
        return seat;
      }
      if (seat.running === 0) this.#renew(seat);
      else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  #leaveSeat(seat: Seat): void {
    seat.running -= 1;
    for (const wake of this.#waiting.splice(0)) wake();
  }

  /**
   * An engine that has failed is renewed: a silent one at once, one that has refused a picture when its other
   * jobs are done.
   */
  #distrust(seat: Seat, error: unknown): void {
    if (error instanceof OutOfPatience) this.#renew(seat);
    else seat.jobs = this.#renewAfter;
  }

  #renew(seat: Seat): void {
    const old = seat.engine;
    seat.engine = old.then(
      async (engine) => {
        await engine.terminate();
        return startEngine();
      },
      () => startEngine(),
    );
    // Whoever reads next hears of it; until then it must not end the process.
    seat.engine.catch(() => {});
    seat.jobs = 0;
  }
}

async function recogniseLine(engine: Engine, png: Buffer): Promise<EngineLine> {
  const { data } = await engine.recognize(png, {}, { text: true, blocks: true });
  const words = (data.blocks ?? []).flatMap((block) =>
    block.paragraphs.flatMap((paragraph) =>
      paragraph.lines.flatMap((line) =>
        line.words.map(({ text, confidence, bbox }) => ({
          text,
          confidence,
          left: bbox.x0,
          right: bbox.x1,
          height: bbox.y1 - bbox.y0,
        })),
      ),
    ),
  );
  return { text: data.text.trim(), words };
}

async function startEngine(): Promise<Engine> {
  const { engine, PSM } = await startTesseract();
  await engine.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: '300' });
  return engine;
}
