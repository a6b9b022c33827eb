/** Laying a form's page exactly onto the picture, from a rough idea of where the page is. */

import type { GreyImage, PageArea } from '../types.js';
import { type Bend, bendAt, fitBend, type Measurement } from './bend.js';
import { measureBlocks } from './blocks.js';
import { fitOf } from './fit.js';
import type { PlaneMap } from './matrix.js';
import { type Picture, reducedPicture } from './picture.js';
import { findPose, type Pose, poseMap, type Reach } from './pose.js';
import { PAPER, renderArea } from './render.js';
import { type Responses, responsesOf } from './response.js';
import type { PageTemplate } from './template.js';

/** A page of a form laid onto a picture. */
export interface Registration {
  /** Millimetres of the form's page to pixels of the working picture. */
  readonly map: PlaneMap;
  /** Share of the form's rules and labels that are there, beyond what chance would show: 0 none, 1 all. */
  readonly fit: number;
  /**
   * Share of the print's blocks, by weight, that lay where the others said: 0 to 1. A form laid on the wrong
   * lines finds likeness here and there, but each block somewhere else.
   */
  readonly agreement: number;
  /** Share of the page that is ink. */
  readonly inked: number;
}

/** Pixels a millimetre at which the page is first looked for, and how far around it, mm. */
const COARSE = 2;
const MARGIN = 16;
/** How far around the form's print the picture is looked at, mm. */
const AROUND_PRINT = 6;

/** A form's page laid roughly: how alike the picture is tells whether going on is worth it. */
export interface RoughPage {
  readonly width: number;
  readonly height: number;
  readonly template: PageTemplate;
  /** Millimetres of the form's page to pixels of the working picture, before anything was looked at. */
  readonly draft: PlaneMap;
  readonly coarse: Responses;
  readonly pose: Pose;
  /** Mean likeness of the form's print where it should be: about 0 by chance, 1 at best. */
  readonly likeness: number;
}

/**
 * Lays a form's page of `width` × `height` mm roughly onto the picture. `draft` maps the form's millimetres to
 * pixels of `picture.grey`, off by no more than `reach`. `onPaper` says that the page's edges are known: what lies
 * beyond, and the edges themselves, are then not looked at.
 */
export function registerRoughly(
  picture: Picture,
  draft: PlaneMap,
  width: number,
  height: number,
  template: PageTemplate,
  reach: Reach,
  onPaper: boolean,
): RoughPage {
  const page = { x: 0, y: 0, width, height };
  const seen = common(grown(template.extent, reach.shift + AROUND_PRINT), grown(page, onPaper ? -1 : MARGIN));
  const coarse = respond(picture, draft, grown(page, MARGIN), COARSE, seen);
  const { pose, likeness } = findPose(coarse, template, width, height, reach);
  return { width, height, template, draft, coarse, pose, likeness };
}

/** Lays a page exactly that lies roughly: curl and shifted print are taken up by a smooth bend. */
export function registerExactly(picture: Picture, rough: RoughPage): Registration {
  const { width, height, template, draft, coarse, pose } = rough;
  const area = { x: 0, y: 0, width, height };
  const roughly = improve(coarse, poseMap(pose, width, height), area, template, ROUGHLY);
  const first = chain(draft, roughly.map);
  const print = grown(template.extent, AROUND_PRINT);
  const near = respond(picture, first, grown(area, CLOSELY.reach + 3), CLOSELY.pixelsPerMm, print);
  const closely = improve(near, (x, y) => [x, y], area, template, CLOSELY);
  const close = chain(first, closely.map);
  const there = respond(picture, close, grown(area, EXACTLY.reach + 3), EXACTLY.pixelsPerMm, print);
  const exactly = improve(there, (x, y) => [x, y], area, template, EXACTLY);
  return {
    map: chain(close, exactly.map),
    fit: fitOf(there, template, exactly.map),
    agreement: closely.agreement,
    inked: inkedShare(there),
  };
}

const ROUGHLY = { block: 60, reach: 6, cells: [3, 3], stiffness: 3, tolerance: 0.8 } as const;
const CLOSELY = {
  pixelsPerMm: 3,
  block: 40,
  reach: 3,
  cells: [5, 5],
  stiffness: 0.3,
  tolerance: 0.4,
} as const;
const EXACTLY = {
  pixelsPerMm: 4,
  block: 28,
  reach: 1.5,
  cells: [7, 7],
  stiffness: 0.1,
  tolerance: 0.25,
} as const;

interface Pass {
  readonly block: number;
  readonly reach: number;
  readonly cells: readonly [number, number];
  readonly stiffness: number;
  readonly tolerance: number;
}

/** A better map from the form to what the responses show, in mm, starting from `map`. */
function improve(
  responses: Responses,
  map: PlaneMap,
  area: PageArea,
  template: PageTemplate,
  pass: Pass,
): { readonly map: PlaneMap; readonly agreement: number } {
  const measured = measureBlocks(responses, template, map, area, pass.block, pass.reach);
  const bend = fitBend(measured, grown(area, 5), pass.cells, pass.stiffness, pass.tolerance);
  return {
    map: (x, y) => {
      const [u, v] = map(x, y);
      const [dx, dy] = bendAt(bend, x, y);
      return [u + dx, v + dy];
    },
    agreement: agreementOf(measured, bend),
  };
}

/** A block agrees if it lies within this of the bend, mm. */
const AGREED = 0.35;

function agreementOf(measured: readonly Measurement[], bend: Bend): number {
  let agreed = 0;
  let total = 0;
  for (const { x, y, dx, dy, weightX, weightY } of measured) {
    const [bentX, bentY] = bendAt(bend, x, y);
    total += weightX + weightY;
    if (Math.abs(bentX - dx) < AGREED) agreed += weightX;
    if (Math.abs(bentY - dy) < AGREED) agreed += weightY;
  }
  return total === 0 ? 0 : agreed / total;
}

function chain(outer: PlaneMap, inner: PlaneMap): PlaneMap {
  return (x, y) => {
    const [u, v] = inner(x, y);
    return outer(u, v);
  };
}

/** What a part of the picture looks like; beyond `seen` it is taken to be unwritten paper. */
function respond(
  picture: Picture,
  map: PlaneMap,
  area: PageArea,
  pixelsPerMm: number,
  seen: PageArea,
): Responses {
  const [x0, y0] = map(area.x + area.width / 2, area.y + area.height / 2);
  const [x1, y1] = map(area.x + area.width / 2 + 1, area.y + area.height / 2);
  const density = Math.hypot(x1 - x0, y1 - y0);
  const { picture: level, factor } = reducedPicture(picture, density / pixelsPerMm);
  const scaled: PlaneMap = (x, y) => {
    const [px, py] = map(x, y);
    return [px / factor, py / factor];
  };
  const image = renderArea(level, scaled, area, pixelsPerMm);
  blankBeyond(image, area, pixelsPerMm, seen);
  return responsesOf(image, area, pixelsPerMm);
}

/** Edges of paper, fingers and tables are stronger than any print: they are painted over. */
function blankBeyond(image: GreyImage, area: PageArea, pixelsPerMm: number, seen: PageArea): void {
  const { data, width, height } = image;
  const left = Math.max(0, Math.round((seen.x - area.x) * pixelsPerMm));
  const right = Math.min(width, Math.round((seen.x + seen.width - area.x) * pixelsPerMm));
  const top = Math.max(0, Math.round((seen.y - area.y) * pixelsPerMm));
  const bottom = Math.min(height, Math.round((seen.y + seen.height - area.y) * pixelsPerMm));
  for (let y = 0; y < height; y += 1) {
    const line = data.subarray(y * width, (y + 1) * width);
    if (y < top || y >= bottom) line.fill(PAPER);
    else {
      line.fill(PAPER, 0, left);
      line.fill(PAPER, right);
    }
  }
}

function common(a: PageArea, b: PageArea): PageArea {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  const right = Math.min(a.x + a.width, b.x + b.width);
  const bottom = Math.min(a.y + a.height, b.y + b.height);
  return { x, y, width: Math.max(0, right - x), height: Math.max(0, bottom - y) };
}

function grown(area: PageArea, by: number): PageArea {
  return { x: area.x - by, y: area.y - by, width: area.width + 2 * by, height: area.height + 2 * by };
}

/** Share of the page's middle that is ink; its borders may show the ground. */
function inkedShare({ dark, width, height }: Responses): number {
  let count = 0;
  const left = Math.round(width * 0.12);
  const top = Math.round(height * 0.12);
  for (let y = top; y < height - top; y += 1) {
    for (let x = left; x < width - left; x += 1) count += dark[y * width + x] ?? 0;
  }
  return count / Math.max(1, (width - 2 * left) * (height - 2 * top));
}
