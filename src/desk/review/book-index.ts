/** The entries of a book by their order, and what the book has taught, kept between questions. */
import type { EntryRecord } from '../../schema/record.js';
import type { Book, Entry, Workspace } from '../../store/types.js';
import { BookMemory } from '../judge/memory.js';

/** Where in the book an entry stands, as a person finds it again. */
export interface EntryPlace {
  readonly id: string;
  readonly position: number;
  readonly count: number;
  readonly file: string;
  /** From 1; null where the file holds one picture only. */
  readonly pageInFile: number | null;
  /** From 1; null where a picture holds one entry only. */
  readonly row: number | null;
}

/** No question costs a walk through the book. */
export class BookIndex {
  readonly #workspace: Workspace;
  readonly #book: Book;
  readonly #isTable: boolean;
  #entries: readonly Entry[] = [];
  #rank = new Map<string, number>();
  #memory: BookMemory | null = null;

  constructor(workspace: Workspace, book: Book, isTable: boolean) {
    this.#workspace = workspace;
    this.#book = book;
    this.#isTable = isTable;
    this.reload();
  }

  get book(): Book {
    return this.#book;
  }

  /** What the book's officers have confirmed so far; read through once, when first wanted. */
  get memory(): BookMemory {
    if (this.#memory === null) {
      this.#memory = new BookMemory();
      let above: EntryRecord | null = null;
      for (const record of this.#workspace.records.list(this.#book.code)) {
        this.#memory.learn(record, above);
        above = record;
      }
    }
    return this.#memory;
  }

  reload(): void {
    this.#entries = this.#workspace.entries.list(this.#book.code);
    this.#rank = new Map(this.#entries.map((entry, index) => [entry.id, index]));
  }

  /** An entry is left: what it says counts from now on. */
  learn(id: string): void {
    const above = this.above(id);
    this.memory.learn(
      this.#workspace.records.get(id),
      above === null ? null : this.#workspace.records.get(above.id),
    );
  }

  entry(id: string): Entry {
    const entry = this.#entries[this.#rank.get(id) ?? -1];
    if (entry === undefined) throw new RangeError(`entry not in this book: ${id}`);
    return entry;
  }

  /** The entry written above this one: the one before in the book. */
  above(id: string): Entry | null {
    return this.#entries[(this.#rank.get(id) ?? 0) - 1] ?? null;
  }

  place(id: string): EntryPlace {
    const entry = this.entry(id);
    const picture = this.#workspace.pictures.get(entry.picture);
    const scan = picture === null ? null : this.#workspace.scans.get(picture.scan);
    return {
      id,
      position: (this.#rank.get(id) ?? 0) + 1,
      count: this.#entries.length,
      file: scan?.fileName ?? '',
      pageInFile: scan !== null && scan.pictures > 1 ? (picture?.pageInFile ?? 0) + 1 : null,
      row: this.#isTable ? entry.row + 1 : null,
    };
  }
}
