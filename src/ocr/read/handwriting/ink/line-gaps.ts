/** Finds the rows between the written lines of a small picture of ink. */

/** The pixels of ink of a picture, as indices into it. */
export interface Inked {
  readonly pixels: readonly number[];
  readonly width: number;
  readonly height: number;
}

export interface Gap {
  /** At the middle of the picture. */
  readonly row: number;
  /** Clean paper lies there, and enough is written above and below it. */
  readonly sure: boolean;
}

/** Slopes tried, pixels down for a pixel across. */
const SLOPES = [0, -0.01, 0.01, -0.02, 0.02, -0.035, 0.035, -0.05, 0.05];
const MOST_LINES = 8;
/** Rows over which a profile is smoothed, share of the height. */
const SMOOTHED = 0.03;
/** A gap lies so far from the first and last written row (share of what is written). */
const EDGE = 0.22;
/** Between two lines a row holds at most this share of the fullest row of the emptier of them. */
const DEPTH = 0.45;
/** Each line has at least this share of the ink, */
const LEAST_INK = 0.08;
/** and the lower of two is at least so high beside the other. */
const LEAST_HEIGHT = 0.4;
/** A row counts as clean with so little ink (share of the mean row), */
const CLEAN = 0.03;
/** a gap has so many of them (share of the height), */
const LEAST_GAP = 0.045;
/** and is sure if each side has at least this share of the ink and ink in this share of the columns that have any. */
const SURE_INK = 0.3;
const SURE_COLUMNS = 0.4;

/** The gaps from top to bottom, and how the lines slope. */
export function gapsOf(inked: Inked): { readonly slope: number; readonly gaps: readonly Gap[] } {
  if (inked.pixels.length === 0) return { slope: 0, gaps: [] };
  const slopes = SLOPES.map((slope) => ({ slope, rows: rowsOf(inked, slope) }));
  const level = slopes.reduce((best, each) => (apart(each.rows) > 1.03 * apart(best.rows) ? each : best));
  const found = new Search(inked, level.slope, level.rows).gaps();
  return { slope: level.slope, gaps: found };
}

/** The row of a pixel if lines that slope so were level; `width` of the picture. */
export function rowOf(pixel: number, width: number, slope: number): number {
  return Math.floor(pixel / width) - Math.round(((pixel % width) - width / 2) * slope);
}

function rowsOf({ pixels, width, height }: Inked, slope: number): Float64Array {
  const rows = new Float64Array(height);
  for (const pixel of pixels) {
    const row = Math.min(height - 1, Math.max(0, rowOf(pixel, width, slope)));
    rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows;
}

/** How well rows are told apart. */
function apart(rows: Float64Array): number {
  return rows.reduce((sum, count) => sum + count * count, 0);
}

class Search {
  readonly #inked: Inked;
  readonly #slope: number;
  readonly #rows: Float64Array;
  readonly #smooth: Float64Array;

  constructor(inked: Inked, slope: number, rows: Float64Array) {
    this.#inked = inked;
    this.#slope = slope;
    this.#rows = rows;
    this.#smooth = smoothed(rows, Math.max(1, Math.round((SMOOTHED * inked.height) / 2)));
  }

  gaps(): readonly Gap[] {
    return this.#within(0, this.#rows.length, MOST_LINES).toSorted((one, other) => one.row - other.row);
  }

  /** Gaps between the rows `from` and `to`: the clearest, then those above and below it. */
  #within(from: number, to: number, most: number): readonly Gap[] {
    let [top, bottom] = [from, to];
    while (top < bottom && (this.#rows[top] ?? 0) === 0) top++;
    while (bottom > top && (this.#rows[bottom - 1] ?? 0) === 0) bottom--;
    const row = this.#valley(top, bottom);
    if (most < 2 || row === null) return [];
    const gap = { row, sure: this.#isSure(top, row, bottom) };
    const above = this.#within(top, row, most - 1);
    return [gap, ...above, ...this.#within(row, bottom, most - 1 - above.length)];
  }

  /** The row that best parts what is written in two lines; null if none does. */
  #valley(top: number, bottom: number): number | null {
    const edge = Math.floor(EDGE * (bottom - top));
    // The fullest row from the top down to each, and from the bottom up.
    const [down, up] = [new Float64Array(bottom + 1), new Float64Array(bottom + 1)];
    for (let row = top; row < bottom; row++) down[row + 1] = Math.max(down[row] ?? 0, this.#smooth[row] ?? 0);
    for (let row = bottom - 1; row >= top; row--)
      up[row] = Math.max(up[row + 1] ?? 0, this.#smooth[row] ?? 0);
    const depth = (row: number): number =>
      (this.#smooth[row] ?? 0) / Math.min(down[row] ?? 0, up[row + 1] ?? 0);
    return (
      Array.from({ length: Math.max(0, bottom - top - 2 * edge) }, (_, at) => top + edge + at)
        .map((row) => ({ row, depth: depth(row) }))
        .filter((each) => each.depth < DEPTH)
        .sort((one, other) => one.depth - other.depth)
        .map(({ row }) => this.#middle(row, bottom - edge))
        .find((row) => this.#partsLines(top, row, bottom)) ?? null
    );
  }

  /** The middle of the rows from `row` on that are as empty as it. */
  #middle(row: number, bottom: number): number {
    let last = row;
    while (last + 1 < bottom && (this.#smooth[last + 1] ?? 0) <= (this.#smooth[row] ?? 0)) last++;
    return Math.floor((row + last) / 2) + 1;
  }

  /** Whether what lies above and below a row may both be lines: marks over letters are less high, and little ink. */
  #partsLines(top: number, row: number, bottom: number): boolean {
    const [above, below] = [this.#ink(top, row), this.#ink(row, bottom)];
    if (Math.min(above, below) < LEAST_INK * (above + below)) return false;
    const heights = [this.#height(top, row), this.#height(row, bottom)];
    return Math.min(...heights) >= LEAST_HEIGHT * Math.max(...heights);
  }

  #fullest(from: number, to: number): number {
    let most = 0;
    for (let row = from; row < to; row++) most = Math.max(most, this.#smooth[row] ?? 0);
    return most;
  }

  #ink(from: number, to: number): number {
    let sum = 0;
    for (let row = from; row < to; row++) sum += this.#rows[row] ?? 0;
    return sum;
  }

  /** Rows with a fifth of the ink of the fullest: as high as small letters are, or taller. */
  #height(from: number, to: number): number {
    const least = 0.2 * this.#fullest(from, to);
    let count = 0;
    for (let row = from; row < to; row++) if ((this.#smooth[row] ?? 0) >= least) count++;
    return count;
  }

  #isSure(top: number, row: number, bottom: number): boolean {
    const [above, below] = [this.#ink(top, row), this.#ink(row, bottom)];
    if (Math.min(above, below) < SURE_INK * (above + below)) return false;
    const clean = ((above + below) / (bottom - top)) * CLEAN;
    let [first, last] = [row, row];
    while (first > top && (this.#rows[first - 1] ?? 0) <= clean) first--;
    while (last < bottom && (this.#rows[last] ?? 0) <= clean) last++;
    if (last - first < Math.max(3, LEAST_GAP * this.#inked.height)) return false;
    const { pixels, width } = this.#inked;
    const [up, down] = [new Set<number>(), new Set<number>()];
    for (const pixel of pixels) {
      const at = rowOf(pixel, width, this.#slope);
      if (at >= top && at < bottom) (at < row ? up : down).add(pixel % width);
    }
    return Math.min(up.size, down.size) >= SURE_COLUMNS * new Set([...up, ...down]).size;
  }
}

function smoothed(rows: Float64Array, reach: number): Float64Array {
  return rows.map((_, at) => {
    let sum = 0;
    for (let row = at - reach; row <= at + reach; row++) sum += rows[row] ?? 0;
    return sum / (2 * reach + 1);
  });
}
