import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable, writeTable } from '../../src/bundle/table.js';

const notes = [['Cột', 'Nội dung']];

describe('spreadsheet', () => {
  it('gives back the texts it was given, as texts', async () => {
    const rows = [
      ['1', '01.02.1985', 'KSOR H’BƠ', '=1+1', '007', ''],
      ['', '1985', 'Rơ Châm Ê̆', '<&>"', '1e5', 'cuối'],
    ];
    const headers = ['STT', 'ngay', 'ten', 'x', 'y', 'z'];
    const content = await writeTable({ sheet: 'KS', headers, rows, notes });
    expect(await readTable(content, 'KS')).toEqual({ headers, rows });
    expect((await readTable(content, 'Ghi chu'))?.headers).toEqual(['Cột', 'Nội dung']);
  });

  it('does so for any text a row may hold', async () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'aÊ̆ơ 1.=+-@\'"<>&;[]“”’\u00a0\u200b') })
      .map((text) => text.normalize('NFC').trim());
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), async (rows) => {
        const filled = rows.map((row, index) => [String(index + 1), ...row]);
        const content = await writeTable({ sheet: 'KS', headers: ['STT', 'a', 'b'], rows: filled, notes });
        expect((await readTable(content, 'KS'))?.rows).toEqual(filled);
      }),
      { numRuns: 25 },
    );
  });

  it('is null for what is no spreadsheet, or lacks the sheet', async () => {
    expect(await readTable(Buffer.from('PK no'), 'KS')).toBeNull();
    const content = await writeTable({ sheet: 'KH', headers: ['a'], rows: [], notes });
    expect(await readTable(content, 'KS')).toBeNull();
  });
});
