/** The picture with what was found drawn over it: pages green, entries orange, fields blue. For looking at. */
import type { Quad } from '../schema/value.js';
import type { FoundPage, PlacedEntry } from './types.js';

/** Draws pages and placed entries over an encoded picture. Returns JPEG bytes, at most `longest` pixels long. */
export async function drawRegions(
  imageBytes: Uint8Array,
  pages: readonly FoundPage[],
  entries: readonly PlacedEntry[],
  longest = 2000,
): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(imageBytes)
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const { width = info.width } = await sharp(imageBytes).metadata();
  const scale = info.width / width;
  const shapes = [
    ...pages.map((page) => polygon(page.corners, scale, '#0a0', 4)),
    ...entries.flatMap((entry) => entry.regions.map((each) => polygon(each.corners, scale, '#e70', 3))),
    ...entries.flatMap((entry) =>
      entry.fields.flatMap((field) =>
        field.regions.map((quad) => polygon(quad, scale, field.empty ? '#7af' : '#00f', 2)),
      ),
    ),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${info.width}" height="${info.height}">${shapes.join('')}</svg>`;
  return sharp(data)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 85 })
    .toBuffer();
}

function polygon(quad: Quad, scale: number, colour: string, width: number): string {
  const points = quad.map(([x, y]) => `${(x * scale).toFixed(1)},${(y * scale).toFixed(1)}`).join(' ');
  return `<polygon points="${points}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}
