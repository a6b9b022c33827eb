/** From a picture to flat pages of a form: upright, to the form's own millimetres, with the way back. */
import type { Form } from '../../forms/form.js';
import type { Quad } from '../../schema/value.js';
import type { FlatPage, FoundPage } from '../types.js';
import { curledCorners } from './find/curl.js';
import { outlineNear } from './find/outline.js';
import { pageAt } from './find/sheet.js';
import type { Lie } from './lie.js';
import {
  homography,
  invert,
  invertMap,
  mapQuad,
  type PlaneMap,
  project,
  rectangle,
  scaleQuad,
} from './matrix.js';
import type { Picture } from './picture.js';
import { type Registration, type RoughPage, registerExactly, registerRoughly } from './register.js';
import { renderArea } from './render.js';
import { pageTemplate } from './template.js';

/** Enough to see where somebody wrote; line images for the reader are drawn from the picture itself (`cut`). */
const FLAT_PIXELS_PER_MM = 5;
/** A form laid roughly on a picture, one page for each of its own. */
export interface RoughForm {
  readonly form: Form;
  readonly lie: Lie;
  readonly pages: readonly RoughPage[];
  /** Of its least alike page: about 0 by chance; of the right form, the right way up, 0.6 to 1. */
  readonly likeness: number;
}

/** A form laid exactly. */
export interface LaidForm {
  readonly form: Form;
  readonly lie: Lie;
  readonly pages: readonly (RoughPage & { readonly registration: Registration })[];
  /** How well its worst page fits: share of the print found times the agreement of its parts, 0 to 1. */
  readonly worth: number;
}

/** Lays a form roughly in one way. */
export function layRoughly(picture: Picture, form: Form, lie: Lie): RoughForm {
  const pages = form.pages.map(({ width, height }, page) => {
    const corners = lie.pages[page] ?? rectangle(width, height);
    const matrix = homography(rectangle(width, height), scaleQuad(corners, 1 / picture.scale));
    const draft: PlaneMap = (x, y) => project(matrix, x, y);
    return registerRoughly(picture, draft, width, height, pageTemplate(form, page), lie.reach, lie.onPaper);
  });
  return { form, lie, pages, likeness: Math.min(...pages.map(({ likeness }) => likeness)) };
}

/** Lays a form exactly that lies roughly. */
export function layExactly(picture: Picture, rough: RoughForm): LaidForm {
  const pages = rough.pages.map((page) => ({ ...page, registration: registerExactly(picture, page) }));
  const worths = pages.map(({ registration: { fit, agreement } }) => fit * agreement);
  return { form: rough.form, lie: rough.lie, pages, worth: Math.min(...worths) };
}

/** Whether the middle of the picture is as bright and even as paper under any lamp. */
export function looksLikePaper({ light }: Picture): boolean {
  const values = Array.from(light.data).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor((values.length - 1) * share)] ?? 0;
  return at(0.5) > 110 && at(0.2) > at(0.8) * 0.6;
}

/** The flat pages of a form laid exactly. `onPaper` asks for their corners where the paper itself is seen to end. */
export function drawForm(picture: Picture, laid: LaidForm, onPaper: boolean): readonly FlatPage[] {
  const { scale } = picture;
  const maps = laid.pages.map(({ registration: { map } }): PlaneMap => {
    return (x, y) => {
      const [px, py] = map(x, y);
      return [px * scale, py * scale];
    };
  });
  const printed = laid.pages.map(({ width, height }, i) => {
    const map = maps[i] ?? unmoved;
    return mapQuad(rectangle(width, height), ([x, y]) => map(x, y));
  });
  const outlines = onPaper
    ? curled(picture, outlinesNear(picture, laid.lie.pages, printed, laid.pages[0]?.width ?? 210))
    : printed;
  return laid.pages.map((page, i) => {
    const side = laid.form.pages[i]?.side ?? 'single';
    const found = pageAt(outlines[i] ?? printed[i] ?? rectangle(1, 1), side);
    return draw(picture, page, found, maps[i] ?? unmoved);
  });
}

const unmoved: PlaneMap = (x, y) => [x, y];

/** How well, as a share of the best, an edge must be seen to be the page's where the sheet's place is known. */
const INNERMOST = 0.6;
/** Print lies at most this far from where the form has it, mm. */
const SHIFTED = 3.2;

/**
 * The pages' outlines where their paper is seen to end: near to where the sheet was found, if the form's print agrees,
 * else near to where the print says, since leaves and covers beyond a page end as sharply as the page.
 */
function outlinesNear(
  picture: Picture,
  seen: readonly Quad[],
  printed: readonly Quad[],
  width: number,
): readonly Quad[] {
  const scale = picture.scale * picture.mediumScale;
  const quads = printed.map((quad) => scaleQuad(quad, 1 / scale));
  const [[x0, y0], [x1, y1]] = quads[0] ?? rectangle(1, 1);
  const reach = (SHIFTED * Math.hypot(x1 - x0, y1 - y0)) / width;
  const agree = printed.every((quad, i) =>
    quad.every(([x, y], k) => {
      const [u, v] = seen[i]?.[k] ?? [0, 0];
      return Math.hypot(x - u, y - v) < reach * scale;
    }),
  );
  const near = agree
    ? seen.map((quad) => scaleQuad(quad, 1 / scale))
    : outlineNear(picture.medium, quads, reach);
  // A cover ends more sharply than the paper on it: the innermost of what ends nearby is the page.
  return outlineNear(picture.medium, near, reach, INNERMOST).map((quad) => scaleQuad(quad, scale));
}

function curled(picture: Picture, pages: readonly Quad[]): readonly Quad[] {
  const scale = picture.scale * picture.mediumScale;
  const quads = pages.map((quad) => scaleQuad(quad, 1 / scale));
  return curledCorners(picture.medium, quads).map((quad) => scaleQuad(quad, scale));
}

function draw(
  picture: Picture,
  { width, height, registration }: LaidForm['pages'][number],
  found: FoundPage,
  inMm: PlaneMap,
): FlatPage {
  const { map, fit, agreement, inked } = registration;
  const perMm = FLAT_PIXELS_PER_MM;
  const toScan: PlaneMap = (x, y) => inMm(x / perMm, y / perMm);
  const size = rectangle(width * perMm, height * perMm);
  const back = invert(
    homography(
      size,
      mapQuad(size, ([x, y]) => toScan(x, y)),
    ),
  );
  return {
    image: renderArea(picture, map, { x: 0, y: 0, width, height }, perMm),
    pixelsPerMm: perMm,
    found,
    fit,
    agreement,
    inked,
    toScan,
    fromScan: (x, y) => invertMap(toScan, [x, y], project(back, x, y)),
    cut: (area, dpi) => renderArea(picture, map, area, dpi / 25.4),
  };
}
