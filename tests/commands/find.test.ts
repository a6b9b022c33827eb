/** `find`: a person or a number, in all books, confirmed or as the machine reads it. */
import { beforeEach, describe, expect, it } from 'vitest';
import { answered } from '../store/answers.js';
import { BOOK, withEntries } from '../store/workspace-fixture.js';
import { hotich } from './program.js';
import { refused } from './refusal.js';

let office: string;
beforeEach(() => {
  // The machine reads "Lê Thị Mẫu" as the child of all three; two are answered for.
  const { workspace, entries } = withEntries([0, 1, 2]);
  const sitting = workspace.sittings.open('CB01', 'review');
  const say = (at: number, field: Parameters<typeof answered>[0], text: string): void => {
    workspace.actions.append({
      entry: entries[at]?.id ?? '',
      officer: 'CB01',
      sitting,
      body: answered(field, text),
    });
  };
  say(0, 'registration.number', '07');
  say(0, 'child.fullName', 'Hồ Thuỷ Hường');
  say(0, 'mother.fullName', 'Y Hương');
  say(1, 'registration.number', '8');
  say(1, 'child.fullName', 'A Thuih');
  say(1, 'mother.fullName', 'Hồ Thị Hương');
  workspace.sittings.close(sitting);
  workspace.close();
  office = workspace.folder;
});

/** Positions of the entries found. */
async function positions(...words: readonly string[]): Promise<readonly unknown[]> {
  const { code, lines } = await hotich(office, ['find', ...words, '--json']);
  expect(code).toBe(0);
  expect(lines.at(-1)).toMatchObject({ type: 'outcome', ok: true, found: lines.length - 1 });
  return lines.slice(0, -1).map(({ position }) => position);
}

describe('find', () => {
  it('knows a name by some of its words, in any order, wherever the tone is put', async () => {
    expect(await positions('hường')).toEqual([1]);
    expect(await positions('Hường', 'hồ')).toEqual([1]);
    expect(await positions('Thủy Hường')).toEqual([1]);
    expect(await positions('Hương')).toEqual([1, 2]);
    // Both words of one person: the child of the first entry has one, its mother the other.
    expect(await positions('Hồ Hương')).toEqual([2]);
  });

  it('takes words typed without marks for any', async () => {
    expect(await positions('huong')).toEqual([1, 2]);
    expect(await positions('ho huong')).toEqual([1, 2]);
    expect(await positions('huo')).toEqual([]);
  });

  it('looks at what the machine reads where nobody has answered, and says so', async () => {
    const { stdout } = await hotich(office, ['find', 'Mẫu']);
    expect(stdout).toMatch(/Lê Thị Mẫu {2}\[as the machine reads it\]/);
    expect(await positions('Mẫu')).toEqual([3]);
  });

  it('finds a number however the book writes it', async () => {
    expect(await positions('7')).toEqual([1]);
    expect(await positions('số 08')).toEqual([2]);
  });

  it('says what to try when nothing is found, and knows only books there are', async () => {
    const { stdout, code } = await hotich(office, ['find', 'Nguyễn']);
    expect([code, stdout]).toEqual([0, 'Nothing found. Try fewer words, or type them without marks.\n']);
    expect(await positions('Hương', '--book', BOOK.code)).toEqual([1, 2]);
    expect(await refused(office, ['find', 'Hương', '--book', 'B9'])).toMatchObject({
      exit: 2,
      codes: ['book-unknown'],
    });
  });
});
