/** A small workspace made through the store's own interface, with readings as `ocr` would leave them. Invented people. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { OfficerTerminal } from '../../bench/officer/terminal.js';
import type { FieldKey } from '../../src/schema/fields.js';
import type { Quad } from '../../src/schema/value.js';
import type { PictureResult, Workspace } from '../../src/store/types.js';
import { createWorkspace, openWorkspace } from '../../src/store/workspace.js';

export const BOOK = 'KS-1987-01';

/** Readings of one entry: text, or text with confidence and other candidates. */
export type FixtureReadings = Partial<
  Record<FieldKey, string | { text: string; confidence: number; candidates?: readonly string[] }>
>;

export interface Fixture {
  readonly folder: string;
  /** Opens the workspace for reading, hands it over, and closes it. */
  look<Result>(see: (workspace: Workspace) => Result): Result;
  /** Opens it for writing. */
  work<Result>(act: (workspace: Workspace) => Result): Result;
  remove(): void;
}

const width = 1000;
const height = 1400;

export async function fixture(
  entries: readonly FixtureReadings[],
  options: { form?: string; unplaced?: boolean } = {},
): Promise<Fixture> {
  const folder = mkdtempSync(join(tmpdir(), 'hotich-desk-'));
  const form = options.form ?? 'ks-1987-entry';
  const isTable = form.includes('table');
  const workspace = createWorkspace(folder, {
    name: 'UBND xã Bình An',
    ward: 'Bình An',
    district: 'Thăng Bình',
    province: 'Quảng Nam',
  });
  workspace.officers.add({ code: 'CB01', name: 'Cán bộ thử' });
  workspace.officers.use('CB01');
  workspace.books.add({
    code: BOOK,
    form,
    year: 1987,
    number: '01',
    place: 'UBND xã Bình An',
    firstEntry: 1,
    lastEntry: entries.length,
    pageCount: null,
  });
  const groups = isTable ? [entries] : entries.map((entry) => [entry]);
  let page = 0;
  for (const group of options.unplaced === true ? [...groups, []] : groups) {
    page += 1;
    await addScan(workspace, folder, page);
    const picture = workspace.pictures.list(BOOK).at(-1);
    if (picture === undefined) throw new Error('no picture');
    workspace.pictures.saveResult(picture.id, group.length === 0 ? UNPLACED : resultOf(group));
  }
  workspace.close();
  return {
    folder,
    look: (see) => withWorkspace(folder, false, see),
    work: (act) => withWorkspace(folder, true, act),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function withWorkspace<Result>(
  folder: string,
  write: boolean,
  use: (workspace: Workspace) => Result,
): Result {
  const workspace = openWorkspace(folder, { write });
  try {
    return use(workspace);
  } finally {
    workspace.close();
  }
}

async function addScan(workspace: Workspace, folder: string, page: number): Promise<void> {
  const svg = `<svg width="${width}" height="${height}"><text x="80" y="120" font-size="60">Trang ${page}</text></svg>`;
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#f4ecd8' } })
    .composite([{ input: Buffer.from(svg) }])
    .jpeg()
    .toBuffer();
  const path = join(folder, `trang-${String(page).padStart(3, '0')}.jpg`);
  writeFileSync(path, bytes);
  workspace.scans.add({
    book: BOOK,
    path,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    byteLength: bytes.length,
    pictures: [{ width, height, dpi: 150 }],
    officer: 'CB01',
  });
}

const UNPLACED: PictureResult = {
  state: 'unplaced',
  reason: 'form-does-not-fit',
  milliseconds: {},
  pages: [],
  entries: [],
};

function resultOf(group: readonly FixtureReadings[]): PictureResult {
  const band = height / group.length;
  return {
    state: 'read',
    reason: null,
    milliseconds: { read: 10 },
    pages: [{ side: 'single', corners: box(0, 0, width, height), rotation: 0 }],
    entries: group.map((readings, row) => ({
      row,
      struckThrough: false,
      regions: [{ page: 0, corners: box(0, row * band, width, band) }],
      readings: Object.entries(readings).map(([key, reading], line) => {
        const {
          text,
          confidence,
          candidates = [],
        } = typeof reading === 'string' ? { text: reading, confidence: 0.97 } : reading;
        return {
          field: key as FieldKey,
          text,
          confidence,
          candidates: candidates.map((candidate, index) => ({
            text: candidate,
            confidence: 0.2 / (index + 1),
          })),
          regions: [{ page: 0, corners: box(100, row * band + 40 + line * 20, 600, 18) }],
          reader: 'fixture',
        };
      }),
    })),
  };
}

function box(x: number, y: number, w: number, h: number): Quad {
  return [
    [x, y],
    [x + w, y],
    [x + w, y + h],
    [x, y + h],
  ];
}

export const PROGRAM = resolve(import.meta.dirname, '../../bin/hotich.js');

/** The review of the fixture's book. */
export const REVIEW = ['review', '--book', BOOK, '--picture', 'none'] as const;

/** The real program on a real pseudo-terminal. */
export function sitAt(
  fixture: Fixture,
  args: readonly string[] = REVIEW,
  size: { columns?: number; rows?: number; env?: Record<string, string | undefined> } = {},
): OfficerTerminal {
  return new OfficerTerminal({
    command: process.execPath,
    args: [PROGRAM, ...args],
    cwd: fixture.folder,
    ...size,
  });
}
