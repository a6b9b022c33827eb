/** Declares a sample book in a workspace, as its truth describes it. */
import type { Truth } from '../samples/maker/truth.js';
import { mustRun } from './program.js';

export async function addBook({ book, form, scans }: Truth, workspace: string): Promise<void> {
  const numbers = scans.flatMap(({ entries }) => entries.map(({ number }) => number));
  const cover = ['--year', String(book.year), '--number', book.number, '--place', book.place];
  const declared = ['--first', String(Math.min(...numbers)), '--last', String(Math.max(...numbers))];
  await mustRun(['book', 'add', book.code, '--form', form, ...cover, ...declared], workspace);
}
