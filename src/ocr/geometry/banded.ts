/** Symmetric positive systems whose numbers lie near the diagonal, as those of splines do. */

/** The lower half of such a matrix: row `i` holds columns `i - band` to `i`. */
export interface Banded {
  readonly size: number;
  readonly band: number;
  readonly data: Float64Array;
}

/** A matrix of zeros, `size` × `size`, that may hold numbers up to `band` places from its diagonal. */
export function banded(size: number, band: number): Banded {
  return { size, band, data: new Float64Array(size * (band + 1)) };
}

/** Adds to the number at (row, column) and, as the matrix is symmetric, at (column, row). `column` is at most `row`. */
export function addTo({ band, data }: Banded, row: number, column: number, value: number): void {
  const at = row * (band + 1) + column - row + band;
  data[at] = (data[at] ?? 0) + value;
}

/**
 * Solves a system by Cholesky's decomposition; the matrix and `right` are overwritten. Throws RangeError if the matrix is
 * not positive definite.
 */
export function solveBanded({ size, band, data }: Banded, right: Float64Array): Float64Array {
  const wide = band + 1;
  for (let row = 0; row < size; row += 1) {
    // Where column 0 of the whole matrix would lie in this row.
    const origin = row * wide + band - row;
    let value = right[row] ?? 0;
    for (let column = Math.max(0, row - band); column <= row; column += 1) {
      const above = column * wide + band - column;
      let sum = data[origin + column] ?? 0;
      for (let k = Math.max(0, row - band); k < column; k += 1) {
        sum -= (data[origin + k] ?? 0) * (data[above + k] ?? 0);
      }
      if (column < row) {
        data[origin + column] = sum / (data[above + column] ?? 1);
        value -= (data[origin + column] ?? 0) * (right[column] ?? 0);
      } else {
        if (!(sum > 0)) throw new RangeError('matrix is not positive definite');
        data[origin + row] = Math.sqrt(sum);
      }
    }
    right[row] = value / (data[origin + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row -= 1) {
    let value = right[row] ?? 0;
    for (let below = row + 1; below <= Math.min(size - 1, row + band); below += 1) {
      value -= (data[below * wide + band - below + row] ?? 0) * (right[below] ?? 0);
    }
    right[row] = value / (data[row * wide + band] ?? 1);
  }
  return right;
}
