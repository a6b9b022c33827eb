/** The truth drawn over its picture, to be looked at. */
import sharp from 'sharp';
import type { TruthScan } from './truth.js';

const COLOURS = { recorded: '#d00000', blank: '#0060d0', absent: '#808080', illegible: '#a000a0' } as const;

/** The picture with pages in green and field regions by state, as JPEG. */
export async function drawTruth(jpeg: Uint8Array, scan: TruthScan): Promise<Buffer> {
  const polygon = (corners: readonly (readonly [number, number])[], colour: string, width: number): string =>
    `<polygon points="${corners.map((corner) => corner.join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;
  const shapes = [
    ...scan.pages.map((page) => polygon(page.corners, '#00a000', 5)),
    ...scan.entries.flatMap((entry) =>
      Object.values(entry.fields).flatMap((field) =>
        field.regions.map((region) => polygon(region, COLOURS[field.state], 2)),
      ),
    ),
  ];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${scan.width}" height="${scan.height}">${shapes.join('')}</svg>`;
  return sharp(jpeg)
    .composite([{ input: Buffer.from(svg) }])
    .jpeg({ quality: 80 })
    .toBuffer();
}
