/** Lines as another camera and another day would show them: leaning, narrower, coarser, paler, blurred, noisy. */
import sharp, { type Sharp } from 'sharp';
import type { Random } from '../../samples/maker/random.js';
import type { GreyImage } from '../../src/ocr/types.js';

/** One such picture of a line; nothing of it is lost. */
export async function otherwise(image: GreyImage, random: Random): Promise<GreyImage> {
  const leaning = await taken(
    opened(image).affine(
      [
        [1, random.between(-0.2, 0.2)],
        [0, 1],
      ],
      { background: '#ffffff', interpolator: 'bilinear' },
    ),
  );
  let changed = opened(leaning).resize({
    width: Math.round(leaning.width * random.between(0.85, 1.15)),
    height: Math.round(leaning.height * random.between(0.5, 1)),
    fit: 'fill',
  });
  if (random.chance(0.5)) changed = changed.blur(random.between(0.4, 1.4));
  const { data, width, height } = await taken(changed.linear(random.between(0.5, 1), random.between(0, 60)));
  const grain = random.between(0, 9);
  return { data: data.map((value) => clamped(value + random.normal(0, grain))), width, height };
}

export function opened({ data, width, height }: GreyImage): Sharp {
  return sharp(data, { raw: { width, height, channels: 1 } });
}

export async function taken(picture: Sharp): Promise<GreyImage> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

function clamped(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value)));
}
