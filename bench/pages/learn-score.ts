/** How many of a form's fields a proposal has right, against where the samples were written. */
import type { FieldKey } from '../../src/schema/fields.js';
import type { Quad } from '../../src/schema/value.js';

/** A field's place on the picture, pixels. */
export interface PlacedBox {
  readonly key: FieldKey;
  readonly corners: readonly Quad[];
}

export interface LearnScore {
  readonly right: readonly FieldKey[];
  /** Proposed, but too far from where it is written. */
  readonly astray: readonly FieldKey[];
  readonly missing: readonly FieldKey[];
  /** Proposed, though the form has no such field. */
  readonly invented: readonly FieldKey[];
}

/** A proposed field is right if it has this much of the true one in common with it, over both. */
const RIGHT = 0.5;

export function scoreProposal(proposed: readonly PlacedBox[], truth: readonly PlacedBox[]): LearnScore {
  const overlapOf = (field: PlacedBox): number | null => {
    const other = proposed.find(({ key }) => key === field.key);
    return other === undefined ? null : overlap(extent(field), extent(other));
  };
  const keys = (wanted: (share: number | null) => boolean): readonly FieldKey[] =>
    truth.filter((field) => wanted(overlapOf(field))).map(({ key }) => key);
  return {
    right: keys((share) => share !== null && share >= RIGHT),
    astray: keys((share) => share !== null && share < RIGHT),
    missing: keys((share) => share === null),
    invented: proposed.map(({ key }) => key).filter((key) => truth.every((field) => field.key !== key)),
  };
}

type Extent = readonly [left: number, top: number, right: number, bottom: number];

function extent({ corners }: PlacedBox): Extent {
  const points = corners.flat();
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function overlap(a: Extent, b: Extent): number {
  const across = Math.max(0, Math.min(a[2], b[2]) - Math.max(a[0], b[0]));
  const down = Math.max(0, Math.min(a[3], b[3]) - Math.max(a[1], b[1]));
  const area = ([x0, y0, x1, y1]: Extent): number => (x1 - x0) * (y1 - y0);
  return (across * down) / (area(a) + area(b) - across * down);
}
