/** What holds of every command: help in both languages, JSON lines, quiet endings. */
import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROGRAM, spawnProgram } from '../../bench/program.js';
import { hotich, newOffice } from './program.js';

let office: string;
beforeAll(async () => {
  office = await newOffice('ks-2006-entry');
});

const help = async (words: readonly string[], language: string): Promise<string> => {
  const run = await spawnProgram([...words, '--help'], { env: { HOTICH_LANG: language } });
  expect([words, run.code, run.stderr]).toEqual([words, 0, '']);
  return run.stdout;
};

/** Names of the commands that a help page lists. */
const listed = (page: string, heading: string): readonly string[] =>
  (page.split(`${heading}\n`)[1] ?? '')
    .split('\n\n')[0]
    ?.split('\n')
    .flatMap((line) => /^ {2}([a-z]+)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help') ?? [];

/** Every help page there is, found from page to page. */
async function helpPages(language: string, heading: string): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([['', await help([], language)]]);
  const top = listed(pages.get('') ?? '', heading);
  expect(top).toEqual(
    expect.arrayContaining(['init', 'scan', 'ocr', 'review', 'export', 'receipt', 'doctor']),
  );
  for (const name of top) {
    const page = await help([name], language);
    pages.set(name, page);
    for (const child of listed(page, heading)) {
      pages.set(`${name} ${child}`, await help([name, child], language));
    }
  }
  return pages;
}

describe('help of every command', () => {
  it('is Vietnamese throughout and fits 80 columns', async () => {
    const english =
      /\b(?:the|and|of|with|default|choices|usage|options?|arguments?|commands?|display|folder|name|file)\b/i;
    for (const [name, page] of await helpPages('vi', 'Các lệnh:')) {
      const prose = page
        .replace(/hotich [a-z ]*/g, '')
        .replace(/"[^"]*"/g, '')
        .replace(/--?[a-z-]+|\[[^\]]*\]|<[^>]*>|JSON \w+/g, '');
      expect([name, prose.split('\n').filter((line) => english.test(line))]).toEqual([name, []]);
      expect(page).toContain(`Cách dùng: hotich${name === '' ? '' : ` ${name}`}`);
      expect([name, page.split('\n').filter((line) => line.length > 80)]).toEqual([name, []]);
    }
  });

  it('is there in English, with names of values that the Vietnamese does not share', async () => {
    const valuesIn = (page: string): readonly string[] =>
      [...page.matchAll(/[<[]([a-z]+)(?=\.{0,3}[>\]])/g)].flatMap(([, word]) => word ?? []);
    const vietnamese = await helpPages('vi', 'Các lệnh:');
    for (const [name, page] of await helpPages('en', 'Commands:')) {
      const shared = new Set(valuesIn(vietnamese.get(name) ?? ''));
      expect([name, valuesIn(page).filter((word) => shared.has(word))]).toEqual([name, []]);
      expect(page).toContain(`Usage: hotich${name === '' ? '' : ` ${name}`}`);
      // A text left untranslated would carry Vietnamese letters; examples of names and places may.
      const prose = page.replace(/"[^"]*"/g, '');
      expect([
        name,
        prose.split('\n').filter((line) => /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/i.test(line)),
      ]).toEqual([name, []]);
    }
  });
});

describe('--json', () => {
  it('gives JSON lines with a type, the last an outcome, from every command that only looks', async () => {
    const looks = [
      ['status'],
      ['book', 'list'],
      ['officer', 'list'],
      ['form', 'list'],
      ['form', 'show', 'ks-1976-table'],
      ['form', 'schema'],
      ['schema'],
      ['schema', '--fields'],
      ['stats', '--quota', '618', '--by', '31/12/2026'],
      ['show', '--book', 'B1'],
      ['check'],
      ['ask', 'list'],
      ['find', 'Hồ'],
      ['audit'],
      ['doctor'],
    ];
    for (const words of looks) {
      const run = await hotich(office, [...words, '--json']);
      expect([words, run.code, run.stderr]).toEqual([words, 0, '']);
      for (const line of run.lines) {
        expect(typeof line.type).toBe('string');
        for (const key of Object.keys(line)) expect(key).toMatch(/^[a-z0-9_]+$/);
      }
      expect(run.lines.at(-1)).toMatchObject({ type: 'outcome', ok: true, exit_code: 0 });
      expect(run.lines.filter(({ type }) => type === 'outcome')).toHaveLength(1);
    }
  });
});

describe('output', () => {
  it('ends quietly when its reader leaves', async () => {
    const child = spawn(process.execPath, [PROGRAM, 'schema'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let stderr = '';
    child.stderr.on('data', (piece: Buffer) => {
      stderr += piece.toString();
    });
    const code = await new Promise((resolve) => child.on('close', resolve));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('says nothing on stderr with --quiet, and errors all the same', async () => {
    const words = ['scan', '--book', 'B1', 'khong-co.jpg', '--quiet'];
    const run = await hotich(office, words);
    expect(run.code).toBe(1);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain('khong-co.jpg');
  });

  it('fits 80 columns where it is a table', async () => {
    for (const words of [['status'], ['book', 'list'], ['form', 'list'], ['check'], ['stats']]) {
      for (const language of ['vi', 'en']) {
        const { stdout } = await hotich(office, words, { env: { HOTICH_LANG: language } });
        for (const line of stdout.split('\n')) expect([line, line.length <= 80]).toEqual([line, true]);
      }
    }
  });
});
