/**
 * Reads the pictures of a book that wait for it. Each picture's result is stored by itself, so that the work
 * can be broken off at any moment and goes on where it stopped.
 */
import type { Form } from '../../forms/form.js';
import { HotichError } from '../../messages/errors.js';
import { openPictures } from '../../ocr/intake/pictures.js';
import type { PictureSource } from '../../ocr/intake/source.js';
import { interpretNumbers, wholeNumber } from '../../ocr/interpret/numbers.js';
import { BookMemory } from '../../ocr/read/handwriting/known/memory.js';
import { type ReadPictureOptions, readPicture } from '../../ocr/read-picture.js';
import type { FieldReader, PictureReading, ScanImage } from '../../ocr/types.js';
import type { Book, Picture, PictureResult, Scan, Workspace } from '../../store/types.js';
import { confirmedTexts } from './confirmed-texts.js';

export interface ReadBookRequest {
  readonly book: Book;
  readonly form: Form;
  /** Starts the reader; called if there is anything to read, and the reader is closed at the end. */
  readonly startReader: () => Promise<FieldReader>;
  /** Read everything again, also what was read before; what officers answered stays. */
  readonly again: boolean;
  readonly signal?: AbortSignal;
}

/** How one picture ended, and how the whole work stands. */
export interface PictureDone {
  readonly scan: Scan;
  readonly picture: Picture;
  readonly state: PictureResult['state'];
  readonly reason: string | null;
  readonly entries: number;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly done: number;
  readonly total: number;
  readonly perMinute: number;
  readonly secondsLeft: number;
}

export interface ReadBookEvents {
  started?(total: number): void;
  picture?(done: PictureDone): void;
}

export interface ReadBookSummary {
  readonly read: number;
  readonly unplaced: number;
  /** Of those read: with a page that was not. */
  readonly partly: number;
  readonly failed: number;
  readonly entries: number;
  readonly seconds: number;
  readonly interrupted: boolean;
}

/** One picture is laid flat by this thread while the engines still read the one before. */
const PICTURES_AT_A_TIME = 2;

/** Reads what waits, picture by picture in the order of the book. A picture that fails does not stop the others. */
export async function readBook(
  workspace: Workspace,
  request: ReadBookRequest,
  events: ReadBookEvents = {},
): Promise<ReadBookSummary> {
  const start = performance.now();
  const work = waiting(workspace, request);
  const { ward, district, province } = workspace.office;
  const places = [request.book.place, ward, district, province];
  const memory = new BookMemory(confirmedTexts(workspace.records.list(request.book.code)));
  const numbers = new NumbersSoFar(workspace, request.book.code);
  const count = { read: 0, unplaced: 0, failed: 0, partly: 0, entries: 0 };
  events.started?.(work.length);
  const store = (item: Item, result: PictureResult): void => {
    workspace.pictures.saveResult(item.picture.id, result);
    numbers.remember(item.picture.id, result);
    count[result.state] += 1;
    if (result.state === 'read' && result.reason !== null) count.partly += 1;
    count.entries += result.entries.length;
    const done = count.read + count.unplaced + count.failed;
    const minutes = (performance.now() - start) / 60_000;
    events.picture?.({
      ...item,
      state: result.state,
      reason: result.reason,
      entries: result.entries.length,
      milliseconds: result.milliseconds,
      done,
      total: work.length,
      perMinute: done / minutes,
      secondsLeft: ((work.length - done) * minutes * 60) / done,
    });
  };
  const interrupted =
    work.length > 0 &&
    (await inOrder(workspace, work, request, { places, memory }, (item, result) =>
      store(item, numbers.count(item.picture.id, result)),
    ));
  return { ...count, seconds: (performance.now() - start) / 1000, interrupted };
}

interface Item {
  readonly scan: Scan;
  readonly picture: Picture;
  /** Where the original of the scan is kept. */
  readonly path: string;
}

function waiting(workspace: Workspace, { book, again }: ReadBookRequest): readonly Item[] {
  const scans = new Map(workspace.scans.list(book.code).map((scan) => [scan.id, scan]));
  return workspace.pictures.list(book.code).flatMap((picture) => {
    const scan = scans.get(picture.scan);
    const wanted = again || picture.state === 'waiting' || picture.state === 'failed';
    return scan === undefined || !wanted ? [] : [{ scan, picture, path: workspace.scans.path(scan) }];
  });
}

/** What is known of the book beforehand. */
type BookLight = Required<Pick<ReadPictureOptions, 'places' | 'memory'>>;

/** Hands on results in the order of the work, a few pictures under way at a time. True if broken off. */
async function inOrder(
  workspace: Workspace,
  work: readonly Item[],
  request: ReadBookRequest,
  light: BookLight,
  finished: (item: Item, result: PictureResult) => void,
): Promise<boolean> {
  const underWay: { readonly item: Item; readonly result: Promise<PictureResult> }[] = [];
  const settleFirst = async (): Promise<void> => {
    const first = underWay.shift();
    if (first !== undefined) finished(first.item, await first.result);
  };
  const files = new OpenFile(workspace);
  const reader = await request.startReader();
  try {
    for (const item of work) {
      if (underWay.length >= PICTURES_AT_A_TIME) await settleFirst();
      request.signal?.throwIfAborted();
      const result = read(await files.picture(item), request, reader, light);
      // Awaited in its turn; a failure until then must not end the process.
      result.catch(() => {});
      underWay.push({ item, result });
    }
    while (underWay.length > 0) await settleFirst();
    return false;
  } catch (error) {
    if (request.signal?.aborted === true) return true;
    throw error;
  } finally {
    await files.close();
    await reader.close();
  }
}

/** The file that pictures are taken from at the moment: a PDF is opened once for all its pages. */
class OpenFile {
  readonly #workspace: Workspace;
  #path: string | null = null;
  #source: PictureSource | null = null;

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** The picture, or why it cannot be had. */
  async picture({ scan, path, picture }: Item): Promise<ScanImage | HotichError> {
    try {
      if (this.#path !== path) {
        await this.close();
        if (this.#workspace.scans.state(scan) !== 'whole') {
          return new HotichError('picture-lost', { file: scan.fileName });
        }
        this.#source = await openPictures(path);
        this.#path = path;
      }
      return (
        (await this.#source?.picture(picture.pageInFile)) ?? new HotichError('file-missing', { file: path })
      );
    } catch (error) {
      if (error instanceof HotichError) return error;
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.#source?.close();
    this.#source = null;
    this.#path = null;
  }
}

async function read(
  scan: ScanImage | HotichError,
  { form, book, signal }: ReadBookRequest,
  reader: FieldReader,
  light: BookLight,
): Promise<PictureResult> {
  if (scan instanceof HotichError) return failed(scan.code);
  try {
    const options = {
      form,
      reader,
      bookYear: book.year,
      ...light,
      ...(signal === undefined ? {} : { signal }),
    };
    return toResult(await readPicture(scan, options));
  } catch (error) {
    if (signal?.aborted === true) throw error;
    return failed(error instanceof HotichError ? error.code : 'picture-unreadable');
  }
}

function failed(reason: string): PictureResult {
  return { state: 'failed', reason, milliseconds: {}, pages: [], entries: [] };
}

function toResult(reading: PictureReading): PictureResult {
  const { milliseconds, pages } = reading;
  if (reading.outcome === 'unplaced') {
    return { state: 'unplaced', reason: reading.reason, milliseconds, pages, entries: [] };
  }
  return {
    state: 'read',
    reason: reading.leavesPage ? 'page-left' : null,
    milliseconds,
    pages,
    entries: reading.entries.map(({ row, regions, struckThrough, fields }) => ({
      row,
      regions,
      struckThrough,
      readings: fields.map(({ key, ...reading }) => ({ field: key, ...reading })),
    })),
  };
}

/** Entry numbers across the pictures of a book: each picture counts on from the one before it. */
class NumbersSoFar {
  readonly #order: ReadonlyMap<string, string | null>;
  readonly #last = new Map<string, number>();

  constructor(workspace: Workspace, book: string) {
    const pictures = workspace.pictures.list(book);
    this.#order = new Map(pictures.map(({ id }, index) => [id, pictures[index - 1]?.id ?? null]));
    for (const entry of workspace.entries.list(book)) {
      const text = workspace.entries.readings(entry.id).get('registration.number')?.text;
      const number = text === undefined ? null : wholeNumber(text);
      if (number !== null) this.#last.set(entry.picture, number);
    }
  }

  /** The result with its entry numbers seen in the light of the picture before. */
  count(picture: string, result: PictureResult): PictureResult {
    const before = this.#order.get(picture) ?? null;
    const readings = result.entries.map(
      (entry) => entry.readings.find((reading) => reading.field === 'registration.number') ?? null,
    );
    const counted = interpretNumbers(readings, before === null ? null : (this.#last.get(before) ?? null));
    return {
      ...result,
      entries: result.entries.map((entry, index) => ({
        ...entry,
        readings: entry.readings.map((reading) =>
          reading === readings[index] ? { ...reading, ...counted[index] } : reading,
        ),
      })),
    };
  }

  remember(picture: string, result: PictureResult): void {
    const numbers = result.entries.flatMap(({ readings }) => {
      const text = readings.find((reading) => reading.field === 'registration.number')?.text;
      return wholeNumber(text ?? '') ?? [];
    });
    const last = numbers.at(-1);
    if (last !== undefined) this.#last.set(picture, last);
  }
}
