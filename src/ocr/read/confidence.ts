/**
 * What a reader's own confidence is worth: how often such a reading is exactly right. Piecewise linear and
 * monotone; measured, not wished (see `bench`): *0.98 means wrong twice in a hundred*.
 */

/** Points of a curve: the engine's figure, and the share of readings with it that are exactly right. */
export type Curve = readonly (readonly [figure: number, right: number])[];

/** The value of a curve at a figure; flat beyond its ends. */
export function along(curve: Curve, figure: number): number {
  const [first] = curve;
  if (first === undefined) return 0;
  let [fromFigure, fromRight] = first;
  if (figure <= fromFigure) return fromRight;
  for (const [toFigure, toRight] of curve.slice(1)) {
    if (figure <= toFigure) {
      return fromRight + ((toRight - fromRight) * (figure - fromFigure)) / (toFigure - fromFigure);
    }
    [fromFigure, fromRight] = [toFigure, toRight];
  }
  return fromRight;
}
