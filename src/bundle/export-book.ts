/** Export: from a book's records to a finished bundle in the workspace's `out` folder. */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Form, fieldsOnForm } from '../forms/form.js';
import { localDay } from '../messages/day.js';
import type { HotichError } from '../messages/errors.js';
import { fileError } from '../messages/file-errors.js';
import { isFieldKey } from '../schema/fields.js';
import { recordJsonSchema } from '../schema/json-schema.js';
import { type RecordLine, recordLine } from '../schema/record-line.js';
import { formOfWorkspace } from '../store/office-forms.js';
import type { Book, Bundle, Workspace } from '../store/types.js';
import { VERSION } from '../version.js';
import { type BagInfo, closeBag } from './bag.js';
import { type EntryPdfs, entryPdfs } from './entry-pdfs.js';
import { type ExceptionsFile, exceptionsOf } from './exceptions-file.js';
import { writeDurably } from './files.js';
import { BUNDLE_FORMAT } from './format.js';
import { bundleStem } from './names.js';
import { notesRows } from './notes-sheet.js';
import { writeZip } from './pictures-zip.js';
import { columnsOf, type Profile } from './profile.js';
import { type LinePages, type LinePlace, lineOf } from './record-line.js';
import { rowOf } from './row.js';
import type { ChosenRecord, LeftRecord, Selection } from './selection.js';
import { writeTable } from './table.js';

export interface ExportRequest {
  readonly workspace: Workspace;
  readonly book: Book;
  readonly profile: Profile;
  readonly selection: Selection;
  readonly officer: string;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly drawn?: (done: number, all: number) => void;
  /** A record whose original picture is gone: it stays, the others go. */
  readonly lost?: (error: HotichError) => void;
}

export interface ExportedBundle {
  readonly bundle: Bundle;
  /** Absolute path. */
  readonly folder: string;
  readonly exceptions: ExceptionsFile;
  readonly updates: number;
  readonly lost: number;
}

/**
 * Writes the bundle beside its place and moves it there when it is whole; the workspace then records it and
 * an `exported` action on each record. Interrupted or failed, it leaves nothing but drawn PDFs in the cache.
 * Null if every chosen record's picture is lost. Throws `disk-full` and what an aborted `signal` carries.
 */
export async function exportBook(request: ExportRequest): Promise<ExportedBundle | null> {
  const { workspace, book, profile } = request;
  const out = join(workspace.folder, 'out');
  await mkdir(out, { recursive: true });
  await sweepPartial(out);
  const stem = bundleStem(workspace.office, book, profile);
  const sequence = await freeSequence(workspace, book, out, stem);
  const name = `${stem}.${sequence}`;
  const partial = join(out, `.${name}.partial`);
  const form = formOfWorkspace(workspace, book.form);
  const pdfs = entryPdfs(workspace, book, form);
  try {
    const written = await writeBundle(request, { partial, name, stem }, { pdfs, form });
    if (written === null) return null;
    const folder = join(out, name);
    await rename(partial, folder);
    const bundle = await record(request, written, { name, sequence, folder });
    await pdfs.clearCache();
    const { exceptions, lost } = written;
    return { bundle, folder, exceptions, updates: written.lines.filter(({ update }) => update).length, lost };
  } catch (error) {
    throw fileError(error, name);
  } finally {
    await pdfs.pictures.close();
    await rm(partial, { recursive: true, force: true });
  }
}

interface Written {
  readonly manifestSha256: string;
  readonly lines: readonly RecordLine[];
  readonly exceptions: ExceptionsFile;
  readonly lost: number;
}

async function writeBundle(
  request: ExportRequest,
  { partial, name, stem }: { readonly partial: string; readonly name: string; readonly stem: string },
  { pdfs, form }: { readonly pdfs: EntryPdfs; readonly form: Form },
): Promise<Written | null> {
  const { workspace, book, profile, selection } = request;
  const data = join(partial, 'data');
  await mkdir(data, { recursive: true });
  const onForm = new Set(fieldsOnForm(form));
  const place = (each: ChosenRecord, row: number): RecordLine => line(each, { row, book, onForm }, pdfs);
  const { sound, left } = bySchema(selection.chosen, place);
  const lost: LeftRecord[] = [];
  const files = pdfs.files(sound, {
    signal: request.signal,
    drawn: (done) => request.drawn?.(done, sound.length),
    lost({ record }, error) {
      lost.push({ record, reasons: [{ code: 'picture-lost', fields: [] }] });
      request.lost?.(error);
    },
  });
  await writeZip(join(data, `${stem}.zip`), files);
  const lostEntries = new Set(lost.map(({ record }) => record.entry));
  const chosen = sound.filter(({ record }) => !lostEntries.has(record.entry));
  if (chosen.length === 0) return null;

  const lines = chosen.map((each, index) => place(each, index + 1));
  const context = { profile, office: workspace.office, book };
  const table = await writeTable({
    sheet: profile.sheet,
    headers: columnsOf(profile).map(({ header }) => header),
    rows: lines.map(({ fields, row, personal_number: personalNumber }) =>
      rowOf(fields, { ...context, row, personalNumber }),
    ),
    notes: notesRows(profile),
  });
  const exceptions = exceptionsOf(name, { chosen, left: [...selection.left, ...left, ...lost] });
  const json = (content: unknown): string => `${JSON.stringify(content, null, 2)}\n`;
  await writeDurably(join(data, `${stem}.xlsx`), table);
  await writeDurably(join(data, 'records.jsonl'), lines.map((each) => `${JSON.stringify(each)}\n`).join(''));
  await writeDurably(join(data, 'record.schema.json'), json(recordJsonSchema()));
  await writeDurably(join(data, 'exceptions.json'), json(exceptions));
  const manifestSha256 = await closeBag(partial, bagInfo(request, name, lines, exceptions));
  return { manifestSha256, lines, exceptions, lost: lost.length };
}

/** A record the published schema does not admit would be refused; better that it stays and is named. */
function bySchema(
  chosen: readonly ChosenRecord[],
  place: (each: ChosenRecord, row: number) => RecordLine,
): { readonly sound: readonly ChosenRecord[]; readonly left: readonly LeftRecord[] } {
  const sound: ChosenRecord[] = [];
  const left: LeftRecord[] = [];
  for (const each of chosen) {
    const parsed = recordLine.safeParse(place(each, 1));
    if (parsed.success) {
      sound.push(each);
      continue;
    }
    const fields = parsed.error.issues.flatMap(({ path: [, key] }) =>
      typeof key === 'string' && isFieldKey(key) ? [key] : [],
    );
    left.push({ record: each.record, reasons: [{ code: 'record-format', fields: [...new Set(fields)] }] });
  }
  return { sound, left };
}

function line(
  { record, entryNumber, fileName, update }: ChosenRecord,
  where: Pick<LinePlace, 'row' | 'book' | 'onForm'>,
  pdfs: EntryPdfs,
): RecordLine {
  const pages: LinePages = {};
  const regions = [...record.regions, ...Object.values(record.fields).flatMap((value) => value.regions)];
  for (const region of regions) {
    if (pages[region.page] !== undefined) continue;
    const { scan, picture, page } = pdfs.pictures.facts(region);
    pages[region.page] = { scan_sha256: scan.sha256, page_in_file: picture.pageInFile, side: page.side };
  }
  return lineOf(record, { ...where, number: entryNumber, file: fileName, update, pages });
}

/** Counts and codes only; no person is named. Labels of our own begin with `Hotich-`. */
function bagInfo(
  { workspace, book, profile, now }: ExportRequest,
  name: string,
  lines: readonly RecordLine[],
  exceptions: ExceptionsFile,
): BagInfo {
  const { office } = workspace;
  return [
    ['Source-Organization', office.name],
    ['External-Identifier', name],
    ['Bagging-Date', localDay(now())],
    ['Bag-Software-Agent', `hotich ${VERSION}`],
    ['Hotich-Format', String(BUNDLE_FORMAT)],
    ['Hotich-Profile', profile.id],
    ['Hotich-Profile-Version', String(profile.version)],
    ['Hotich-Book', `${book.number}/${book.year}`],
    ['Hotich-Ward', office.ward],
    ['Hotich-District', office.district],
    ['Hotich-Province', office.province],
    ['Hotich-Records', String(lines.length)],
    ['Hotich-Updates', String(lines.filter(({ update }) => update).length)],
    ['Hotich-Incomplete', String(exceptions.incomplete.length)],
    ['Hotich-Left-Out', String(exceptions.left_out.length)],
  ];
}

async function record(
  { workspace, book, profile, officer, now }: ExportRequest,
  { manifestSha256, lines }: Written,
  { name, sequence, folder }: { readonly name: string; readonly sequence: number; readonly folder: string },
): Promise<Bundle> {
  const bundle: Bundle = {
    id: manifestSha256,
    book: book.code,
    profile: profile.id,
    sequence,
    folder: `out/${name}`,
    at: now().toISOString(),
    officer,
    manifestSha256,
    records: lines.map(({ id, revision }) => ({ entry: id, revision })),
  };
  const sitting = workspace.sittings.open(officer, 'export');
  try {
    workspace.bundles.add(bundle, sitting);
  } catch (error) {
    // Not recorded, so it must not be delivered either.
    await rm(folder, { recursive: true, force: true });
    throw error;
  } finally {
    workspace.sittings.close(sitting);
  }
  return bundle;
}

/** What a crash left half-written; the workspace's lock says that nobody else is writing it now. */
async function sweepPartial(out: string): Promise<void> {
  for (const name of await readdir(out)) {
    if (/^\..*\.partial$/.test(name)) await rm(join(out, name), { recursive: true, force: true });
  }
}

/**
 * The next number of the book for which no folder exists: after a crash at the last moment, or in a workspace
 * restored from a backup, `out` may hold a bundle that the database does not know. It is left alone.
 */
async function freeSequence(workspace: Workspace, book: Book, out: string, stem: string): Promise<number> {
  const taken = new Set(await readdir(out));
  let sequence = workspace.bundles.nextSequence(book.code);
  while (taken.has(`${stem}.${sequence}`)) sequence += 1;
  return sequence;
}
