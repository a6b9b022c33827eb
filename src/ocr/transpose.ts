/** Pictures on their side: one code then follows what stands and what lies. */

/** The columns of a picture as rows, written to `out`. */
export function transposed<Data extends Uint8Array | Float32Array>(
  data: Data,
  width: number,
  height: number,
  out: Data,
): Data {
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) out[x * height + y] = data[y * width + x] ?? 0;
  }
  return out;
}
