import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createWorkspace, findWorkspace, openWorkspace } from '../../src/store/workspace.js';
import {
  addScan,
  BOOK,
  closing,
  first,
  OFFICE,
  officeWorkspace,
  sha256,
  temporaryFolder,
} from './workspace-fixture.js';

describe('making and opening a workspace', () => {
  it('keeps office, officers and books from one opening to the next', () => {
    const workspace = officeWorkspace();
    workspace.close();
    const again = closing(openWorkspace(workspace.folder, { write: false }));
    expect(again.office).toEqual(OFFICE);
    expect(again.officers.list()).toEqual([{ code: 'CB01', name: 'Trần Văn Mẫu' }]);
    expect(again.officers.current()).toBe('CB01');
    expect(again.books.get(BOOK.code)).toEqual(BOOK);
    expect(again.books.get('other')).toBeNull();
    expect(readdirSync(again.folder)).toEqual(expect.arrayContaining(['scans', 'cache', 'out', 'receipts']));
  });

  it('does not make one over another', () => {
    const { folder } = officeWorkspace();
    expect(() => createWorkspace(folder, OFFICE)).toThrow(
      expect.objectContaining({ code: 'workspace-exists' }),
    );
  });

  it('finds the workspace from a folder inside it, and says where there is none', () => {
    const { folder } = officeWorkspace();
    const inside = join(folder, 'out', 'deep');
    mkdirSync(inside, { recursive: true });
    expect(findWorkspace(inside)).toBe(folder);
    const elsewhere = temporaryFolder();
    expect(findWorkspace(elsewhere)).toBeNull();
    expect(() => openWorkspace(elsewhere, { write: false })).toThrow(
      expect.objectContaining({ code: 'workspace-not-found' }),
    );
  });

  it('refuses what is taken or unknown, by code', () => {
    const workspace = officeWorkspace();
    expect(() => workspace.officers.add({ code: 'CB01', name: 'Khác' })).toThrow(
      expect.objectContaining({ code: 'officer-exists' }),
    );
    // CB01 and cb01 are one person to everybody but a computer.
    expect(() => workspace.officers.add({ code: 'cb01', name: 'Khác' })).toThrow(
      expect.objectContaining({ code: 'officer-exists' }),
    );
    expect(() => workspace.books.add({ ...BOOK, code: BOOK.code.toLowerCase() })).toThrow(
      expect.objectContaining({ code: 'book-exists' }),
    );
    expect(() => workspace.books.add(BOOK)).toThrow(expect.objectContaining({ code: 'book-exists' }));
    workspace.officers.use('cb01');
    expect(workspace.officers.current()).toBe('CB01');
    expect(workspace.books.named(BOOK.code.toLowerCase())).toEqual(BOOK);
    expect(() => workspace.officers.use('CB99')).toThrow(
      expect.objectContaining({ code: 'officer-unknown' }),
    );
    expect(() => workspace.sittings.open('CB99', 'review')).toThrow(
      expect.objectContaining({ code: 'officer-unknown' }),
    );
  });

  it('says that a file of another kind is no database of ours', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'hotich.db'), 'this is no database '.repeat(400));
    expect(() => openWorkspace(folder, { write: false })).toThrow(
      expect.objectContaining({ code: 'workspace-damaged' }),
    );
    new Sqlite(join(folder, 'other.db')).exec('CREATE TABLE t (a)').close();
  });

  it('a reader writes nothing', () => {
    const { folder } = officeWorkspace();
    const reader = closing(openWorkspace(folder, { write: false }));
    expect(reader.writable).toBe(false);
    expect(() => reader.officers.add({ code: 'CB02', name: 'Khác' })).toThrow();
    expect(reader.officers.get('CB02')).toBeNull();
  });

  it('stores names composed, however they were typed', () => {
    const workspace = officeWorkspace();
    workspace.officers.add({ code: 'CB02', name: 'Nguyễn Thị Bảo'.normalize('NFD') });
    expect(workspace.officers.get('CB02')?.name).toBe('Nguyễn Thị Bảo'.normalize('NFC'));
  });
});

describe('originals', () => {
  it('are kept byte for byte under their hash, read-only, in the order they came', () => {
    const workspace = officeWorkspace();
    const one = addScan(workspace, 'first', 1, 'IMG 001.JPEG');
    const two = addScan(workspace, 'second', 3, 'book.pdf');
    expect([one.position, two.position]).toEqual([1, 2]);
    expect(two.pictures).toBe(3);
    expect(one).toMatchObject({
      fileName: 'IMG 001.JPEG',
      extension: 'jpeg',
      byteLength: 5,
      officer: 'CB01',
    });
    const path = workspace.scans.path(one);
    expect(path).toBe(join(workspace.folder, 'scans', `${sha256('first')}.jpeg`));
    expect(readFileSync(path, 'utf8')).toBe('first');
    expect(statSync(path).mode & 0o222).toBe(0);
    expect(workspace.scans.findByHash(sha256('second'))?.id).toBe(two.id);
    expect(workspace.scans.list(BOOK.code).map(({ id }) => id)).toEqual([one.id, two.id]);
    expect(
      workspace.pictures.list(BOOK.code).map(({ scan, pageInFile, state }) => [scan, pageInFile, state]),
    ).toEqual([
      [one.id, 0, 'waiting'],
      [two.id, 0, 'waiting'],
      [two.id, 1, 'waiting'],
      [two.id, 2, 'waiting'],
    ]);
  });

  it('are refused when the file is not what was announced, and nothing stays behind', () => {
    const workspace = officeWorkspace();
    const path = join(temporaryFolder(), 'changed.jpg');
    writeFileSync(path, 'after');
    const add = () =>
      workspace.scans.add({
        book: BOOK.code,
        path,
        sha256: sha256('before'),
        byteLength: 6,
        pictures: [{ width: 1, height: 1, dpi: null }],
        officer: 'CB01',
      });
    expect(add).toThrow(expect.objectContaining({ code: 'file-changed' }));
    expect(readdirSync(join(workspace.folder, 'scans'))).toEqual([]);
    expect(workspace.scans.list(BOOK.code)).toEqual([]);
  });

  it('go to a known book only', () => {
    const workspace = officeWorkspace();
    const path = join(temporaryFolder(), 'a.jpg');
    writeFileSync(path, 'a');
    const scan = { book: 'none', path, sha256: sha256('a'), byteLength: 1, pictures: [], officer: 'CB01' };
    expect(() => workspace.scans.add(scan)).toThrow(expect.objectContaining({ code: 'book-unknown' }));
    expect(readdirSync(join(workspace.folder, 'scans'))).toEqual([]);
  });

  it('half copied by a crash are swept away at the next opening for writing', () => {
    const workspace = officeWorkspace();
    workspace.close();
    const part = join(workspace.folder, 'scans', `${sha256('x')}.jpg.part`);
    writeFileSync(part, 'half');
    closing(openWorkspace(workspace.folder, { write: true }));
    expect(existsSync(part)).toBe(false);
  });

  it('a copy that a crash left without its row is taken up again', () => {
    const workspace = officeWorkspace();
    writeFileSync(join(workspace.folder, 'scans', `${sha256('orphan')}.jpg`), 'orphan');
    const scan = addScan(workspace, 'orphan');
    expect(readFileSync(workspace.scans.path(scan), 'utf8')).toBe('orphan');
    expect(first(workspace.scans.list(BOOK.code)).sha256).toBe(sha256('orphan'));
  });
});

describe('atomically', () => {
  it('stores all or nothing', () => {
    const workspace = officeWorkspace();
    expect(() =>
      workspace.atomically(() => {
        workspace.officers.add({ code: 'CB07', name: 'Một' });
        workspace.officers.add({ code: 'CB01', name: 'Hai' });
      }),
    ).toThrow(expect.objectContaining({ code: 'officer-exists' }));
    expect(workspace.officers.get('CB07')).toBeNull();
  });
});
