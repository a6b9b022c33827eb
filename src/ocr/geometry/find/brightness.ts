/** How bright or pale the pixels of a colour picture are, as greys. */
import type { ColourImage } from '../picture.js';

/** The darker of luminance and blue: yellowed paper stays bright, wood and cloth go dark. */
export function whitenessOf({ data, width, height }: ColourImage): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < out.length; i += 1, from += 3) {
    const r = data[from] ?? 0;
    const g = data[from + 1] ?? 0;
    const b = data[from + 2] ?? 0;
    out[i] = (r * 60 + g * 120 + b * 76) >> 8;
  }
  return out;
}

/** Brightness less colourfulness: pale paper against a ground as bright but more coloured. */
export function palenessOf({ data, width, height }: ColourImage): Uint8Array {
  const out = new Uint8Array(width * height);
  for (let i = 0, from = 0; i < out.length; i += 1, from += 3) {
    const r = data[from] ?? 0;
    const g = data[from + 1] ?? 0;
    const b = data[from + 2] ?? 0;
    const least = Math.min(r, g, b);
    out[i] = Math.max(0, least - (Math.max(r, g, b) - least));
  }
  return out;
}
