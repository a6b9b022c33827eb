/** Line images of a field, for the reader. */
import { fieldOf } from '../../schema/fields.js';
import type { FieldCrop, FlatPage, PlacedField } from '../types.js';

/** Density of the line images: what readers of print were trained on. */
const CROP_DPI = 300;
/** Tails and heads of letters reach over the box, mm. */
const MARGIN = 0.6;

/** One upright image with even light per written line of a field, drawn from the picture itself. */
export function cropField(
  pages: readonly FlatPage[],
  field: PlacedField,
  dpi = CROP_DPI,
): readonly FieldCrop[] {
  const page = pages[field.page];
  if (page === undefined) throw new RangeError(`no page ${field.page}`);
  const { kind } = fieldOf(field.key);
  return field.areas.map(({ x, y, width, height }) => ({
    kind,
    dpi,
    image: page.cut(
      { x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN },
      dpi,
    ),
  }));
}
