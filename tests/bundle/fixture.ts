/** A workspace with a drawn book of invented people, answered through the store as the desk would. */
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach } from 'vitest';
import { type ExportedBundle, exportBook } from '../../src/bundle/export-book.js';
import { planExport } from '../../src/bundle/plan.js';
import { loadProfile } from '../../src/bundle/profile.js';
import { type Form, fieldsToAnswer, type TableForm } from '../../src/forms/form.js';
import { shippedForm } from '../../src/forms/library.js';
import type { Answer } from '../../src/schema/action.js';
import type { FieldKey } from '../../src/schema/fields.js';
import type { Quad } from '../../src/schema/value.js';
import type { Book, Entry, Office, Workspace } from '../../src/store/types.js';
import { createWorkspace } from '../../src/store/workspace.js';

const OFFICE: Office = {
  name: 'UBND phường Tân Thạnh',
  ward: 'Tân Thạnh',
  district: 'Tam Kỳ',
  province: 'Quảng Nam',
};

const folders: string[] = [];
const opened: Workspace[] = [];
afterEach(async () => {
  for (const workspace of opened.splice(0)) workspace.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'hotich-bundle-'));
  folders.push(folder);
  return folder;
}

export function present<Value>(value: Value | null | undefined): Value {
  if (value === null || value === undefined) throw new Error('nothing there');
  return value;
}

/** Pixels a millimetre of the drawn spread. */
const DOTS = 5;

/** A clock that moves a second a call, from a set day on. */
function clock(): () => Date {
  let at = Date.UTC(2026, 10, 2, 1, 0, 0);
  return () => {
    at += 1000;
    return new Date(at);
  };
}

export interface TestBook {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly form: Form;
  readonly entries: readonly Entry[];
  readonly sitting: string;
}

/** `ks-1987-entry`: one entry a page, one scan a page. */
export async function entryBook(count: number, number = '01'): Promise<TestBook> {
  const start = await startBook('ks-1987-entry', number);
  const pictures: Buffer[] = [];
  for (let index = 0; index < count; index++) pictures.push(await drawPage(start.form, index + 1));
  await addScans(start, pictures);
  for (const picture of start.workspace.pictures.list(start.book.code)) {
    const corners = quad(0, 0, 630, 891);
    start.workspace.pictures.saveResult(picture.id, {
      state: 'read',
      reason: null,
      milliseconds: {},
      pages: [{ side: 'single', corners, rotation: 0 }],
      entries: [{ row: 0, regions: [{ page: 0, corners }], struckThrough: false, readings: [] }],
    });
  }
  return finish(start);
}

/** `ks-1976-table`: a spread of two pages on one scan, every row crossing both. */
export async function tableBook(rows: number): Promise<TestBook> {
  const start = await startBook('ks-1976-table', '02');
  const { form } = start;
  if (form.layout !== 'table') throw new Error('not a table');
  await addScans(start, [await drawSpread(form, rows)]);
  const picture = present(start.workspace.pictures.list(start.book.code)[0]);
  const row = (index: number, left: number): Quad => {
    const top = (form.rows.top + index * form.rows.height) * DOTS;
    return quad(left + 30, top, left + 1020, top + form.rows.height * DOTS);
  };
  start.workspace.pictures.saveResult(picture.id, {
    state: 'read',
    reason: null,
    milliseconds: {},
    pages: [
      { side: 'left', corners: quad(0, 0, 1050, 1485), rotation: 0 },
      { side: 'right', corners: quad(1050, 0, 2100, 1485), rotation: 0 },
    ],
    entries: Array.from({ length: rows }, (_, index) => ({
      row: index,
      regions: [
        { page: 0, corners: row(index, 0) },
        { page: 1, corners: row(index, 1050) },
      ],
      struckThrough: false,
      readings: [],
    })),
  });
  return finish(start);
}

async function startBook(formId: string, number: string) {
  const workspace = createWorkspace(join(await temporaryFolder(), 'office'), OFFICE, { now: clock() });
  opened.push(workspace);
  workspace.officers.add({ code: 'CB01', name: 'Trần Văn Mẫu' });
  workspace.officers.use('CB01');
  const book: Book = {
    code: `ks-1985-${number}`,
    form: formId,
    year: 1985,
    number,
    place: 'UBND xã Tân Thạnh, huyện Tam Kỳ',
    firstEntry: null,
    lastEntry: null,
    pageCount: null,
  };
  workspace.books.add(book);
  return { workspace, book, form: present(shippedForm(formId)) };
}

type Start = Awaited<ReturnType<typeof startBook>>;

async function addScans({ workspace, book }: Start, pictures: readonly Buffer[]): Promise<void> {
  const folder = await temporaryFolder();
  for (const [index, bytes] of pictures.entries()) {
    const path = join(folder, `trang-${index + 1}.jpg`);
    await writeFile(path, bytes);
    const { width = 1, height = 1 } = await sharp(bytes).metadata();
    workspace.scans.add({
      book: book.code,
      path,
      sha256: createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
      byteLength: bytes.length,
      pictures: [{ width, height, dpi: null }],
      officer: 'CB01',
    });
  }
}

function finish(start: Start): TestBook {
  const entries = start.workspace.entries.list(start.book.code);
  const sitting = start.workspace.sittings.open('CB01', 'review');
  const test = { ...start, entries, sitting };
  for (const [index, entry] of entries.entries()) answerAll(test, entry, index + 1);
  return test;
}

const CHILDREN = [
  'Nguyễn Thị Bảo Vân',
  "Ksor H'Bơ",
  'Rơ Châm Ê̆',
  'Đặng Hoà Thuỷ',
  'Y Bnướch',
  'A Lăng Pơ Loong',
];

/** What stands in entry `number`, by field; other fields are left blank. */
function written(number: number): Partial<Record<FieldKey, string>> {
  const day = String(number).padStart(2, '0');
  return {
    'registration.number': String(number),
    'registration.date': `${day}/3/1985`,
    'registration.signer': 'Lê Văn Ký',
    'registration.notes': number === 2 ? 'Cấp lại bản sao' : '',
    'child.fullName': present(CHILDREN[(number - 1) % CHILDREN.length]),
    'child.sex': number % 2 === 0 ? 'Nữ' : 'Nam',
    'child.birthDate': number === 3 ? 'tháng 2/1985' : `${day}-2-85`,
    'child.birthDateWords': '',
    'child.birthPlace': 'Trạm xá xã Tân Thạnh',
    'child.ethnicity': number === 2 ? 'Jrai' : 'Kinh',
    'mother.fullName': `Phạm Thị Mẫu ${'IVX'.charAt(number % 3)}`,
    'mother.age': '25 tuổi',
    'mother.ethnicity': 'Kinh',
    'mother.nationality': 'Việt Nam',
    'mother.occupation': 'Làm ruộng',
    'mother.residence': 'Thôn Đoan Trai, xã Tân Thạnh',
    'father.fullName': 'Trần Văn Thử',
    'father.age': '30',
    'father.ethnicity': 'Kinh',
    'father.nationality': 'Việt Nam',
    'father.residence': 'Thôn Đoan Trai',
  };
}

/** Answers every field of the form, keeps the home place pending and supplements the mother's birth year. */
function answerAll(test: TestBook, entry: Entry, number: number): void {
  const values = written(number);
  for (const field of fieldsToAnswer(test.form)) {
    const verbatim = values[field] ?? '';
    answer(test, entry, field, verbatim === '' ? { state: 'blank' } : { state: 'recorded', verbatim });
  }
  answer(test, entry, 'child.homePlace', { state: 'pending' });
  test.workspace.actions.append({
    entry: entry.id,
    officer: 'CB01',
    sitting: test.sitting,
    body: {
      type: 'supplemented',
      field: 'mother.birthDate',
      verbatim: '1960',
      evidence: {
        source: 'family-papers',
        description: 'Sổ hộ khẩu',
        number: '12/TT',
        informant: 'mẹ',
        toldOn: '2025-11-20',
      },
    },
  });
  test.workspace.actions.append({
    entry: entry.id,
    officer: 'CB01',
    sitting: test.sitting,
    body: {
      type: 'derived',
      field: 'father.birthDate',
      verbatim: '1958',
      rule: 'year-from-age',
      from: ['father.age', 'registration.date'],
      fromEntry: entry.id,
      approximate: true,
    },
  });
}

export function answer(test: TestBook, entry: Entry, field: FieldKey, given: Answer): void {
  test.workspace.actions.append({
    entry: entry.id,
    officer: 'CB01',
    sitting: test.sitting,
    body: { type: 'answered', field, answer: given, manner: 'keyed', regions: entry.regions },
  });
}

export async function exportOf(
  { workspace, book }: TestBook,
  profileId = 'hotich158',
  again = false,
): Promise<ExportedBundle> {
  const profile = await loadProfile(profileId);
  const selection = planExport(workspace, book, profile, again);
  const exported = await exportBook({
    workspace,
    book,
    profile,
    selection,
    officer: 'CB01',
    now: () => new Date(Date.UTC(2026, 10, 3)),
    signal: new AbortController().signal,
  });
  return present(exported);
}

function quad(left: number, top: number, right: number, bottom: number): Quad {
  return [
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ];
}

async function drawPage(form: Form, number: number): Promise<Buffer> {
  const labels = form.labels
    .map(({ text, at: [x, y], size }) => svgText(text, x * 3, y * 3, size * 3))
    .join('');
  const name = svgText(present(CHILDREN[(number - 1) % CHILDREN.length]), 180, 156, 17);
  return paper(630, 891, `${labels}${name}`);
}

async function drawSpread(form: TableForm, rows: number): Promise<Buffer> {
  const parts: string[] = [];
  for (const [index, column] of form.columns.entries()) {
    const x = (column.page * 210 + column.x) * DOTS;
    const bottom = (form.rows.top + rows * form.rows.height) * DOTS;
    parts.push(
      `<rect x="${x}" y="${form.headingTop * DOTS}" width="${column.width * DOTS}" height="${bottom - form.headingTop * DOTS}" fill="none" stroke="#333" stroke-width="2"/>`,
      ...column.heading.map((text, line) =>
        svgText(text, x + 6, (form.headingTop + 6 + line * 4) * DOTS, 15),
      ),
    );
    for (let row = 0; row < rows; row++) {
      const y = (form.rows.top + row * form.rows.height) * DOTS;
      parts.push(
        `<line x1="${x}" x2="${x + column.width * DOTS}" y1="${y}" y2="${y}" stroke="#333" stroke-width="2"/>`,
      );
      parts.push(svgText(`c${index + 1} h${row + 1}`, x + 10, y + 60, 22));
    }
  }
  return paper(2100, 1485, parts.join(''));
}

function svgText(text: string, x: number, y: number, size: number): string {
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="DejaVu Serif, serif">${escaped}</text>`;
}

function paper(width: number, height: number, content: string): Promise<Buffer> {
  const ink = Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`,
  );
  const noise = { type: 'gaussian' as const, mean: 220, sigma: 9 };
  return sharp({ create: { width, height, channels: 3, background: '#fff', noise } })
    .composite([{ input: ink }])
    .jpeg({ quality: 88 })
    .toBuffer();
}
