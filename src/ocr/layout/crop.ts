/** Pictures of a field, for the reader. */
import { fieldOf } from '../../schema/fields.js';
import type { FieldCrop, FlatPage, PlacedField } from '../types.js';

/** Density of the line images: what readers of print were trained on. */
const CROP_DPI = 300;
/** Tails and heads of letters reach over the box, mm. */
const MARGIN = 0.6;

/** One upright image with even light for each box of a field, drawn from the picture itself. */
export function cropField(pages: readonly FlatPage[], field: PlacedField, dpi = CROP_DPI): FieldCrop {
  const page = pages[field.page];
  if (page === undefined) throw new RangeError(`no page ${field.page}`);
  const images = field.areas.map(({ x, y, width, height }) =>
    page.cut({ x: x - MARGIN, y: y - MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN }, dpi),
  );
  return { kind: fieldOf(field.key).kind, images, dpi };
}
