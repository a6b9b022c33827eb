import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaptureOptions, capture, type Sheet } from '../../samples/maker/capture.js';
import { createRandom } from '../../samples/maker/random.js';

const PAPER = [244, 238, 222] as const;
const RADIUS = 4;

/** A blank sheet with dark blue discs at the points given. */
function sheetWith(width: number, height: number, points: readonly (readonly [number, number])[]): Sheet {
  const data = new Uint8Array(width * height * 3);
  for (let index = 0; index < data.length; index++) data[index] = PAPER[index % 3] ?? 0;
  for (const [x, y] of points) {
    for (let dy = -RADIUS; dy <= RADIUS; dy++) {
      for (let dx = -RADIUS; dx <= RADIUS; dx++) {
        if (dx * dx + dy * dy > RADIUS * RADIUS) continue;
        data.set([10, 20, 150], ((y + dy) * width + x + dx) * 3);
      }
    }
  }
  return { data, width, height };
}

/** Centre of the dark spot within 9 pixels of a place; null where nothing is darker than the paper around. */
function findDisc(image: Sheet, x: number, y: number): [number, number] | null {
  const reach = 9;
  const left = Math.round(x) - reach;
  const top = Math.round(y) - reach;
  const side = 2 * reach + 1;
  const green = (u: number, v: number): number =>
    image.data[((top + v) * image.width + left + u) * 3 + 1] ?? 0;
  const rim = Array.from({ length: side }, (_, step) => [
    green(step, 0),
    green(step, side - 1),
    green(0, step),
    green(side - 1, step),
  ]).flat();
  const paper = rim.sort((a, b) => a - b)[Math.floor(rim.length / 2)] ?? 0;
  let weight = 0;
  let sumX = 0;
  let sumY = 0;
  for (let v = 0; v < side; v++) {
    for (let u = 0; u < side; u++) {
      const ink = 0.85 * paper - green(u, v);
      if (ink <= 0) continue;
      weight += ink;
      sumX += ink * (left + u);
      sumY += ink * (top + v);
    }
  }
  return weight === 0 ? null : [sumX / weight, sumY / weight];
}

const scenes = fc.record({
  mode: fc.constantFrom('flatbed' as const, 'phone' as const),
  wear: fc.constantFrom('none' as const, 'light' as const, 'heavy' as const),
  spread: fc.boolean(),
  seed: fc.nat(),
  rotation: fc.constantFrom(0 as const, 90 as const, 180 as const, 270 as const),
});

const sizeOf = (spread: boolean): [number, number] => (spread ? [620, 438] : [310, 438]);
const optionsOf = (scene: {
  mode: 'flatbed' | 'phone';
  wear: 'none' | 'light' | 'heavy';
  spread: boolean;
  seed: number;
  rotation: 0 | 90 | 180 | 270;
}): CaptureOptions => {
  const { seed, ...options } = scene;
  return { ...options, random: createRandom(seed) };
};

describe('a captured sheet', () => {
  it('has every point where toPhoto says, whatever the wear, the tilt and the turn', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const [width, height] = sizeOf(scene.spread);
        // All over the page, close to the edges and to the gutter included.
        const columns = scene.spread ? [24, 120, 210, 283, 337, 440, 596] : [28, 100, 200, 282];
        const points = columns.flatMap((x) => [24, 150, 290, 414].map((y) => [x, y] as const));
        const taken = capture(sheetWith(width, height, points), optionsOf(scene));
        const errors = points.map(([x, y]) => {
          const [u, v] = taken.toPhoto(x, y);
          const found = findDisc(taken.image, u, v);
          return found === null ? Number.POSITIVE_INFINITY : Math.hypot(found[0] - u, found[1] - v);
        });
        // Heavy wear hides some behind stains, holes, tears and fading; all others are exact.
        errors.sort((a, b) => a - b);
        const seen = { none: 1, light: 0.9, heavy: 0.6 }[scene.wear];
        expect(errors[Math.floor((errors.length - 1) * seen)] ?? 0).toBeLessThan(1);
      }),
      { numRuns: 20 },
    );
  });

  it('lies wholly within the picture', () => {
    fc.assert(
      fc.property(scenes, (scene) => {
        const [width, height] = sizeOf(scene.spread);
        const { image, toPhoto } = capture(sheetWith(width, height, []), optionsOf(scene));
        for (const [x, y] of [
          [0, 0],
          [width - 1, 0],
          [width - 1, height - 1],
          [0, height - 1],
        ] as const) {
          const [u, v] = toPhoto(x, y);
          expect(u).toBeGreaterThanOrEqual(-0.5);
          expect(v).toBeGreaterThanOrEqual(-0.5);
          expect(u).toBeLessThanOrEqual(image.width - 0.5);
          expect(v).toBeLessThanOrEqual(image.height - 0.5);
        }
      }),
      { numRuns: 12 },
    );
  });

  it('is turned so that the rotation given brings it upright', () => {
    for (const mode of ['flatbed', 'phone'] as const) {
      for (const rotation of [0, 90, 180, 270] as const) {
        const options = { mode, wear: 'none', spread: true, rotation, random: createRandom(5) } as const;
        const taken = capture(sheetWith(620, 438, []), options);
        expect(taken.rotation).toBe(rotation);
        const [left, top] = taken.toPhoto(0, 0);
        const [right, below] = taken.toPhoto(619, 0);
        // Direction of the page's top edge in the picture, turned clockwise by `rotation`, points right.
        const angle = (Math.atan2(below - top, right - left) * 180) / Math.PI + rotation;
        expect(Math.abs(((angle + 540) % 360) - 180)).toBeLessThan(20);
      }
    }
  });

  it('is the same for the same seed, and leaves the drawn sheet alone', () => {
    const sheet = sheetWith(310, 438, [[100, 100]]);
    const before = Uint8Array.from(sheet.data);
    for (const mode of ['flatbed', 'phone'] as const) {
      const options = { mode, wear: 'heavy', spread: false } as const;
      const one = capture(sheet, { ...options, random: createRandom(3) });
      const two = capture(sheet, { ...options, random: createRandom(3) });
      expect(Buffer.compare(one.image.data, two.image.data)).toBe(0);
      const other = capture(sheet, { ...options, random: createRandom(4) });
      expect(
        other.image.width !== one.image.width || Buffer.compare(one.image.data, other.image.data) !== 0,
      ).toBe(true);
    }
    expect(Buffer.compare(sheet.data, before)).toBe(0);
  });

  it('is worn the more, the higher the level', () => {
    const contrast = (wear: 'none' | 'light' | 'heavy'): number => {
      const points = Array.from(
        { length: 40 },
        (_, index) => [24 + (index % 8) * 37, 40 + Math.floor(index / 8) * 88] as const,
      );
      let sum = 0;
      for (let seed = 0; seed < 6; seed++) {
        const { image, toPhoto } = capture(sheetWith(310, 438, points), {
          mode: 'flatbed',
          wear,
          spread: false,
          random: createRandom(seed),
        });
        for (const [x, y] of points) {
          const [u, v] = toPhoto(x, y).map(Math.round);
          const index = ((v ?? 0) * image.width + (u ?? 0)) * 3;
          const beside = index + 3 * 9;
          sum += (image.data[beside] ?? 0) - (image.data[index] ?? 0);
        }
      }
      return sum;
    };
    const [none, light, heavy] = [contrast('none'), contrast('light'), contrast('heavy')];
    expect(light).toBeLessThan(none);
    expect(heavy).toBeLessThan(light * 0.9);
  });
});
