import { join } from 'node:path';
import { expect, it } from 'vitest';
import { hotich, newFolder } from './program.js';

/** What `doctor` says of the disk and of the workspace. */
async function told(named: string, ...words: readonly string[]) {
  const { code, stderr, lines } = await hotich(named, [...words, 'doctor', '--json']);
  expect([code, stderr]).toEqual([0, '']);
  const of = (about: string): string => String(lines.find((line) => line.about === about)?.message);
  return { disk: of('disk'), workspace: of('workspace') };
}

it('names a workspace that is not there, and tells the disk that it would lie on', async () => {
  const nowhere = join(newFolder(), 'not', 'there');
  const expected = { disk: expect.stringMatching(/GB free/), workspace: expect.stringContaining(nowhere) };
  expect(await told(nowhere)).toEqual(expected);
  expect(await told(newFolder(), '--workspace', nowhere)).toEqual(expected);
});
