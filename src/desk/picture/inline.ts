/** A picture inside the terminal: the band of the entry around the field, in kitty's, iTerm2's or sixel's way. */
import type { Point } from '../../schema/value.js';

export type InlineKind = 'kitty' | 'iterm' | 'sixel';

export interface Band {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Lines of writing shown around the field, above and below together; in the closer look, fewer. */
const LINES_AROUND = 4;
const LINES_CLOSE = 0.6;

/**
 * The part of a cut to show in an area: as wide as the field with a margin, in the area's proportions, within
 * the cut. With nothing marked, the top of the cut.
 */
export function bandAround(
  marked: readonly (readonly Point[])[],
  cut: { readonly width: number; readonly height: number },
  area: { readonly width: number; readonly height: number },
  close = false,
): Band {
  const points = marked.flat();
  const proportion = area.width / area.height;
  if (points.length === 0)
    return within({ left: 0, top: 0, width: cut.width, height: cut.width / proportion }, cut);
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  const wide = Math.max(...xs) - left;
  const high = Math.max(...ys) - top;
  const line = high / marked.length;
  const around = close ? LINES_CLOSE : LINES_AROUND;
  // Close by, a long line of writing is shown from its beginning at the size of a short one.
  const height = close ? high + around * line : Math.max(high + around * line, (wide * 1.15) / proportion);
  const width = height * proportion;
  const middle = close && wide > width ? left + width / 2 - line / 2 : left + wide / 2;
  return within({ left: middle - width / 2, top: top + high / 2 - height / 2, width, height }, cut);
}

function within(band: Band, cut: { readonly width: number; readonly height: number }): Band {
  const width = Math.max(1, Math.min(cut.width, Math.round(band.width)));
  const height = Math.max(1, Math.min(cut.height, Math.round(band.height)));
  const left = Math.min(Math.max(0, Math.round(band.left)), cut.width - width);
  const top = Math.min(Math.max(0, Math.round(band.top)), cut.height - height);
  return { left, top, width, height };
}

export interface InlineArea {
  readonly kind: InlineKind;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Cells of the terminal. */
  readonly columns: number;
  readonly rows: number;
}

/** A cut's pixels, three bytes each. */
export interface CutPixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** The escape sequence that shows the band with its field outlined, filling the area exactly. */
export async function inlineSequence(
  { data, width, height }: CutPixels,
  band: Band,
  marked: readonly (readonly Point[])[],
  area: InlineArea,
): Promise<string> {
  const { default: sharp } = await import('sharp');
  const picture = sharp(data, { raw: { width, height, channels: 3 } })
    .extract(band)
    .resize(area.width, area.height, { fit: 'contain', background: '#ffffff', kernel: 'cubic' })
    .composite([{ input: Buffer.from(outlineSvg(band, marked, area)) }]);
  switch (area.kind) {
    case 'kitty':
      return kitty(await picture.png({ compressionLevel: 3 }).toBuffer(), area);
    case 'iterm':
      return iterm(await picture.jpeg({ quality: 80, chromaSubsampling: '4:4:4' }).toBuffer(), area);
    case 'sixel': {
      const { image2sixel } = await import('sixel');
      const { data } = await picture.ensureAlpha().raw().toBuffer({ resolveWithObject: true });
      return image2sixel(data, area.width, area.height, 64, 0);
    }
    default: {
      const never: never = area.kind;
      return never;
    }
  }
}

/** The field's outline over the shown band, as thick on a large screen as on a small one. */
function outlineSvg(band: Band, marked: readonly (readonly Point[])[], area: InlineArea): string {
  const scale = Math.min(area.width / band.width, area.height / band.height);
  const left = (area.width - band.width * scale) / 2 - band.left * scale;
  const top = (area.height - band.height * scale) / 2 - band.top * scale;
  const polygons = marked.map((quad) => {
    const points = quad.map(([x, y]) => `${(x * scale + left).toFixed(1)},${(y * scale + top).toFixed(1)}`);
    return `<polygon points="${points.join(' ')}" fill="none" stroke="#e8590c" stroke-width="2.5"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${area.width}" height="${area.height}">${polygons.join('')}</svg>`;
}

/** Kitty graphics protocol: PNG in chunks of 4096, the same image number each time, the one before removed. */
function kitty(png: Buffer, { columns, rows }: InlineArea): string {
  const data = png.toString('base64');
  let out = '\x1b_Ga=d,d=I,i=7,q=2\x1b\\';
  for (let at = 0; at < data.length; at += 4096) {
    const control = at === 0 ? `a=T,f=100,i=7,q=2,C=1,c=${columns},r=${rows},` : '';
    out += `\x1b_G${control}m=${at + 4096 < data.length ? 1 : 0};${data.slice(at, at + 4096)}\x1b\\`;
  }
  return out;
}

/** iTerm2's inline images protocol (also WezTerm's). */
function iterm(jpeg: Buffer, { columns, rows }: InlineArea): string {
  const options = `inline=1;size=${jpeg.length};width=${columns};height=${rows};preserveAspectRatio=0;doNotMoveCursor=1`;
  return `\x1b]1337;File=${options}:${jpeg.toString('base64')}\x07`;
}
