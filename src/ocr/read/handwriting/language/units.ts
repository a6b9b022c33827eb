/**
 * The country's units, and what a place may have meant by them: ward, district and province that belong together.
 * They propose, and never decide: villages are not among them, nor wards and districts of older times. Former provinces
 * (*Hải Hưng*, *Thừa Thiên Huế*) are, with what their successors have.
 */
import { readFile } from 'node:fs/promises';
import { distance } from '../../../interpret/alike.js';
import { takeModelFile } from '../network/model.js';
import { once } from '../once.js';
import { joined, type Piece, partings, piecesAtSigns, withWordOfProvince } from './place-pieces.js';
import { ALIKE, apartOf, type District, type Named, type Province, provincesIn, spelt } from './unit-list.js';

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

  /** Throws `model-missing` if the list is missing or cut short. */
  static load(): Promise<Units> {
    return takeModelFile('language/units.txt', async (path) => {
      const lines = await readFile(path, 'utf8');
      if (!lines.endsWith('\n')) throw new RangeError('the list of units is cut short');
      return new Units(lines);
    });
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

  /**
   * The text itself if its units are known and belong together, with their levels; where its province follows with nothing between,
   * also with the sign that stands before the unit above.
   */
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
    /** The districts a piece may mean, with their wards before it, below so many `levels`; a district `alone` only if it says so. */
    const takeDistricts = (
      from: readonly Piece[],
      at: number,
      districts: readonly District[],
      above: { readonly levels: number; readonly apart: number; readonly alone: boolean },
    ): void => {
      for (const [district, apart1] of likes(from[at], districts, alike)) {
        const with1 = replaced(from, at, district);
        const apart = above.apart + apart1;
        if (above.alone) take(with1, above.levels + 1, apart);
        for (const [ward, apart2] of likes(from[at - 1], district.wards(), alike)) {
          take(replaced(with1, at - 1, ward), above.levels + 2, apart + apart2);
        }
      }
    };
    for (const [province, apart1] of likes(pieces[last], this.#provinces, alike)) {
      const with1 = replaced(pieces, last, province);
      take(with1, 1, apart1);
      for (const [ward, apart] of likes(pieces[last - 1], province.wards(), alike)) {
        take(replaced(with1, last - 1, ward), 2, apart1 + apart);
      }
      takeDistricts(with1, last - 1, province.districts(), { levels: 1, apart: apart1, alone: true });
    }
    const alone = isCalledDistrict(pieces[last]);
    takeDistricts(pieces, last, this.#districts(), { levels: 0, apart: 0, alone });
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
    const apart = unit.short && unit.folded !== piece.folded ? null : apartOf(unit.bare, piece.bare, most);
    // Numbers of wards are not mended: any number of an order of magnitude is alike.
    if (apart === null || (apart > 0 && /^\d/u.test(unit.bare))) continue;
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
    const most = Math.floor(piece.bare.length * ALIKE);
    const [best] = own
      .flatMap((name) => {
        const apart = apartOf(name.bare, piece.bare, most);
        return apart === null ? [] : [{ name, apart }];
      })
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
