/** A flatbed scanner: a page slightly askew on the glass, the lid behind it, the lamp and its shadows. */
import { addGrain, clamp, createField, ramp } from './capture-noise.js';
import {
  blankSheet,
  type Held,
  type Sheet,
  sampleInto,
  type WearLevel,
  wearAmount,
} from './capture-sheet.js';
import type { Random } from './random.js';

/** Steepest angle a page lies at on the glass, radians. */
const SKEW = (1.5 * Math.PI) / 180;

export interface Picture {
  readonly image: Sheet;
  /** Where a point of the sheet (pixel centres whole) is found in the picture. */
  toPhoto(x: number, y: number): [number, number];
}

/** A scan as fine as the sheet, which is `mm` wide and high; `held` says how askew, if chance is not to. */
export function scanFlatbed(
  sheet: Sheet,
  mm: readonly [number, number],
  wear: WearLevel,
  spread: boolean,
  random: Random,
  held?: Held,
): Picture {
  const pixelsPerMm = sheet.width / mm[0];
  const chance = Math.max(-SKEW, Math.min(SKEW, random.normal(0, SKEW / 2.2)));
  const angle = held === undefined ? chance : (held.turn * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const margins = [0, 1, 2, 3].map(() => random.between(1.5, 6) * pixelsPerMm);
  // Room for the corners of a page that lies askew.
  const askewX = Math.abs(sin) * (sheet.height / 2);
  const askewY = Math.abs(sin) * (sheet.width / 2);
  const left = (margins[0] ?? 0) + askewX;
  const top = (margins[1] ?? 0) + askewY;
  const width = Math.round(left + sheet.width + (margins[2] ?? 0) + askewX);
  const height = Math.round(top + sheet.height + (margins[3] ?? 0) + askewY);
  const centreX = (sheet.width - 1) / 2;
  const centreY = (sheet.height - 1) / 2;
  const toPhoto = (x: number, y: number): [number, number] => [
    left + centreX + (x - centreX) * cos - (y - centreY) * sin,
    top + centreY + (x - centreX) * sin + (y - centreY) * cos,
  ];

  const image = blankSheet(width, height);
  const lid = random.chance(0.85) ? random.between(228, 246) : random.between(58, 84);
  const lidTint = random.between(-3, 3);
  const field = createField(random.fork('lid'));
  const lampX = random.between(-0.025, 0.025);
  const lampY = random.between(-0.03, 0.03);
  const exposure = random.between(0.97, 1.03);
  const binding = random.between(3, 9) * pixelsPerMm;
  const bindingDepth = random.between(0.05, 0.3);
  const shadowReach = random.between(1.2, 2.6) * pixelsPerMm;
  const shadowX = random.chance(0.5) ? 1 : -1;
  const colour = new Float64Array(3);

  for (let y = 0; y < height; y++) {
    const v = y - top - centreY;
    const alongY = y / height - 0.5;
    for (let x = 0; x < width; x++) {
      const u = x - left - centreX;
      const sx = centreX + u * cos + v * sin;
      const sy = centreY - u * sin + v * cos;
      let light = exposure * (1 + lampX * (x / width - 0.5) + lampY * alongY);
      const outside = Math.max(-sx, sx - sheet.width + 1, -sy, sy - sheet.height + 1);
      if (outside <= 0) {
        sampleInto(sheet, sx, sy, colour);
        // Where the page lifts off the glass towards the binding it gets less light.
        const lift = spread ? Math.abs(sx - centreX) : sx;
        if (lift < binding * 3) light *= 1 - bindingDepth * Math.exp(-lift / binding);
      } else {
        const speck = 2.5 * (field(x / 9, y / 9) - 0.5);
        colour[0] = lid + speck + lidTint;
        colour[1] = lid + speck;
        colour[2] = lid + speck - lidTint;
        // The page's own shadow on the lid, on the side away from the lamp.
        const side = shadowX > 0 ? sx - sheet.width + 1 : -sx;
        const below = sy - sheet.height + 1;
        const away = side > 0 || below > 0 ? 1 : 0.35;
        light *= 1 - 0.42 * away * (1 - ramp(0, shadowReach, outside));
      }
      const index = (y * width + x) * 3;
      image.data[index] = clamp((colour[0] ?? 0) * light);
      image.data[index + 1] = clamp((colour[1] ?? 0) * light);
      image.data[index + 2] = clamp((colour[2] ?? 0) * light);
    }
  }
  streak(image, wearAmount(wear), random.fork('streaks'));
  addGrain(image, 1.3 + wearAmount(wear), 0.5, random.fork('grain'));
  return { image, toPhoto };
}

/** Dust on the sensor draws thin lines down the whole scan. */
function streak(image: Sheet, wear: number, random: Random): void {
  const count = random.chance(0.25 + 0.5 * wear) ? random.integer(1, 2) : 0;
  for (let line = 0; line < count; line++) {
    const x = random.integer(0, image.width - 1);
    const change = random.between(-22, 16);
    for (let y = 0; y < image.height; y++) {
      const index = (y * image.width + x) * 3;
      for (let channel = 0; channel < 3; channel++) {
        image.data[index + channel] = clamp((image.data[index + channel] ?? 0) + change);
      }
    }
  }
}
