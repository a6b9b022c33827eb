/** The languages of the kinds, from `models/language/`: loaded when first wanted. */
import { readFile } from 'node:fs/promises';
import { READING_KINDS, type ReadingKind } from '../kinds.js';
import { takeModelFile } from '../network/model.js';
import { CharacterModel } from './characters.js';
import { Language } from './language.js';
import { Units } from './units.js';

type ModelName = 'place' | 'name' | 'date' | 'number' | 'text';

/**
 * What each kind's language is made of. A share of general text keeps it open: a name may be one that no list
 * has, a remark may stand where a date is asked.
 */
const PARTS: Readonly<Record<ReadingKind, readonly (readonly [ModelName, number])[]>> = {
  name: [
    ['name', 0.995],
    ['text', 0.005],
  ],
  place: [
    ['place', 0.95],
    ['text', 0.05],
  ],
  date: [
    ['date', 0.95],
    ['text', 0.05],
  ],
  number: [
    ['number', 0.97],
    ['text', 0.03],
  ],
  ethnicity: [['text', 1]],
  text: [['text', 1]],
};

export class Languages {
  readonly #alphabet: readonly string[];
  readonly #models = new Map<ModelName, Promise<CharacterModel>>();
  readonly #languages = new Map<ReadingKind, Promise<Language>>();
  #units: Promise<Units> | null = null;

  /** `alphabet`: the graphemes of the network's classes from 1 on. */
  constructor(alphabet: readonly string[]) {
    this.#alphabet = alphabet;
  }

  /** Throws `model-missing` if a language's file is missing or damaged. */
  async loadAll(): Promise<void> {
    await Promise.all([...READING_KINDS.map((kind) => this.of(kind)), this.units()]);
  }

  /** Throws `model-missing` if the language's file is missing or damaged. */
  of(kind: ReadingKind): Promise<Language> {
    const known = this.#languages.get(kind);
    if (known !== undefined) return known;
    const made = this.#make(kind);
    this.#languages.set(kind, made);
    return made;
  }

  units(): Promise<Units> {
    this.#units ??= Units.load();
    return this.#units;
  }

  async #make(kind: ReadingKind): Promise<Language> {
    const parts = await Promise.all(
      PARTS[kind].map(async ([name, share]) => [await this.#model(name), share] as const),
    );
    return new Language(this.#alphabet, parts);
  }

  #model(name: ModelName): Promise<CharacterModel> {
    const known = this.#models.get(name);
    if (known !== undefined) return known;
    const made = takeModelFile(
      `language/${name}.bin`,
      async (path) => new CharacterModel(await readFile(path)),
    );
    this.#models.set(name, made);
    return made;
  }
}
