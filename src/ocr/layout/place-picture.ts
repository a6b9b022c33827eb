/** A picture and the form it should show: decoded once, laid flat, its entries and fields placed. */
import type { Form } from '../../forms/form.js';
import { flattenPages } from '../geometry/flatten.js';
import { decodePicture } from '../geometry/picture.js';
import type { FlatPage, Placement } from '../types.js';
import { placeForm } from './place.js';

export interface PlacedPicture {
  /** Flat pages, left to right, for `cropField`; none if no page was found. */
  readonly pages: readonly FlatPage[];
  readonly placement: Placement;
  /** Milliseconds by stage. */
  readonly milliseconds: { readonly decode: number; readonly geometry: number; readonly layout: number };
}

/** Everything from the encoded bytes of a picture to its placed fields. Throws what sharp throws for bytes that are no picture. */
export async function placePicture(
  image: {
    readonly bytes: Uint8Array;
    readonly width: number;
    readonly height: number;
    readonly dpi: number | null;
  },
  form: Form,
): Promise<PlacedPicture> {
  const start = performance.now();
  const picture = await decodePicture(image);
  const decoded = performance.now();
  const pages = flattenPages(picture, form);
  const flat = performance.now();
  const placement = placeForm(pages, form);
  return {
    pages,
    placement,
    milliseconds: { decode: decoded - start, geometry: flat - decoded, layout: performance.now() - flat },
  };
}
