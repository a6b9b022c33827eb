/** Laying a form's page exactly onto the picture, from a rough idea of where the page is. */

import type { PageArea } from '../types.js';
import { type Bend, bendAt, fitBend } from './bend.js';
import { findPose, measureBlocks, poseMap, type Reach } from './match.js';
import type { PlaneMap } from './matrix.js';
import { type Picture, reducedPicture } from './picture.js';
import { renderArea } from './render.js';
import { type Responses, responsesOf } from './response.js';
import type { PageTemplate, TemplatePoints } from './template.js';

/** A page of a form laid onto a picture. */
export interface Registration {
  /** Millimetres of the form's page to pixels of the working picture. */
  readonly map: PlaneMap;
  /** Share of the form's rules that are there, beyond what chance would show: 0 none, 1 all. */
  readonly fit: number;
  /** Share of the page that is ink. */
  readonly inked: number;
}

const COARSE = 2;
const FINE = 4;
const MARGIN = 16;

/**
 * Lays a form's page of `width` × `height` mm onto the picture. `draft` maps the form's millimetres to pixels
 * of `picture.grey`, off by no more than `reach`; curl and shifted print are taken up by a smooth bend.
 */
export function registerPage(
  picture: Picture,
  draft: PlaneMap,
  width: number,
  height: number,
  template: PageTemplate,
  reach: Reach,
): Registration {
  const area = { x: 0, y: 0, width, height };
  const coarse = respond(picture, draft, grown(area, MARGIN), COARSE);
  const { pose } = findPose(coarse, template, width, height, reach);
  let map = chain(draft, poseMap(pose, width, height));
  const passes: readonly Pass[] = [
    { pixelsPerMm: COARSE, block: 60, reach: 6, cells: [3, 3], stiffness: 3, tolerance: 0.8 },
    { pixelsPerMm: FINE, block: 40, reach: 3, cells: [5, 5], stiffness: 0.3, tolerance: 0.4 },
    { pixelsPerMm: FINE, block: 28, reach: 1.5, cells: [7, 7], stiffness: 0.1, tolerance: 0.25 },
  ];
  for (const pass of passes) map = improve(picture, map, area, template, pass);
  const final = respond(picture, map, grown(area, 4), FINE);
  return { map, fit: fitOf(final, template), inked: final.inked };
}

interface Pass {
  readonly pixelsPerMm: number;
  readonly block: number;
  readonly reach: number;
  readonly cells: readonly [number, number];
  readonly stiffness: number;
  readonly tolerance: number;
}

function improve(
  picture: Picture,
  map: PlaneMap,
  area: PageArea,
  template: PageTemplate,
  pass: Pass,
): PlaneMap {
  const responses = respond(picture, map, grown(area, pass.reach + 2), pass.pixelsPerMm);
  const stay: PlaneMap = (x, y) => [x, y];
  const measured = measureBlocks(responses, template, stay, area, pass.block, pass.reach);
  const bend = fitBend(measured, grown(area, 5), pass.cells, pass.stiffness, pass.tolerance);
  return chain(map, bendMap(bend));
}

function bendMap(bend: Bend): PlaneMap {
  return (x, y) => {
    const [dx, dy] = bendAt(bend, x, y);
    return [x + dx, y + dy];
  };
}

function chain(outer: PlaneMap, inner: PlaneMap): PlaneMap {
  return (x, y) => {
    const [u, v] = inner(x, y);
    return outer(u, v);
  };
}

function respond(picture: Picture, map: PlaneMap, area: PageArea, pixelsPerMm: number): Responses {
  const [x0, y0] = map(area.x + area.width / 2, area.y + area.height / 2);
  const [x1, y1] = map(area.x + area.width / 2 + 1, area.y + area.height / 2);
  const density = Math.hypot(x1 - x0, y1 - y0);
  const { picture: level, factor } = reducedPicture(picture, Math.floor(density / pixelsPerMm));
  const scaled: PlaneMap = (x, y) => {
    const [px, py] = map(x, y);
    return [px / factor, py / factor];
  };
  return responsesOf(renderArea(level, scaled, area, pixelsPerMm), area, pixelsPerMm);
}

function grown(area: PageArea, by: number): PageArea {
  return { x: area.x - by, y: area.y - by, width: area.width + 2 * by, height: area.height + 2 * by };
}

/**
 * Share of rule points with a line under them, less the share that would have one by chance (measured with
 * the rules pushed aside), as a part of what could have been gained.
 */
function fitOf(responses: Responses, template: PageTemplate): number {
  const there = support(responses, template, 0, 0);
  const aside = [
    [0, 2.3],
    [0, -2.3],
    [2.3, 0],
    [-2.3, 0],
  ].map(([dx = 0, dy = 0]) => support(responses, template, dx, dy));
  // Lying rules feel only the push in y, standing ones only in x.
  const lying = gain(there.lying, ((aside[0]?.lying ?? 0) + (aside[1]?.lying ?? 0)) / 2);
  const standing = gain(there.standing, ((aside[2]?.standing ?? 0) + (aside[3]?.standing ?? 0)) / 2);
  const lyingWeight = template.lying.x.length;
  const standingWeight = template.standing.x.length;
  const total = lyingWeight + standingWeight;
  return total === 0 ? 0 : (lying * lyingWeight + standing * standingWeight) / total;
}

function gain(there: number, chance: number): number {
  return chance >= 0.95 ? 0 : Math.max(0, (there - chance) / (1 - chance));
}

function support(
  responses: Responses,
  template: PageTemplate,
  dx: number,
  dy: number,
): { readonly lying: number; readonly standing: number } {
  return {
    lying: supported(responses, responses.lying, template.lying, dx, dy, 0, 1),
    standing: supported(responses, responses.standing, template.standing, dx, dy, 1, 0),
  };
}

/** Share of points with a clear line within one pixel across. */
function supported(
  responses: Responses,
  plane: Float32Array,
  points: TemplatePoints,
  dx: number,
  dy: number,
  stepX: number,
  stepY: number,
): number {
  let count = 0;
  const { width, height, pixelsPerMm } = responses;
  for (let i = 0; i < points.x.length; i += 1) {
    const column = Math.floor(((points.x[i] ?? 0) + dx - responses.x) * pixelsPerMm);
    const row = Math.floor(((points.y[i] ?? 0) + dy - responses.y) * pixelsPerMm);
    for (let k = -1; k <= 1; k += 1) {
      const x = column + k * stepX;
      const y = row + k * stepY;
      if (x < 0 || y < 0 || x >= width || y >= height) continue;
      if ((plane[y * width + x] ?? 0) > 0.3) {
        count += 1;
        break;
      }
    }
  }
  return points.x.length === 0 ? 0 : count / points.x.length;
}
