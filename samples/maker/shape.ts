/** What lies on a page: outlines with the stuff they are made of. Millimetres from the page's top left, y down. */
import { type Extent, extentOf, NOTHING, type Outline, unite } from './outline.js';

/** Each behaves differently on paper: see `raster.ts`. */
export type Medium = 'print' | 'pen' | 'pencil' | 'type' | 'stamp';

export type Colour = readonly [red: number, green: number, blue: number];

export interface Shape {
  readonly outline: Outline;
  readonly medium: Medium;
  readonly colour: Colour;
  readonly filled: boolean;
  /** Thickness of the stroke along the outline, mm; 0 for none. */
  readonly stroke: number;
  /** How much ink, 0 to 1. */
  readonly strength: number;
}

/** The box around shapes, strokes included. */
export function extentOfShapes(shapes: readonly Shape[]): Extent {
  return shapes.reduce<Extent>((extent, shape) => {
    const [left, top, right, bottom] = extentOf(shape.outline);
    const half = shape.stroke / 2;
    return unite(extent, [left - half, top - half, right + half, bottom + half]);
  }, NOTHING);
}
