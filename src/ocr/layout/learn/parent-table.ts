/** Mother and father side by side on a form: two headed columns, what is asked for standing before them. */
import type { PageArea } from '../../types.js';
import type { Piece, Subject } from './dictionary.js';
import { type LearnPage, type PlacedLabel, type ProposedField, roundedBox } from './page.js';
import { keyOf } from './person-key.js';
import type { FoundRule } from './rules.js';

/** A cell this many line distances high holds two written lines. */
const TWO_LINES = 1.7;
/** Pieces that are as long as an address. */
const LONG: readonly Piece[] = ['residence', 'birthPlace', 'homePlace'];

export interface ParentTable {
  readonly area: PageArea;
  readonly labels: readonly PlacedLabel[];
  fields(page: number, pitch: number): readonly ProposedField[];
}

/** The table of both parents, or null if the page has none: two headed columns, what is asked for standing in a third before them. */
export function parentTable(page: LearnPage, solid: readonly FoundRule[]): ParentTable | null {
  const heads = page.labels.filter((label) => label.meaning.kind === 'section');
  const of = (subject: Subject): PlacedLabel | undefined =>
    heads.find((label) => label.meaning.kind === 'section' && label.meaning.subject === subject);
  const mother = of('mother');
  const father = of('father');
  if (!mother || !father || Math.abs(mother.baseline - father.baseline) > 4) return null;
  const columns = [mother, father].map((head) => columnUnder(head, solid));
  const [one, two] = columns;
  if (!one || !two) return null;
  const left = Math.min(one.from, two.from);
  const bottom = Math.max(one.bottom, two.bottom);
  const asked = page.labels.filter(
    (label) => label.baseline > mother.baseline + 2 && label.baseline < bottom && label.x < left,
  );
  const cells = asked.flatMap((label) => {
    if (label.meaning.kind !== 'piece') return [];
    const band = bandAround(label, left, solid);
    return band === null ? [] : [{ pieces: label.meaning.pieces, band }];
  });
  return {
    area: { x: 0, y: mother.y - 2, width: page.width, height: bottom - mother.y + 2.5 },
    labels: [mother, father, ...asked],
    fields: (index, pitch) =>
      cells.flatMap(({ pieces, band }) =>
        (['mother', 'father'] as const).flatMap((parent, i) => {
          const column = columns[i];
          if (!column) return [];
          const lines =
            pieces.some((piece) => LONG.includes(piece)) && band.height > TWO_LINES * pitch ? 2 : 1;
          const whole = {
            x: column.from + 0.5,
            y: band.y + 0.5,
            width: column.to - column.from - 1,
            height: band.height - 1,
          };
          const boxes = Array.from({ length: lines }, (_, line) =>
            roundedBox({
              ...whole,
              y: whole.y + (line * whole.height) / lines,
              height: whole.height / lines,
            }),
          );
          return pieces.flatMap((piece): readonly ProposedField[] => {
            const key = keyOf(parent, piece);
            return key === null ? [] : [{ key, page: index, boxes }];
          });
        }),
      ),
  };
}

/** The column a heading stands in: between the standing lines beside it, as far down as they go. */
function columnUnder(
  head: PlacedLabel,
  solid: readonly FoundRule[],
): { readonly from: number; readonly to: number; readonly bottom: number } | null {
  const middle = head.x + head.width / 2;
  const standing = solid.filter(
    ({ from, to }) => from[0] === to[0] && from[1] < head.baseline && to[1] > head.baseline + 10,
  );
  const before = standing.filter(({ from }) => from[0] < middle).sort((a, b) => b.from[0] - a.from[0])[0];
  const after = standing.filter(({ from }) => from[0] > middle).sort((a, b) => a.from[0] - b.from[0])[0];
  if (!before || !after) return null;
  return { from: before.from[0], to: after.from[0], bottom: Math.min(before.to[1], after.to[1]) };
}

/** From the lying line above a label to the one below it. */
function bandAround(
  label: PlacedLabel,
  x: number,
  solid: readonly FoundRule[],
): { readonly y: number; readonly height: number } | null {
  const middle = label.y + label.height / 2;
  const lying = solid.filter(({ from, to }) => from[1] === to[1] && from[0] < x + 3 && to[0] > x - 3);
  const above = lying.filter(({ from }) => from[1] < middle).sort((a, b) => b.from[1] - a.from[1])[0];
  const below = lying.filter(({ from }) => from[1] > middle).sort((a, b) => a.from[1] - b.from[1])[0];
  return above && below ? { y: above.from[1], height: below.from[1] - above.from[1] } : null;
}
