import { afterEach, describe, expect, it } from 'vitest';
import { runOfficer } from '../../bench/officer/officer.js';
import type { Truth } from '../../bench/officer/truth.js';
import { fieldsToAnswer } from '../../src/forms/form.js';
import { shippedForm } from '../../src/forms/library.js';
import { BOOK, type Fixture, fixture, PROGRAM, REVIEW } from './fixture.js';

let desk: Fixture | null = null;
afterEach(() => desk?.remove());

const names = ['Nguyễn Thị Bảo Vân', 'Trần Văn Thuỷ', 'Ksor H’Bơ Khắp', 'A Lăng Bhướch'];
const form = shippedForm('ks-1987-entry');
if (form === null) throw new Error('no such form');
const keys = fieldsToAnswer(form);

function truthOf(count: number): Truth {
  return {
    form: 'ks-1987-entry',
    scans: Array.from({ length: count }, (_, at) => ({
      file: `trang-${String(at + 1).padStart(3, '0')}.jpg`,
      page_in_file: 0,
      entries: [
        {
          number: String(at + 1),
          struck_through: false,
          family: { 'mother.birthDate': '1960', 'child.homePlace': 'Bình An, Thăng Bình, Quảng Nam' },
          fields: {
            ...Object.fromEntries(keys.map((key) => [key, { verbatim: null, state: 'blank' as const }])),
            'registration.number': { verbatim: String(at + 1), state: 'recorded' as const },
            'child.fullName': { verbatim: names[at % names.length] ?? '', state: 'recorded' as const },
            'child.birthDate': { verbatim: '31/2/1987', state: 'recorded' as const },
            'mother.fullName': { verbatim: null, state: 'illegible' as const },
          },
        },
      ],
    })),
  };
}

describe('the simulated officer', () => {
  it('takes a book through review from the screen alone, and every answer is the truth', async () => {
    const truth = truthOf(4);
    desk = await fixture(
      truth.scans.map((scan, at) => ({
        'registration.number': scan.entries[0]?.number ?? '',
        'child.fullName': { text: 'Nguyễn Thị Bảo Vân', confidence: 0.6, candidates: [names[at] ?? ''] },
        'child.birthDate': '31/2/1987',
        'child.sex': '',
      })),
    );
    const screens: string[] = [];
    const result = await runOfficer({
      command: process.execPath,
      args: [PROGRAM, ...REVIEW],
      cwd: desk.folder,
      truth,
      policy: { supplementShare: 0.5, seed: 7 },
      onScreen: (rows) => screens.push(rows.join('\n')),
    });
    expect(result.exitCode).toBe(0);
    const records = desk.look((workspace) => workspace.records.list(BOOK));
    records.forEach((record, at) => {
      const fields: Truth['scans'][number]['entries'][number]['fields'] =
        truth.scans[at]?.entries[0]?.fields ?? {};
      for (const key of keys) {
        // What the law wants and the book left empty is asked for; that its box was empty stays known.
        const held = record.fields[key];
        expect(held?.bookState ?? held?.state, key).toBe(fields[key]?.state);
        if (held?.bookState !== undefined) continue;
        expect(record.fields[key]?.verbatim ?? null, key).toBe(
          fields[key]?.verbatim?.normalize('NFC') ?? null,
        );
      }
    });
    expect(result.supplemented).toBeGreaterThan(0);
    expect(result.asked).toBeGreaterThan(0);
    expect(result.supplemented + result.asked).toBe(4 * 3);
    for (const screen of screens) expect(screen.split('\n').every((row) => row.length <= 80)).toBe(true);
  });
});
