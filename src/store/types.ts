/** What the workspace keeps, as the layers above see it. Rows are plain data; no pixels, no SQL here. */
import type { Action, ActionBody } from '../schema/action.js';
import type { FieldKey } from '../schema/fields.js';
import type { EntryRecord } from '../schema/record.js';
import type { Quad, Region } from '../schema/value.js';

/** The office that owns the workspace; its units give the export file names. */
export interface Office {
  readonly name: string;
  readonly ward: string;
  readonly district: string;
  readonly province: string;
}

export interface Officer {
  /** Short code, e.g. `CB01`; the only thing logged or reported. */
  readonly code: string;
  readonly name: string;
}

export interface Book {
  readonly code: string;
  readonly form: string;
  /** Year the book was opened, and its number in that year (Công văn 1437: 2 digits). */
  readonly year: number;
  readonly number: string;
  /** Where its births were registered (column noiDangKy), as the book's cover says. */
  readonly place: string;
  /** What the book should hold, as declared; null where nobody said. */
  readonly firstEntry: number | null;
  readonly lastEntry: number | null;
  readonly pageCount: number | null;
}

/** A file as received, kept byte for byte under its SHA-256. */
export interface Scan {
  readonly id: string;
  readonly book: string;
  readonly sha256: string;
  /** Base name of the file it came from; file names given by an office are its own, never made from names of people. */
  readonly fileName: string;
  readonly extension: string;
  readonly byteLength: number;
  /** Order within the book, from 1. */
  readonly position: number;
  readonly pictures: number;
  readonly officer: string;
  readonly at: string;
}

/** One picture of a scan: the unit that `ocr` works through. */
export interface Picture {
  readonly id: string;
  readonly scan: string;
  readonly book: string;
  readonly pageInFile: number;
  readonly width: number;
  readonly height: number;
  readonly dpi: number | null;
  readonly state: 'waiting' | 'read' | 'unplaced' | 'failed';
  /** Why it or a page of it is still to be keyed, when unplaced, failed, or read in part; else null. */
  readonly reason: string | null;
}

export interface Page {
  readonly id: string;
  readonly picture: string;
  readonly side: 'single' | 'left' | 'right';
  readonly corners: Quad;
  readonly rotation: 0 | 90 | 180 | 270;
}

export interface Entry {
  readonly id: string;
  readonly book: string;
  readonly picture: string;
  /** Order within the book: pictures in scan order, rows from the top. */
  readonly position: number;
  readonly row: number;
  readonly regions: readonly Region[];
  /** The machine saw it crossed out; the officer decides. */
  readonly struckThrough: boolean;
}

/** What the machine thinks a field says. Rebuildable; no part of the record. */
export interface Reading {
  readonly entry: string;
  readonly field: FieldKey;
  readonly text: string;
  readonly confidence: number;
  readonly candidates: readonly { readonly text: string; readonly confidence: number }[];
  readonly regions: readonly Region[];
  readonly reader: string;
}

/** What one picture gave: written in one transaction, replacing what an earlier reading gave for it. */
export interface PictureResult {
  readonly state: 'read' | 'unplaced' | 'failed';
  readonly reason: string | null;
  readonly milliseconds: Readonly<Record<string, number>>;
  readonly pages: readonly Omit<Page, 'id' | 'picture'>[];
  /** `page` in regions is an index into `pages`. */
  readonly entries: readonly {
    readonly row: number;
    readonly regions: readonly IndexedRegion[];
    readonly struckThrough: boolean;
    readonly readings: readonly {
      readonly field: FieldKey;
      readonly text: string;
      readonly confidence: number;
      readonly candidates: readonly { readonly text: string; readonly confidence: number }[];
      readonly regions: readonly IndexedRegion[];
      readonly reader: string;
      /** What the handwriting network saw of each written line, kept small. */
      readonly steps?: readonly Uint8Array[];
    }[];
  }[];
}

export interface IndexedRegion {
  readonly page: number;
  readonly corners: Quad;
}

export interface Bundle {
  readonly id: string;
  readonly book: string;
  readonly profile: string;
  /** Counts up per book from 1: the `.<seq>` of the folder name. */
  readonly sequence: number;
  readonly folder: string;
  readonly at: string;
  readonly officer: string;
  /** SHA-256 of manifest-sha256.txt: how a receipt names its bundle. */
  readonly manifestSha256: string;
  readonly records: readonly { readonly entry: string; readonly revision: number }[];
}

/** An officer's spell of work. */
export interface Sitting {
  readonly id: string;
  readonly officer: string;
  readonly purpose: string;
  /** ISO 8601 instants, UTC; `closedAt` is null while it lasts. */
  readonly openedAt: string;
  readonly closedAt: string | null;
  /** The program ended without closing it; it was sealed when the workspace was next opened. */
  readonly interrupted: boolean;
}

/** Entries and fields of a book chosen for second keying. */
export interface Sample {
  readonly id: string;
  readonly book: string;
  /** Share of the book's records, over 0 to 1. */
  readonly share: number;
  /** Which of their fields: `critical`, `all`, or keys divided by commas. */
  readonly fields: string;
  /** The same seed draws the same sample of the same book. */
  readonly seed: string;
  /** Share of wrong fields above which the book goes back. */
  readonly limit: number;
  /** Who drew it. */
  readonly officer: string;
  readonly at: string;
}

export interface SampleItem {
  readonly entry: string;
  readonly field: FieldKey;
}

/** What an action cost at the desk; nothing of what it says. */
export interface Effort {
  /** Keys pressed from the question's showing to its answer. */
  readonly keys: number;
  /** How many of them took something back: erased, undone, another choice. */
  readonly changes: number;
  readonly milliseconds: number;
}

/** Something wrong with the chains: an action or seal that was changed, is missing, or was put in. */
export interface ChainFault {
  readonly kind: 'changed' | 'missing' | 'inserted';
  readonly where: 'action' | 'seal';
  /** The entry concerned; null for a seal as such. */
  readonly entry: string | null;
  /** Sequence within the entry, or the seal's position. */
  readonly sequence: number;
}

/**
 * An open workspace. Opened for writing it holds the office's lock; opened for reading it needs none.
 * Every method that writes has committed to disk when it returns.
 */
export interface Workspace {
  readonly folder: string;
  /** Names this office's data wherever they lie: a backup belongs to one. */
  readonly id: string;
  readonly office: Office;
  readonly writable: boolean;

  readonly officers: {
    add(officer: Officer): void;
    list(): readonly Officer[];
    /** The officer with this code, in capitals or small letters. */
    get(code: string): Officer | null;
    /** Throws `officer-unknown`. */
    named(code: string): Officer;
    /** The officer that commands act for when none is named. */
    current(): string | null;
    use(code: string): void;
  };

  readonly books: {
    add(book: Book): void;
    list(): readonly Book[];
    /** The book with this code, in capitals or small letters. */
    get(code: string): Book | null;
    /** Throws `book-unknown`. */
    named(code: string): Book;
    /**
     * Gives a book another form, as long as no officer has answered for any of its entries: what the machine
     * read by the old form goes, and its pictures wait to be read again. Throws `book-begun` otherwise.
     */
    changeForm(code: string, form: string): void;
    /** Puts what the book was declared to hold in place of what was said before. */
    declare(code: string, declared: Pick<Book, 'firstEntry' | 'lastEntry' | 'pageCount'>): void;
  };

  /** Forms the office added; raw JSON text, to be read by `forms/`. */
  readonly forms: {
    /** Adds a form, or puts this definition in place of an earlier one; records of its books are folded anew. */
    add(id: string, definition: string): void;
    /** Ids, in alphabetical order. */
    list(): readonly string[];
    get(id: string): string | null;
  };

  readonly scans: {
    /** Copies the original into `scans/`, checks its hash, and lists its pictures as waiting. */
    add(scan: {
      readonly book: string;
      readonly path: string;
      readonly sha256: string;
      readonly byteLength: number;
      readonly pictures: readonly {
        readonly width: number;
        readonly height: number;
        readonly dpi: number | null;
      }[];
      readonly officer: string;
    }): Scan;
    findByHash(sha256: string): Scan | null;
    list(book: string): readonly Scan[];
    get(id: string): Scan | null;
    /** Absolute path of the original. */
    path(scan: Scan): string;
    /** Hashes the original: as it came in, altered or unreadable since, or gone. */
    state(scan: Scan): 'whole' | 'altered' | 'lost';
    /** To the end of another book, to be read there anew; null if anybody has worked on an entry of it. Throws `book-unknown`. */
    move(scan: Scan, book: string): Scan | null;
    /** Puts a file with the very same content in place of an original that was lost or altered. */
    bringBack(scan: Scan, path: string): void;
  };

  readonly pictures: {
    list(book: string): readonly Picture[];
    get(id: string): Picture | null;
    /** Stores a result in one transaction. Entries that have actions already keep them: the same row keeps its entry. */
    saveResult(picture: string, result: PictureResult): void;
    /** Adds an entry by hand on a page the machine could not place; its region is the whole picture. */
    addEntry(picture: string): Entry;
    /** An officer has seen to the picture: what stands on it is keyed, or nothing does. */
    settle(picture: string): void;
    pages(picture: string): readonly Page[];
    page(id: string): Page | null;
    milliseconds(book: string): readonly Readonly<Record<string, number>>[];
  };

  readonly entries: {
    list(book: string): readonly Entry[];
    get(id: string): Entry | null;
    readings(entry: string): ReadonlyMap<FieldKey, Reading>;
    /** What the handwriting network saw, for the fields it read: to decode them again without their picture. */
    steps(entry: string): ReadonlyMap<FieldKey, readonly Uint8Array[]>;
    /** Puts what a field was decoded to anew in place of its reading. */
    reread(
      entry: string,
      field: FieldKey,
      reading: Pick<Reading, 'text' | 'confidence' | 'candidates'>,
    ): void;
  };

  readonly actions: {
    /** Appends one action (chained by hash to the one before on the same entry) and the record it folds to. */
    append(action: {
      readonly entry: string;
      readonly officer: string;
      readonly sitting: string;
      readonly body: ActionBody;
      /** Kept beside the action, outside its chain. */
      readonly effort?: Effort;
    }): Action;
    ofEntry(entry: string): readonly Action[];
    /** All actions of a book in the order they were made. */
    ofBook(book: string): IterableIterator<Action>;
    /** What the actions of a book cost, by action; those made without a desk are not there. */
    effortsOfBook(book: string): ReadonlyMap<string, Effort>;
  };

  readonly records: {
    get(entry: string): EntryRecord;
    /** In the order of the book. */
    list(book: string): readonly EntryRecord[];
    /** Records of any book with this number and these names, compared folded (tones, case, spacing). */
    search(by: {
      readonly number?: string;
      readonly childName?: string;
      readonly motherName?: string;
      readonly fatherName?: string;
    }): readonly EntryRecord[];
    /** Folds all records anew from their actions. */
    rebuild(): void;
    /** Entries whose stored record is not what their actions fold to. */
    differing(): readonly string[];
  };

  readonly sittings: {
    /** `purpose`: review, ask, …; returns the sitting's id. */
    open(officer: string, purpose: string): string;
    /** Seals the heads of the chains touched. A sitting closed before stays as it is. */
    close(sitting: string): void;
    list(): readonly Sitting[];
    /** Where the officer left off, to return to the same field. */
    savePlace(
      officer: string,
      book: string,
      place: { readonly entry: string; readonly field: FieldKey },
    ): void;
    place(officer: string, book: string): { readonly entry: string; readonly field: FieldKey } | null;
    /** What was told of a field and is not answered with yet, as the desk writes it down; null to forget it. */
    keepHalfTold(entry: string, field: FieldKey, told: string | null): void;
    halfTold(entry: string, field: FieldKey): string | null;
  };

  readonly samples: {
    /** Keeps a sample with its items, in one transaction. */
    draw(sample: Omit<Sample, 'id' | 'at'>, items: readonly SampleItem[]): Sample;
    /** Oldest first. */
    list(book: string): readonly Sample[];
    items(sample: string): readonly SampleItem[];
  };

  readonly bundles: {
    nextSequence(book: string): number;
    /** Records the bundle and an `exported` action on each of its records, in one transaction. */
    add(bundle: Omit<Bundle, 'id'> & { readonly id: string }, sitting: string): void;
    list(book?: string): readonly Bundle[];
    get(id: string): Bundle | null;
    /** Stores the receipt file's text; false if this very receipt was taken in before. */
    addReceipt(bundle: string, sha256: string, text: string): boolean;
  };

  /** Everything `work` stores is committed together, or, if it throws, not at all. */
  atomically<Result>(work: () => Result): Result;

  /** Checks every chain and seal; empty if nothing was changed, taken out or put in. */
  verifyChains(): readonly ChainFault[];

  /** Whether SQLite finds the database file whole. */
  isWhole(): boolean;

  /** Writes the database as it is at one moment into a file of its own, whatever another window writes meanwhile. */
  copyDatabase(path: string): Promise<void>;

  /** Seals the sittings still open and gives the lock back. */
  close(): void;
}
