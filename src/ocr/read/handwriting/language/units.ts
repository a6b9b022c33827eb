/**
 * The country's units, and what a place may have meant by them: ward, district and province that belong together.
 * They propose, and never decide: villages are not among them, nor wards and districts of older times. Former provinces
 * (*Hải Hưng*, *Thừa Thiên Huế*) are, with what their successors have.
 */
import { readFile } from 'node:fs/promises';
import { distance } from '../../../interpret/alike.js';
import { modelFile } from '../network/model.js';
import { once } from '../once.js';
import { apartOf, joined, type Piece, partings, piecesAtSigns, withWordOfProvince } from './place-pieces.js';
import { type Named, type Province, provincesIn, spelt } from './unit-list.js';

/** Two names of the same unit may differ by this share of their letters and be taken for each other. */
const ALIKE = 0.45;
const MOST_EACH = 3;
const MOST_READINGS = 10;
/** Ward, district, province. */
const MOST_LEVELS = 3;

/** A place in which units were put in order, and how many of its units then belong together. */
export interface UnitReading {
  readonly text: string;
  readonly levels: number;
}

/** The letters changed for it, a mark alone for a tenth. */
type Mended = UnitReading & { readonly apart: number };

export class Units {
  readonly #provinces: readonly Province[];
  /** Of all provinces: where none is named, district and ward may tell each other. */
  readonly #districts = once(() => [...new Set(this.#provinces.flatMap((province) => province.districts()))]);

  /** `lines` as `provincesIn` takes them. */
  constructor(lines: string) {
    this.#provinces = provincesIn(lines);
  }

  static async load(): Promise<Units> {
    return new Units(await readFile(modelFile('language/units.txt'), 'utf8'));
  }

  /**
   * What a place as read may have been: the same text with the names of units that are alike and belong
   * together, the likest first; *tỉnh* may be misread as well. A place whose units belong together as it stands was meant as it stands.
   */
  readings(text: string): readonly UnitReading[] {
    const named = this.named(text);
    if (named.some((each) => each.levels === MOST_LEVELS && each.text === text)) return named;
    const mended = withWordOfProvince(text, this.#provinces);
    const others = mended === null ? [] : this.#readings(mended, ALIKE);
    return [...this.#readings(text, ALIKE), ...others]
      .toSorted((one, other) => one.apart - other.apart)
      .slice(0, MOST_READINGS);
  }

  /** The text itself if its units are known and belong together, with their levels. */
  named(text: string): readonly UnitReading[] {
    return this.#readings(text, 0);
  }

  #readings(text: string, alike: number): readonly Mended[] {
    return partings(text, this.#provinces).flatMap((pieces) => this.#readingsOf(pieces, alike));
  }

  #readingsOf(pieces: readonly Piece[], alike: number): readonly Mended[] {
    const found: Mended[] = [];
    const last = pieces.length - 1;
    const take = (all: readonly Piece[], levels: number, apart: number): void => {
      found.push({ text: joined(all), levels, apart });
    };
    for (const [province, apart1] of likes(pieces[last], this.#provinces, alike)) {
      const with1 = replaced(pieces, last, province);
      take(with1, 1, apart1);
      for (const [ward, apart] of likes(pieces[last - 1], province.wards(), alike)) {
        take(replaced(with1, last - 1, ward), 2, apart1 + apart);
      }
      for (const [district, apart2] of likes(pieces[last - 1], province.districts(), alike)) {
        const with2 = replaced(with1, last - 1, district);
        take(with2, 2, apart1 + apart2);
        for (const [ward, apart3] of likes(pieces[last - 2], district.wards(), alike)) {
          take(replaced(with2, last - 2, ward), MOST_LEVELS, apart1 + apart2 + apart3);
        }
      }
    }
    for (const [district, apart1] of likes(pieces[last], this.#districts(), alike)) {
      const with1 = replaced(pieces, last, district);
      if (isCalledDistrict(pieces[last])) take(with1, 1, apart1);
      for (const [ward, apart2] of likes(pieces[last - 1], district.wards(), alike)) {
        take(replaced(with1, last - 1, ward), 2, apart1 + apart2);
      }
    }
    return found;
  }
}

/** Whether its word of kind says so: a name alone may be a village's. */
function isCalledDistrict(piece: Piece | undefined): boolean {
  return /(?:huyện|quận|thị xã|thành phố|h\.|q\.|tx\.?|tp\.?)\s*$/iu.test(piece?.head ?? '');
}

/** The units whose names are most like a piece's, none further from it than a share `alike` of its letters, and how far. */
function likes<Unit extends Named>(
  piece: Piece | undefined,
  units: readonly Unit[],
  alike: number,
): readonly (readonly [unit: Unit, apart: number])[] {
  if (piece === undefined || piece.bare.length === 0) return [];
  const most = Math.floor(piece.bare.length * alike);
  const near: (readonly [Unit, number])[] = [];
  for (const unit of units) {
    // Numbers of wards are not mended: any number of an order of magnitude is alike.
    if (/^\d/u.test(unit.bare) && unit.bare !== piece.bare) continue;
    const apart = apartOf(unit.bare, piece.bare, most);
    if (apart === null) continue;
    const marks = unit.folded === piece.folded ? 0 : 0.1 * distance(unit.folded, piece.folded);
    near.push([unit, apart + marks]);
  }
  return near.sort(([, one], [, other]) => one - other).slice(0, MOST_EACH);
}

/**
 * A place as read with names of the book's own units where it has names alike, and how many of them it then names; the
 * text itself if it names some already. Nothing if it has none alike.
 */
export function withOwnUnits(text: string, names: readonly string[]): readonly UnitReading[] {
  if (names.length === 0) return [];
  const own = names.map(spelt);
  let pieces = piecesAtSigns(text);
  let levels = 0;
  for (const [at, piece] of pieces.entries()) {
    const [best] = own
      .map((name) => ({ name, apart: distance(name.bare, piece.bare) }))
      .filter(({ apart }) => apart <= Math.floor(piece.bare.length * ALIKE))
      .toSorted((one, other) => one.apart - other.apart);
    if (best === undefined || piece.bare === '') continue;
    levels += 1;
    pieces = replaced(pieces, at, best.name);
  }
  return levels === 0 ? [] : [{ text: joined(pieces), levels }];
}

/** The pieces with another name at a place; one that is the same but for spelling stays as it is. */
function replaced(pieces: readonly Piece[], at: number, other: Named): readonly Piece[] {
  return pieces.map((piece, index) => {
    if (index !== at || piece.folded === other.folded) return piece;
    const capitals = piece.name.length > 1 && piece.name === piece.name.toLocaleUpperCase('vi');
    return { ...piece, name: capitals ? other.name.toLocaleUpperCase('vi') : other.name };
  });
}
