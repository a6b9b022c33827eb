/**
 * Decides whose word counts for lines that stand together. They are typed or written by hand throughout, but for a few
 * boxes: handwriting is read first, being ten times quicker to read; then some lines are shown to the reader of print,
 * which is sure of most typed ones and of few others.
 */
import type { CropReading, FieldCrop, LineGroup, LineReader, Reader } from '../types.js';

/**
 * Lines of so many letters tell most: shorter ones are sure by chance, of longer ones the reader of print is seldom sure.
 * Of ten typed and four handwritten books drawn for development it was sure of 70 % and more of such lines of every typed
 * page, and of 42 % and fewer of every page by hand.
 */
const TELLING = [6, 19] as const;
const SURE = 0.5;
const TYPED = 0.55;
/** Lines shown to the reader of print at first, and where it is sure of any of these. */
const FIRST_SHOWN = 3;
const MOST_SHOWN = 12;
/** Among typed lines handwriting is told by its reader being surer, and by this, or by print being nearly unread. */
const SURELY_WRITTEN = 0.9;
const UNREAD = 0.08;
/** Among handwritten lines print (a stamped name) is looked for where handwriting was read with less than this, */
const HARDLY_WRITTEN = 0.35;
/** and told by its reader being so sure. */
const SURELY_PRINT = 0.9;

interface Line {
  readonly crop: FieldCrop;
  readonly written: CropReading;
  readonly confidence: number;
}

export class ReaderRouter implements LineReader {
  readonly name: string;
  readonly #print: Reader;
  readonly #handwriting: Reader;

  constructor(print: Reader, handwriting: Reader) {
    this.#print = print;
    this.#handwriting = handwriting;
    this.name = `${print.name}+${handwriting.name}`;
  }

  group(): LineGroup {
    const lines: Promise<Line>[] = [];
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const chosen = ended.then(async () => this.#choose(await Promise.all(lines)));
    // Whoever waits for a line hears of it; where nobody waits yet it must not end the process.
    chosen.catch(() => {});
    return {
      end,
      read: async (crop) => {
        const line = this.#written(crop);
        line.catch(() => {});
        const at = lines.push(line) - 1;
        return (await chosen)[at] ?? (await line).written;
      },
    };
  }

  async close(): Promise<void> {
    await this.#print.close();
    await this.#handwriting.close();
  }

  async #written(crop: FieldCrop): Promise<Line> {
    const written = await this.#handwriting.read(crop);
    return { crop, written, confidence: sureness(written) };
  }

  /** The reading of each line by the reader whose ink it is in; what the other made of it stays among the candidates. */
  async #choose(lines: readonly Line[]): Promise<readonly CropReading[]> {
    const asked = new Map<Line, Promise<CropReading>>();
    const ask = (line: Line): Promise<CropReading> => {
      const printed = asked.get(line) ?? this.#print.read(line.crop);
      asked.set(line, printed);
      return printed;
    };
    const inked = lines.filter(({ written }) => textOf(written) !== '');
    const typed = await isTyped(inked, ask);
    return Promise.all(
      lines.map(async (line) => {
        const wanted = typed
          ? inked.includes(line)
          : line.confidence < HARDLY_WRITTEN && inked.includes(line);
        const printed = wanted ? await ask(line) : await asked.get(line);
        if (printed === undefined) return line.written;
        const sure = sureness(printed);
        const isPrint = typed
          ? sure >= line.confidence || (sure >= UNREAD && line.confidence < SURELY_WRITTEN)
          : sure >= SURELY_PRINT && line.confidence < HARDLY_WRITTEN;
        return isPrint ? withOthers(printed, line.written) : withOthers(line.written, printed);
      }),
    );
  }
}

/** Whether the lines are typed for the most part. Of few that are all unlike print the rest may be told. */
async function isTyped(lines: readonly Line[], ask: (line: Line) => Promise<CropReading>): Promise<boolean> {
  const telling = lines.filter(({ written }) => {
    const { length } = textOf(written);
    return length >= TELLING[0] && length <= TELLING[1];
  });
  const from = telling.length < FIRST_SHOWN ? lines : telling;
  const shareSure = async (most: number): Promise<number> => {
    const count = Math.min(most, from.length);
    const shown = from.filter((_, at) => (at * count) % from.length < count);
    const printed = await Promise.all(shown.map(ask));
    return printed.filter((each) => sureness(each) >= SURE).length / Math.max(1, count);
  };
  return (await shareSure(FIRST_SHOWN)) > 0 && (await shareSure(MOST_SHOWN)) >= TYPED;
}

function textOf({ candidates }: CropReading): string {
  return candidates[0]?.text ?? '';
}

/** Of a reading that says something; none where nothing was read. */
function sureness(reading: CropReading): number {
  return textOf(reading) === '' ? 0 : (reading.candidates[0]?.confidence ?? 0);
}

function withOthers(chosen: CropReading, other: CropReading): CropReading {
  const known = new Set(chosen.candidates.map(({ text }) => text));
  const most = (chosen.candidates[0]?.confidence ?? 0) / 2;
  const others = other.candidates
    .filter(({ text }) => !known.has(text))
    .map(({ text, confidence }) => ({ text, confidence: Math.min(confidence, most) }));
  return { ...chosen, candidates: [...chosen.candidates, ...others] };
}
