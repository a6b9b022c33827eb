/** Files and folders that `scan` cannot take in: each with its own message, and nothing lost. */
import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { jsonLines, PROGRAM } from '../../bench/program.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { emptyPdf, encryptedPdf, jpeg, pngClaiming } from '../ocr/intake-files.js';
import { hotich, newFolder, newOffice } from './program.js';
import { expectSound, refused } from './refusal.js';

let office: string;
let files: string;
beforeAll(async () => {
  office = await newOffice('ks-2006-entry');
  files = newFolder();
  const whole = await jpeg(1240, 1754);
  const bad: Readonly<Record<string, Uint8Array | string>> = {
    'thu.jpg': 'Kính gửi Uỷ ban nhân dân',
    'dut.jpg': whole.subarray(0, Math.floor(whole.length * 0.6)),
    'khoa.pdf': encryptedPdf(),
    'trong.pdf': await emptyPdf(),
    'rong.jpg': '',
    'to.png': await pngClaiming(20_000, 15_000),
    'hong.pdf': '%PDF-1.7\nnothing that follows is a PDF\n%%EOF\n',
  };
  for (const [name, bytes] of Object.entries(bad)) writeFileSync(join(files, name), bytes);
  writeFileSync(join(files, 'tot.jpg'), whole);
});

const BAD: readonly (readonly [file: string, code: string, vi: RegExp, en: RegExp])[] = [
  ['thu.jpg', 'not-an-image', /JPEG, PNG, TIFF/, /Photograph or scan it again/],
  ['dut.jpg', 'image-truncated', /chép lại/, /Copy it again/],
  ['khoa.pdf', 'pdf-encrypted', /không mật khẩu/, /without one/],
  ['trong.pdf', 'pdf-empty', /Hãy quét lại/, /Scan it again/],
  ['hong.pdf', 'pdf-damaged', /chép lại hoặc quét lại/, /Copy it again or scan it again/],
  ['rong.jpg', 'file-empty', /chép lại/, /Copy it again/],
  ['to.png', 'image-too-large', /300 triệu .*300 dpi/, /300 megapixels.*300 dpi/],
  ['khong-co.jpg', 'file-missing', /xem lại tên/, /Check the name/],
];

describe('a file that cannot be taken in', () => {
  it('is told with its name, why, and what to do, each kind by its own code; nothing is kept of it', async () => {
    const paths = BAD.map(([name]) => join(files, name));
    const refusal = await refused(office, ['scan', '--book', 'B1', ...paths]);
    expect(refusal).toMatchObject({ exit: 1, outcome: { taken: 0, refused: BAD.length } });
    expect(refusal.codes).toEqual(BAD.map(([, code]) => code));
    for (const [index, [name, , vi, en]] of BAD.entries()) {
      const message = refusal.messages[index];
      expect(message?.vi).toContain(`${name}: `);
      expect(message?.vi).toMatch(vi);
      expect(message?.en).toContain(`${name}: `);
      expect(message?.en).toMatch(en);
    }
    await expectSound(office);
    expect(readdirSync(join(office, 'scans'))).toEqual([]);
  });

  it('is named beside those that are taken in, and one already taken in is refused by content', async () => {
    const other = await newOffice('ks-2006-entry');
    const words = ['scan', '--book', 'B1', join(files, 'thu.jpg'), join(files, 'tot.jpg'), '--json'];
    const first = await hotich(other, words);
    expect(first.code).toBe(3);
    expect(first.lines.at(-1)).toMatchObject({ ok: false, exit_code: 3, taken: 1, refused: 1 });
    const again = await refused(other, ['scan', '--book', 'B1', join(files, 'tot.jpg')]);
    expect(again).toMatchObject({ exit: 1, codes: ['scan-taken-in'] });
    expect(again.messages[0]?.vi).toContain('sổ B1, thứ 1');
    expect(again.messages[0]?.en).toContain('book B1, number 1');
    expect((await hotich(other, ['status', '--json'])).lines[0]).toMatchObject({ book: 'B1', pictures: 1 });
  });

  it('taken into the wrong book moves to the right one, unless somebody has worked on it', async () => {
    const other = await newOffice('ks-2006-entry');
    await hotich(other, ['book', 'add', 'B2', '--form', 'ks-2006-entry', '--year', '2006', '--number', '2']);
    const file = join(files, 'tot.jpg');
    await hotich(other, ['scan', '--book', 'B2', file]);
    const again = await refused(other, ['scan', '--book', 'B1', file]);
    expect(again.messages[0]?.vi).toContain('hotich scan --book B1 --move');
    const moved = await hotich(other, ['scan', '--book', 'B1', '--move', file, '--json']);
    expect(moved).toMatchObject({ code: 0 });
    expect(moved.lines.at(-1)).toMatchObject({ taken: 0, moved: 1, refused: 0 });
    const books = (await hotich(other, ['status', '--json'])).lines;
    expect(books.slice(0, 2)).toMatchObject([
      { book: 'B1', pictures: 1, waiting: 1 },
      { book: 'B2', pictures: 0 },
    ]);
    const workspace = openWorkspace(other, { write: true });
    const picture = workspace.pictures.list('B1')[0]?.id ?? '';
    const entry = workspace.pictures.addEntry(picture).id;
    const sitting = workspace.sittings.open('CB01', 'review');
    workspace.actions.append({ entry, officer: 'CB01', sitting, body: { type: 'noted', text: 'x' } });
    workspace.close();
    const worked = await refused(other, ['scan', '--book', 'B2', '--move', file]);
    expect(worked).toMatchObject({ exit: 1, codes: ['scan-worked-on'] });
  });
});

describe('a folder that cannot be read', () => {
  // Root reads everything: the program then runs as another user of the computer, with a workspace of their own.
  const root = process.getuid?.() === 0;
  const uid = root ? { uid: 65_534 } : {};

  it.skipIf(process.platform === 'win32')('is told with its name; the workspace stays sound', async () => {
    const place = newFolder();
    chmodSync(place, 0o777);
    const own = await newOffice('ks-2006-entry', 'B1', { folder: place, ...uid });
    const locked = join(place, 'anh-khoa');
    mkdirSync(locked);
    writeFileSync(join(locked, 'a.jpg'), 'x');
    chmodSync(locked, 0o000);
    const refusal = await refused(own, ['scan', '--book', 'B1', locked], { folder: place, ...uid });
    expect(refusal).toMatchObject({ exit: 1, codes: ['file-unreadable'] });
    expect(refusal.messages[0]?.vi).toMatch(/anh-khoa: .*quyền đọc/);
    expect(refusal.messages[0]?.en).toMatch(/anh-khoa: .*permission to read/);
    chmodSync(locked, 0o755);
    await expectSound(own);
  });
});

describe('a full disk', () => {
  const NAMESPACE = ['--user', '--map-root-user', '--mount'];

  it.skipIf(!canMount())(
    'stops the scan with a message; with room again it goes on where it stopped',
    async () => {
      const disk = newFolder();
      const photos = newFolder();
      for (const number of [1, 2, 3]) {
        writeFileSync(join(photos, `trang ${number}.jpg`), await jpeg(1240, 1754, number));
      }
      // A disk of 2 MB with an office on it, and more photographs than it holds; then, after 'cleaning up', again.
      const script = `
      mount -t tmpfs -o size=2m tmpfs "$DISK" && cd "$DISK" &&
      "$NODE" "$PROGRAM" init . --name X --ward X --district X --province X --json &&
      "$NODE" "$PROGRAM" officer add CB01 --name Y --json &&
      "$NODE" "$PROGRAM" book add B1 --form ks-2006-entry --year 2006 --number 1 --json || exit 99
      "$NODE" "$PROGRAM" scan --book B1 "$PHOTOS" --json
      echo "{\\"type\\":\\"exit\\",\\"code\\":$?}"
      "$NODE" "$PROGRAM" status --json
      mount -o remount,size=30m "$DISK"
      "$NODE" "$PROGRAM" scan --book B1 "$PHOTOS" --json
      "$NODE" "$PROGRAM" status --json`;
      const env = {
        ...process.env,
        DISK: disk,
        PHOTOS: photos,
        NODE: process.execPath,
        PROGRAM,
        HOTICH_LANG: 'en',
      };
      const run = spawnSync('unshare', [...NAMESPACE, 'sh', '-c', script], { encoding: 'utf8', env });
      expect(run.stderr).toContain('the disk is full');
      expect(run.stderr).toContain('cache/ folder may be deleted');
      const lines = jsonLines(run.stdout);
      const at = lines.findIndex(({ type }) => type === 'exit');
      const full = lines.slice(0, at);
      const taken = Number(full.at(-1)?.taken ?? 0);
      expect(full.filter(({ type }) => type === 'error').map(({ code }) => code)).toContain('disk-full');
      expect(lines[at]).toMatchObject({ code: full.at(-1)?.exit_code });
      const states = lines.filter(({ type, waiting }) => type === 'book' && waiting !== undefined);
      expect(states.map(({ pictures }) => pictures)).toEqual([taken, 3]);
      expect(lines.at(-1)).toMatchObject({ type: 'outcome', ok: true });
    },
  );

  /** A small disk of one's own takes Linux with user namespaces. */
  function canMount(): boolean {
    if (process.platform !== 'linux' || !existsSync('/usr/bin/unshare')) return false;
    try {
      execFileSync('unshare', [...NAMESPACE, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }
});
