/** The PDFs of a bundle one after the other; those made before an interruption are taken from the cache. */
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Form } from '../forms/form.js';
import { captionWords } from '../messages/bundle.js';
import { HotichError } from '../messages/errors.js';
import type { EntryRecord } from '../schema/record.js';
import type { Book, Workspace } from '../store/types.js';
import { partCutter } from './entry-parts.js';
import { type EntrySheet, sheetDrawer } from './entry-pdf.js';
import { replaceFile, sha256Of } from './files.js';
import type { PdfFile } from './pictures-zip.js';
import { type ScanPictures, scanPictures } from './scan-pictures.js';
import type { ChosenRecord } from './selection.js';

/** Goes into the cache keys: to be raised when PDFs are drawn differently. */
const DRAWING = 2;

export interface EntryPdfs {
  /** One PDF a record. A record whose picture is lost is handed to `lost` and passed over. */
  files(
    chosen: readonly ChosenRecord[],
    listeners: {
      readonly drawn: (done: number) => void;
      readonly lost: (record: ChosenRecord, error: HotichError) => void;
      readonly signal: AbortSignal;
    },
  ): AsyncIterable<PdfFile>;
  readonly pictures: ScanPictures;
  /** To be called when the bundle stands: what was kept for a second start is no longer needed. */
  clearCache(): Promise<void>;
}

export function entryPdfs(workspace: Workspace, book: Book, form: Form | null): EntryPdfs {
  const pictures = scanPictures(workspace);
  const cache = join(workspace.folder, 'cache', 'pdf');
  const used: string[] = [];
  const cutParts = partCutter(form, (region) => pictures.pagePicture(region));
  const drawSheet = sheetDrawer();

  async function pdfOf({ record, fileName, entryNumber }: ChosenRecord): Promise<Uint8Array> {
    const caption = captionOf(record, entryNumber, book, pictures);
    const date = dateOf(record);
    const key = sha256Of(
      JSON.stringify([
        DRAWING,
        form,
        caption,
        fileName,
        date,
        record.regions.map((region) => scanOf(region, pictures)),
        record.regions,
      ]),
    );
    const path = join(cache, `${key}.pdf`);
    used.push(path);
    const made = await readFile(path).catch(() => null);
    if (made !== null) return made;
    const parts = await cutParts(record.regions);
    const sheet: EntrySheet = { parts, caption, title: fileName.replace(/\.pdf$/, ''), date };
    const content = await drawSheet(sheet);
    await mkdir(cache, { recursive: true });
    await replaceFile(path, content);
    return content;
  }

  return {
    pictures,
    async *files(chosen, { drawn, lost, signal }) {
      for (const [index, candidate] of chosen.entries()) {
        signal.throwIfAborted();
        try {
          const content = await pdfOf(candidate);
          yield { name: candidate.fileName, content, date: dateOf(candidate.record) };
        } catch (error) {
          if (!(error instanceof HotichError) || error.code !== 'picture-lost') throw error;
          lost(candidate, error);
        }
        drawn(index + 1);
      }
    },
    async clearCache() {
      for (const path of used) await rm(path, { force: true });
    },
  };
}

/** Fingerprint of the original a region lies on. */
function scanOf(region: EntryRecord['regions'][number], pictures: ScanPictures): string {
  const { scan, picture } = pictures.facts(region);
  return `${scan.sha256} ${picture.pageInFile}`;
}

/** `Sổ 01/1985 · Số 7 · Trang 3 · Ảnh 1 tờ 2, SHA-256 1a2b3c4d5e6f`: no names. */
function captionOf(record: EntryRecord, entryNumber: number, book: Book, pictures: ScanPictures): string {
  const page = record.fields['registration.page'];
  const scans = new Map(
    record.regions.map((region) => {
      const { scan, picture } = pictures.facts(region);
      const sheet = scan.pictures > 1 ? ` ${captionWords.sheet} ${picture.pageInFile + 1}` : '';
      return [`${scan.position}${sheet}`, scan.sha256];
    }),
  );
  return [
    `${captionWords.book} ${book.number}/${book.year}`,
    `${captionWords.entry} ${entryNumber}`,
    ...(page?.state === 'recorded' ? [`${captionWords.page} ${page.verbatim ?? ''}`] : []),
    ...[...scans].map(
      ([position, sha256]) => `${captionWords.scan} ${position}, SHA-256 ${sha256.slice(0, 12)}`,
    ),
  ].join(' · ');
}

/** The last time an officer decided something about the record: the date its PDF bears. */
function dateOf(record: EntryRecord): Date {
  const latest = Object.values(record.fields)
    .map(({ at }) => at)
    .reduce((last, at) => (at > last ? at : last), '1980-01-01T00:00:00.000Z');
  return new Date(latest);
}
