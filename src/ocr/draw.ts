/** The picture with what was found drawn over it: pages green, entries orange, fields blue. For looking at. */
import type { Sharp } from 'sharp';
import type { Quad } from '../schema/value.js';
import { CHECKED } from './decoding.js';
import type { Inspection } from './inspect.js';
import type { FoundPage, PlacedEntry } from './types.js';

/** Draws pages and placed entries over an encoded picture. Returns JPEG bytes, at most `longest` pixels long. */
export async function drawRegions(
  imageBytes: Uint8Array,
  pages: readonly FoundPage[],
  entries: readonly PlacedEntry[],
  longest = 2000,
): Promise<Buffer> {
  const shapes: readonly Shape[] = [
    ...pages.map((page): Shape => ({ quad: page.corners, colour: '#0a0', width: 4 })),
    ...entries.flatMap((entry) =>
      entry.regions.map((each): Shape => ({ quad: each.corners, colour: '#e70', width: 3 })),
    ),
    ...entries.flatMap((entry) =>
      entry.fields.flatMap((field) =>
        field.regions.map((quad): Shape => ({ quad, colour: field.empty ? '#7af' : '#00f', width: 2 })),
      ),
    ),
  ];
  return (await drawn(imageBytes, shapes, longest)).jpeg({ quality: 85 }).toBuffer();
}

/** A picture, at most `longest` pixels long, with shapes over it. */
async function drawn(imageBytes: Uint8Array, shapes: readonly Shape[], longest: number): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  const { data, info } = await sharp(imageBytes, CHECKED)
    .resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true })
    .png({ compressionLevel: 0 })
    .toBuffer({ resolveWithObject: true });
  const { width = info.width } = await sharp(imageBytes).metadata();
  const scale = info.width / width;
  const polygons = shapes.map(({ quad, colour, width: stroke }) => polygon(quad, scale, colour, stroke));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${info.width}" height="${info.height}">${polygons.join('')}</svg>`;
  return sharp(data).composite([{ input: Buffer.from(svg) }]);
}

function polygon(quad: Quad, scale: number, colour: string, width: number): string {
  const points = quad.map(([x, y]) => `${(x * scale).toFixed(1)},${(y * scale).toFixed(1)}`).join(' ');
  return `<polygon points="${points}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
}

/** An inspection drawn over its picture: pages green, cells of an unknown table orange, fields blue. PNG bytes. */
export async function drawInspection(imageBytes: Uint8Array, { pages }: Inspection): Promise<Buffer> {
  const shapes = pages.flatMap(({ found, grid, fields }): readonly Shape[] => [
    { quad: found.corners, colour: '#0a0', width: 4 },
    ...(grid?.cells ?? []).map(({ corners }): Shape => ({ quad: corners, colour: '#e70', width: 2 })),
    ...fields.map(({ corners }): Shape => ({ quad: corners, colour: '#00f', width: 2 })),
  ]);
  return (await drawn(imageBytes, shapes, 2000)).png().toBuffer();
}

interface Shape {
  readonly quad: Quad;
  readonly colour: string;
  readonly width: number;
}
