/** What a register lies on when it is photographed: office desks, cloths, tiles. Colours over millimetres. */
import { createField, type Field, rough } from './capture-noise.js';
import type { Random } from './random.js';

/** Puts the colour of the table at (x, y) mm into `into`. */
export type Surface = (x: number, y: number, into: Float64Array) => void;

export function inventTable(random: Random): Surface {
  const field = createField(random.fork('table'));
  const kind = random.weighted([
    ['wood', 6],
    ['cloth', 2],
    ['laminate', 3],
    ['tiles', 1],
  ] as const);
  switch (kind) {
    case 'wood':
      return wood(field, random);
    case 'cloth':
      return cloth(field, random);
    case 'laminate':
      return laminate(field, random);
    case 'tiles':
      return tiles(field, random);
    default: {
      const never: never = kind;
      throw new RangeError(`unknown table: ${String(never)}`);
    }
  }
}

type Colour = readonly [number, number, number];

function paint(into: Float64Array, colour: Colour, light: number): void {
  into[0] = colour[0] * light;
  into[1] = colour[1] * light;
  into[2] = colour[2] * light;
}

function wood(field: Field, random: Random): Surface {
  const colour = random.pick<Colour>([
    [146, 98, 58],
    [118, 72, 42],
    [168, 122, 76],
    [92, 58, 40],
    [158, 92, 50],
  ]);
  const plank = random.between(85, 160);
  const turned = random.chance(0.35);
  const gloss = random.between(0.02, 0.1);
  const seam = random.chance(0.6);
  return (x, y, into) => {
    const along = turned ? y : x;
    const across = turned ? x : y;
    const board = Math.floor(across / plank);
    const shift = board * 173.3;
    const bend = 9 * rough(field, (along + shift) / 190, across / 70, 2);
    const rings = Math.sin(
      (across + bend * 3 + shift) * 0.55 + 5 * field((along + shift) / 240, across / 46),
    );
    const fibre = rough(field, (along + shift) / 16, across * 1.7, 3);
    const pores = field((along + shift) / 5, across * 4.2) > 0.86 ? 0.86 : 1;
    const tone = 0.9 + 0.16 * field(board * 7.7, 3.1);
    const inSeam = seam && across - board * plank < 0.9 ? 0.42 : 1;
    const shine = 1 + gloss * rough(field, x / 130, y / 130, 2);
    paint(into, colour, tone * inSeam * pores * shine * (0.83 + 0.09 * rings + 0.3 * (fibre - 0.5)));
  };
}

function cloth(field: Field, random: Random): Surface {
  const [ground, stripe] = random.pick<readonly [Colour, Colour]>([
    [
      [196, 190, 178],
      [120, 42, 48],
    ],
    [
      [70, 96, 84],
      [46, 66, 58],
    ],
    [
      [190, 196, 204],
      [62, 84, 132],
    ],
    [
      [150, 34, 40],
      [128, 24, 32],
    ],
  ]);
  const square = random.between(14, 34);
  const mixed = new Float64Array(3);
  return (x, y, into) => {
    const wrinkleX = x + 3 * rough(field, x / 60, y / 60, 2);
    const wrinkleY = y + 3 * rough(field, x / 55 + 40, y / 55, 2);
    const inX = Math.floor(wrinkleX / square) % 2 === 0 ? 1 : 0;
    const inY = Math.floor(wrinkleY / square) % 2 === 0 ? 1 : 0;
    const share = (inX + inY) / 2;
    for (let channel = 0; channel < 3; channel++) {
      mixed[channel] = (ground[channel] ?? 0) * (1 - share) + (stripe[channel] ?? 0) * share;
    }
    const weave = 1 + 0.07 * Math.sin(x * 7.3) * Math.sin(y * 7.1) + 0.12 * (field(x * 1.6, y * 1.6) - 0.5);
    const fold = 0.84 + 0.3 * rough(field, x / 90 + 17, y / 70, 3);
    for (let channel = 0; channel < 3; channel++) into[channel] = (mixed[channel] ?? 0) * weave * fold;
  };
}

function laminate(field: Field, random: Random): Surface {
  const colour = random.pick<Colour>([
    [176, 172, 162],
    [206, 196, 176],
    [132, 138, 140],
    [86, 112, 104],
    [196, 186, 170],
  ]);
  return (x, y, into) => {
    const speck = field(x * 2.1, y * 2.1);
    const scratch = field(x / 40 + 9, y * 2.6) > 0.93 ? 1.05 : 1;
    const stain = 0.94 + 0.1 * rough(field, x / 80, y / 80, 3);
    paint(into, colour, stain * scratch * (0.97 + 0.06 * speck));
  };
}

function tiles(field: Field, random: Random): Surface {
  const colour = random.pick<Colour>([
    [188, 178, 160],
    [166, 92, 70],
    [198, 198, 194],
  ]);
  const size = random.between(190, 300);
  const offset = random.between(0, 300);
  return (x, y, into) => {
    const u = (((x + offset) % size) + size) % size;
    const v = (((y + offset) % size) + size) % size;
    const joint = Math.min(u, v, size - u, size - v) < 1.6;
    const cloud = 0.9 + 0.2 * rough(field, x / 34, y / 34, 4);
    if (joint) paint(into, [96, 90, 82], 0.9 + 0.2 * field(x, y));
    else paint(into, colour, cloud);
  };
}
