/** From a picture to flat pages: upright, to the form's own millimetres, with the way back. */
import type { Form } from '../../forms/form.js';
import type { Point, Quad } from '../../schema/value.js';
import type { FlatPage, FoundPage } from '../types.js';
import { homography, invert, invertMap, type PlaneMap, project } from './matrix.js';
import { guessPages } from './pages.js';
import type { Picture } from './picture.js';
import type { Reach } from './pose.js';
import { type Registration, registerPage } from './register.js';
import { renderArea } from './render.js';
import { pageTemplate } from './template.js';

/** Enough to see where somebody wrote; line images for the reader are drawn from the picture itself (`cut`). */
const FLAT_PIXELS_PER_MM = 5;
/** A guess whose pages all fit and agree this well is taken without trying the next. */
const SURE = { fit: 0.9, agreement: 0.92 } as const;
/** Less than this is no more than chance; if no paper was seen either, there is no page. */
const NO_FIT = 0.3;

/**
 * The pages of a form laid flat: each guess at where they lie is registered against the form's print, and the
 * best is drawn. One flat page per page of the form, left to right, whose `fit` says whether to believe it;
 * none if the picture shows neither paper nor print.
 */
export function flattenPages(picture: Picture, form: Form): readonly FlatPage[] {
  let best: readonly Laid[] = [];
  let guesses = 0;
  for (const guess of guessPages(picture, form)) {
    guesses += 1;
    const laid = guess.pages.map((found, page) => lay(picture, form, page, found, guess.reach));
    if (best.length === 0 || worth(laid) > worth(best)) best = laid;
    if (laid.every(({ registration: { fit, agreement } }) => fit > SURE.fit && agreement > SURE.agreement))
      break;
  }
  if (worth(best) < NO_FIT && guesses === 1 && !looksLikePaper(picture)) return [];
  return best.map((each) => draw(picture, each));
}

/** Whether the middle of the picture is as bright and even as paper under any lamp. */
function looksLikePaper({ light }: Picture): boolean {
  const values = Array.from(light.data).sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor((values.length - 1) * share)] ?? 0;
  return at(0.5) > 110 && at(0.2) > at(0.8) * 0.6;
}

interface Laid {
  readonly found: FoundPage;
  readonly width: number;
  readonly height: number;
  readonly draft: PlaneMap;
  readonly registration: Registration;
}

/** How well the worst page of a guess fits. */
function worth(laid: readonly Laid[]): number {
  return Math.min(...laid.map(({ registration: { fit, agreement } }) => fit * agreement));
}

function lay(picture: Picture, form: Form, page: number, found: FoundPage, reach: Reach): Laid {
  const { width = 210, height = 297 } = form.pages[page] ?? {};
  const corners = found.corners.map(([x, y]): Point => [x / picture.scale, y / picture.scale]);
  const [a = [0, 0], b = [0, 0], c = [0, 0], d = [0, 0]] = corners;
  const matrix = homography(pageCorners(width, height), [a, b, c, d]);
  const draft: PlaneMap = (x, y) => project(matrix, x, y);
  const registration = registerPage(picture, draft, width, height, pageTemplate(form, page), reach);
  return { found, width, height, draft, registration };
}

function pageCorners(width: number, height: number): Quad {
  return [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ];
}

function draw(picture: Picture, { found, width, height, registration }: Laid): FlatPage {
  const { map, fit, agreement, inked } = registration;
  const perMm = FLAT_PIXELS_PER_MM;
  const { scale } = picture;
  const toScan: PlaneMap = (x, y) => {
    const [px, py] = map(x / perMm, y / perMm);
    return [px * scale, py * scale];
  };
  const size = pageCorners(width * perMm, height * perMm);
  const [a, b, c, d] = size.map(([x, y]) => toScan(x, y));
  const corners: Quad = [a ?? [0, 0], b ?? [0, 0], c ?? [0, 0], d ?? [0, 0]];
  const back = invert(homography(size, corners));
  return {
    image: renderArea(picture, map, { x: 0, y: 0, width, height }, perMm),
    pixelsPerMm: perMm,
    found: { ...found, corners },
    fit,
    agreement,
    inked,
    toScan,
    fromScan: (x, y) => invertMap(toScan, [x, y], project(back, x, y)),
    cut: (area, dpi) => renderArea(picture, map, area, dpi / 25.4),
  };
}
