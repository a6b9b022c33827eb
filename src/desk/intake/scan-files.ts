/** Takes files into a book: each checked to be whole and new, then kept byte for byte by the workspace. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Form } from '../../forms/form.js';
import { HotichError } from '../../messages/errors.js';
import { fileError, isDiskFull } from '../../messages/file-errors.js';
import { advisePicture } from '../../ocr/advise.js';
import { listFiles } from '../../ocr/intake/list-files.js';
import { openPictures } from '../../ocr/intake/pictures.js';
import type { PictureFacts } from '../../ocr/intake/source.js';
import type { Advice } from '../../ocr/quality.js';
import type { Scan, Workspace } from '../../store/types.js';

export interface ScanEvents {
  taken?(scan: Scan): void;
  /** The file is in already, but its original was lost or altered: it stands in its place now. */
  broughtBack?(scan: Scan): void;
  /** The file lay in another book. */
  moved?(scan: Scan, from: string): void;
  /** The file is in, but its pictures are coarser than reading wants; `dpi` at best, if the page fills them. */
  coarse?(scan: Scan, dpi: number): void;
  /** The file is in; its picture, counted from 0, had better be taken again while the page is at hand. */
  advised?(scan: Scan, pageInFile: number, advice: readonly Advice[]): void;
  refused?(error: HotichError, path: string): void;
}

export interface ScanRequest {
  readonly book: string;
  readonly officer: string;
  readonly named: readonly string[];
  readonly form: Form;
  /** Files that lie in another book are moved to this one. */
  readonly move: boolean;
  readonly signal?: AbortSignal;
}

export interface ScanSummary {
  readonly taken: number;
  readonly pictures: number;
  readonly refused: number;
  /** Files that are in already and whose lost originals they replaced. */
  readonly broughtBack: number;
  readonly moved: number;
  readonly interrupted: boolean;
}

/** Below this printed text of register size is no longer read reliably. */
const COARSEST_DPI = 130;

/**
 * Takes in the files, folders and patterns named, in their order. A refused one is told and passed over.
 * Between two files an abort of `signal` ends the work; running it again refuses what is in already.
 */
export async function scanFiles(
  workspace: Workspace,
  request: ScanRequest,
  events: ScanEvents = {},
): Promise<ScanSummary> {
  let taken = 0;
  let pictures = 0;
  let refused = 0;
  let broughtBack = 0;
  let moved = 0;
  for (const listed of await listFiles(request.named)) {
    if (request.signal?.aborted === true)
      return { taken, pictures, refused, broughtBack, moved, interrupted: true };
    try {
      if (listed.outcome === 'refused') throw listed.error;
      const { scan, facts, from } = await takeIn(workspace, request, listed.path);
      if (from !== null) {
        events.moved?.(scan, from);
        moved += 1;
        continue;
      }
      if (facts === null) {
        events.broughtBack?.(scan);
        broughtBack += 1;
        continue;
      }
      taken += 1;
      pictures += scan.pictures;
      events.taken?.(scan);
      const dpi = coarsest(facts, request.form);
      if (dpi < COARSEST_DPI) events.coarse?.(scan, dpi);
      await advise(scan, facts, listed.path, events);
    } catch (cause) {
      const error = fileError(cause, listed.path);
      if (!(error instanceof HotichError)) throw error;
      refused += 1;
      events.refused?.(error, listed.path);
      // The files after it would only say the same.
      if (error.code === 'disk-full') break;
    }
  }
  return { taken, pictures, refused, broughtBack, moved, interrupted: false };
}

/** Looks at photographs at once: what a scanner took, which says its density, is lit and sharp. */
async function advise(
  scan: Scan,
  facts: readonly PictureFacts[],
  path: string,
  events: ScanEvents,
): Promise<void> {
  if (events.advised === undefined || facts.every(({ dpi }) => dpi !== null)) return;
  const source = await openPictures(path);
  try {
    for (const [index, { dpi }] of facts.entries()) {
      if (dpi !== null) continue;
      // The file is in, and stays so: of a picture of no sensible shape there is nothing to advise.
      const advice = await advisePicture(await source.picture(index)).catch(() => []);
      if (advice.length > 0) events.advised(scan, index, advice);
    }
  } finally {
    await source.close();
  }
}

/** A file that was taken in: new, in place of its lost original (no `facts`), or out of another book (`from`). */
interface TakenIn {
  readonly scan: Scan;
  readonly facts: readonly PictureFacts[] | null;
  readonly from: string | null;
}

async function takeIn(
  workspace: Workspace,
  { book, officer, move }: ScanRequest,
  path: string,
): Promise<TakenIn> {
  const { sha256, byteLength } = await fingerprint(path);
  const earlier = workspace.scans.findByHash(sha256);
  if (earlier !== null) {
    if (workspace.scans.state(earlier) !== 'whole') {
      workspace.scans.bringBack(earlier, path);
      return { scan: earlier, facts: null, from: null };
    }
    if (move && earlier.book !== book) return moved(workspace, earlier, book, path);
    throw new HotichError('scan-taken-in', {
      file: basename(path),
      book: earlier.book,
      earlier: earlier.fileName,
      position: earlier.position,
      ...(earlier.book === book ? {} : { wanted: book }),
    });
  }
  const facts = await checkPictures(path);
  try {
    const scan = workspace.scans.add({ book, path, sha256, byteLength, pictures: facts, officer });
    return { scan, facts, from: null };
  } catch (error) {
    throw isDiskFull(error) ? fileError(error, path) : error;
  }
}

function moved(workspace: Workspace, earlier: Scan, book: string, path: string): TakenIn {
  const scan = workspace.scans.move(earlier, book);
  if (scan === null) throw new HotichError('scan-worked-on', { file: basename(path), book: earlier.book });
  return { scan, facts: null, from: earlier.book };
}

async function checkPictures(path: string): Promise<readonly PictureFacts[]> {
  const source = await openPictures(path);
  try {
    const facts: PictureFacts[] = [];
    for (let index = 0; index < source.count; index++) facts.push(await source.check(index));
    return facts;
  } finally {
    await source.close();
  }
}

/** SHA-256 of a file, read in pieces. */
async function fingerprint(path: string): Promise<{ readonly sha256: string; readonly byteLength: number }> {
  const hash = createHash('sha256');
  try {
    const { size } = await stat(path);
    for await (const piece of createReadStream(path)) hash.update(piece);
    return { sha256: hash.digest('hex'), byteLength: size };
  } catch (error) {
    throw fileError(error, path);
  }
}

/** The dots per inch of the coarsest picture, were the form's pages to fill it to its edges. */
function coarsest(facts: readonly PictureFacts[], form: Form): number {
  const width = form.pages.reduce((sum, page) => sum + page.width, 0);
  const height = Math.max(...form.pages.map((page) => page.height));
  const longerSide = Math.max(width, height) / 25.4;
  return Math.round(Math.min(...facts.map((each) => Math.max(each.width, each.height) / longerSide)));
}
