/** The bundle's archive of PDFs, written and read piece by piece. */
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import type { ZipFile as OpenZip, Entry as ZipEntry } from 'yauzl';
import { syncFile } from './files.js';

export interface PdfFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Date the archive gives it: from the record, so that the same records give the same archive. */
  readonly date: Date;
}

/** Writes the archive. PDFs hold JPEGs, so they are stored as they are. Rejects with what `files` throws. */
export async function writeZip(path: string, files: AsyncIterable<PdfFile>): Promise<void> {
  const { ZipFile } = await import('yazl');
  const zip = new ZipFile();
  const writing = pipeline(zip.outputStream, createWriteStream(path));
  const adding = (async () => {
    for await (const { name, content, date } of files) {
      zip.addBuffer(Buffer.from(content), name, { mtime: date, compress: false });
    }
    zip.end();
  })();
  adding.catch((error: unknown) => {
    if ('destroy' in zip.outputStream && typeof zip.outputStream.destroy === 'function') {
      zip.outputStream.destroy(error instanceof Error ? error : new Error('zip'));
    }
  });
  await Promise.all([adding, writing]);
  await syncFile(path);
}

/** Largest PDF a receiver looks into: a page has about 100 kB, so this is a bomb or a mistake. */
const LARGEST_PDF = 50_000_000;

/** Goes through an archive's files in their order. Throws what yauzl throws on a damaged archive. */
export async function* readZip(path: string): AsyncIterable<{ name: string; content: Buffer }> {
  const { open } = await import('yauzl');
  const zip = await new Promise<OpenZip>((resolve, reject) => {
    open(path, { lazyEntries: true, autoClose: false }, (error, opened) => {
      if (error !== null) reject(error);
      else resolve(opened);
    });
  });
  try {
    for (;;) {
      const entry = await nextEntry(zip);
      if (entry === null) return;
      if (entry.uncompressedSize > LARGEST_PDF) throw new Error(`too large: ${entry.fileName}`);
      yield { name: entry.fileName, content: await contentOf(zip, entry) };
    }
  } finally {
    zip.close();
  }
}

function nextEntry(zip: OpenZip): Promise<ZipEntry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void): void => {
      zip.removeListener('entry', onEntry);
      zip.removeListener('end', onEnd);
      zip.removeListener('error', onError);
      act();
    };
    const onEntry = (entry: ZipEntry): void => settle(() => resolve(entry));
    const onEnd = (): void => settle(() => resolve(null));
    const onError = (error: unknown): void => settle(() => reject(error));
    zip.on('entry', onEntry);
    zip.on('end', onEnd);
    zip.on('error', onError);
    zip.readEntry();
  });
}

async function contentOf(zip: OpenZip, entry: ZipEntry): Promise<Buffer> {
  const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
    zip.openReadStream(entry, (error, opened) => {
      if (error !== null) reject(error);
      else resolve(opened);
    });
  });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
