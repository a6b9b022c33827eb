/** Which reader's word counts; what the readers see of a line is given, for what they see of ink is measured by the bench. */
import { describe, expect, it } from 'vitest';
import { ReaderRouter } from '../../src/ocr/read/router.js';
import type { FieldCrop, Reader } from '../../src/ocr/types.js';

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
      const [text, confidence] = lines[crops.indexOf(crop)]?.[name] ?? ['', 0];
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
