/** Which reader's word counts; what the readers see of a line is given, for what they see of ink is measured by the bench. */
import { describe, expect, it } from 'vitest';
import { ReaderRouter } from '../../src/ocr/read/router.js';
import type { FieldCrop, GreyImage, Reader } from '../../src/ocr/types.js';

/** A line as each reader sees it. */
interface Seen {
  readonly hand: readonly [text: string, confidence: number];
  readonly print: readonly [text: string, confidence: number];
}

/** What is chosen for lines that stand together, and how many of them the reader of print was asked about. */
async function read(
  lines: readonly Seen[],
): Promise<{ readonly texts: readonly string[]; readonly asked: number }> {
  const crops = lines.map(
    (): FieldCrop => ({ kind: 'text', dpi: 240, images: [{ data: new Uint8Array(1), width: 1, height: 1 }] }),
  );
  let asked = 0;
  const reader = (name: 'hand' | 'print'): Reader => ({
    name,
    read: async (crop) => {
      if (name === 'print') asked += 1;
      const at = crops.findIndex(({ images }) => images[0] === crop.images[0]);
      const [text, confidence] = lines[at]?.[name] ?? ['', 0];
      return { candidates: [{ text, confidence }], reader: name };
    },
    close: async () => {},
  });
  const group = new ReaderRouter(reader('print'), reader('hand')).group();
  const readings = crops.map((crop) => group.read(crop));
  group.end();
  return { texts: (await Promise.all(readings)).map(({ candidates }) => candidates[0]?.text ?? ''), asked };
}

const many = (count: number, seen: Seen): readonly Seen[] => Array.from({ length: count }, () => seen);
const typed: Seen = { hand: ['Nguyen Van', 0.6], print: ['Nguyễn Văn', 0.98] };
const written: Seen = { hand: ['Nguyễn Văn', 0.7], print: ['/Vguy@', 0.02] };

describe('lines that stand together', () => {
  it('of a typed entry are those of print, the badly typed ones too, and what a hand filled in is not', async () => {
    const smudged: Seen = { hand: ['Siu Tơ', 0.5], print: ['SIU WƠN', 0.3] };
    const filledIn: Seen = { hand: ['36', 0.99], print: ['đó', 0.9] };
    const { texts } = await read([...many(9, typed), smudged, filledIn]);
    expect(texts.slice(-3)).toEqual(['Nguyễn Văn', 'SIU WƠN', '36']);
  });

  it('of a handwritten one are read as such, though some look like print, and print is hardly asked', async () => {
    const clear: Seen = { hand: ['Đinh Văn', 0.6], print: ['Đỉnh Văn', 0.7] };
    const { texts, asked } = await read([...many(20, written), clear, ...many(9, written)]);
    expect(texts[20]).toBe('Đinh Văn');
    expect(asked).toBeLessThanOrEqual(12);
  });

  it('are a stamped name by print, where handwriting makes nothing of it', async () => {
    const stamped: Seen = { hand: ['IôtlTưJ', 0.1], print: ['Lê Văn Tư', 0.97] };
    expect((await read([...many(9, written), stamped])).texts.at(-1)).toBe('Lê Văn Tư');
  });
});

describe('a box that the edge of a shadow crosses', () => {
  it('is handed to its readers as if it were lit evenly, and what is written in it stays', async () => {
    const [width, height] = [400, 200];
    const box = new Uint8Array(width * height).map((_, at) => {
      const [x, y] = [at % width, Math.floor(at / width)];
      const light = x + y > 250 && x + y < 400 ? 0.7 : 1;
      return light * (y > 60 && y < 110 && x % 40 < 5 ? 60 : 235);
    });
    const seen: GreyImage[] = [];
    const reader: Reader = {
      name: 'reader',
      read: async ({ images }) => {
        seen.push(...images);
        return { candidates: [{ text: 'Nam', confidence: 0.9 }], reader: 'reader' };
      },
      close: async () => {},
    };
    const group = new ReaderRouter(reader, reader).group();
    const reading = group.read({ kind: 'text', dpi: 240, images: [{ data: box, width, height }] });
    group.end();
    await reading;
    for (const { data } of seen) {
      expect(data.filter((value) => value > 90 && value < 210).length).toBeLessThan(0.02 * data.length);
      expect(data.filter((value) => value <= 90).length).toBe(10 * 5 * 49);
    }
    expect(seen.length).toBeGreaterThan(0);
  });
});
