/**
 * Decides whose word counts for fields that stand together. They are typed or written by hand throughout, but for a few
 * boxes: handwriting is read first, being ten times quicker to read; then some fields are shown to the reader of print,
 * which is sure of most typed ones and of few others.
 */
import type { CropReading, FieldCrop, FieldGroup, FieldReader, Reader } from '../types.js';
import { withoutShadow } from './shadow.js';

/**
 * Fields of so many letters tell most: shorter ones are sure by chance, of longer ones the reader of print is seldom sure.
 * Of ten typed and four handwritten books drawn for development it was sure of 70 % and more of such fields of every typed
 * page, and of 42 % and fewer of every page by hand.
 */
const TELLING = [6, 19] as const;
const SURE = 0.5;
const TYPED = 0.55;
/** Fields shown to the reader of print at first, and where it is sure of any of these. */
const FIRST_SHOWN = 3;
const MOST_SHOWN = 12;
/** Among typed fields handwriting is told by its reader being surer, and by this, or by print being nearly unread. */
const SURELY_WRITTEN = 0.9;
const UNREAD = 0.08;
/** Among handwritten fields print (a stamped name) is looked for where handwriting was read with less than this, */
const HARDLY_WRITTEN = 0.35;
/** and told by its reader being so sure. */
const SURELY_PRINT = 0.9;
/** No stroke of a pen or a stamp is so broad, mm. */
const BROADEST_STROKE = 4;

interface Field {
  readonly crop: FieldCrop;
  readonly written: CropReading;
  readonly confidence: number;
}

export class ReaderRouter implements FieldReader {
  readonly name: string;
  readonly #print: Reader;
  readonly #handwriting: Reader;

  constructor(print: Reader, handwriting: Reader) {
    this.#print = print;
    this.#handwriting = handwriting;
    this.name = `${print.name}+${handwriting.name}`;
  }

  group(): FieldGroup {
    const fields: Promise<Field>[] = [];
    let end = (): void => {};
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const chosen = ended.then(async () => this.#choose(await Promise.all(fields)));
    // Whoever waits for a field hears of it; where nobody waits yet it must not end the process.
    chosen.catch(() => {});
    return {
      end,
      read: async (crop) => {
        const field = this.#written(withoutShadows(crop));
        field.catch(() => {});
        const at = fields.push(field) - 1;
        return (await chosen)[at] ?? (await field).written;
      },
    };
  }

  async close(): Promise<void> {
    await this.#print.close();
    await this.#handwriting.close();
  }

  async #written(crop: FieldCrop): Promise<Field> {
    const written = await this.#handwriting.read(crop);
    return { crop, written, confidence: sureness(written) };
  }

  /** The reading of each field by the reader whose ink it is in; what the other made of it stays among the candidates. */
  async #choose(fields: readonly Field[]): Promise<readonly CropReading[]> {
    const asked = new Map<Field, Promise<CropReading>>();
    const ask = (field: Field): Promise<CropReading> => {
      const printed = asked.get(field) ?? this.#print.read(field.crop);
      asked.set(field, printed);
      return printed;
    };
    const inked = fields.filter(({ written }) => textOf(written) !== '');
    const typed = await isTyped(inked, ask);
    return Promise.all(
      fields.map(async (field) => {
        const wanted = typed
          ? inked.includes(field)
          : field.confidence < HARDLY_WRITTEN && inked.includes(field);
        const printed = wanted ? await ask(field) : await asked.get(field);
        if (printed === undefined) return field.written;
        const sure = sureness(printed);
        const isPrint = typed
          ? sure >= field.confidence || (sure >= UNREAD && field.confidence < SURELY_WRITTEN)
          : sure >= SURELY_PRINT && field.confidence < HARDLY_WRITTEN;
        return isPrint ? withOthers(printed, field.written) : withOthers(field.written, printed);
      }),
    );
  }
}

/** A page is lit evenly when it is cut into boxes, but for some centimetres beside the edge of a shadow. */
function withoutShadows(crop: FieldCrop): FieldCrop {
  const broadest = (BROADEST_STROKE * crop.dpi) / 25.4;
  return { ...crop, images: crop.images.map((image) => withoutShadow(image, broadest)) };
}

/** Whether the fields are typed for the most part. Of few that are all unlike print the rest may be told. */
async function isTyped(
  fields: readonly Field[],
  ask: (field: Field) => Promise<CropReading>,
): Promise<boolean> {
  const telling = fields.filter(({ written }) => {
    const { length } = textOf(written);
    return length >= TELLING[0] && length <= TELLING[1];
  });
  const from = telling.length < FIRST_SHOWN ? fields : telling;
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
