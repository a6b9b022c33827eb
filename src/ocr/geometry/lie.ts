/** The ways in which the pages of a form may lie in a picture. */
import type { Form } from '../../forms/form.js';
import type { Point, Quad } from '../../schema/value.js';
import { halves, part } from './find/quad.js';
import { rolled, type SeenSheet } from './find/sheet.js';
import type { Picture } from './picture.js';
import type { Reach } from './pose.js';

/** One way: a quadrilateral for each page of the form, clockwise from the page's own top left, pixels as stored. */
export interface Lie {
  readonly pages: readonly Quad[];
  /** How far it may be off, on the form's paper. */
  readonly reach: Reach;
  /** Whether the pages' sides are edges of paper that were seen. */
  readonly onPaper: boolean;
}

/** Edges of paper were seen. */
const NEAR: Reach = { turn: 0.014, stretch: 0.03, shift: 7 };
/** Only the picture's own border is known. */
const FAR: Reach = { turn: 0.06, stretch: 0.09, shift: 16 };

/** The likely ways in which `count` pages lie on a sheet: as it seems to be read, and upside down. */
export function likelyLies(sheet: SeenSheet, count: number): readonly Lie[] {
  const onPaper = sheet.seen > 0;
  const pages = sheet.pages.map((page) => page.corners);
  if (count === pages.length) return bothWays(pages, onPaper);
  if (count === 1) return pages.flatMap((page) => bothWays([page], onPaper));
  return bothWays(halves(sheet.corners), onPaper);
}

/** Letters that tell so surely which way they run do not run across. */
const SURE = 0.4;

/** The other ways: read across instead of along unless that is out of the question, one page for two or two for one. */
export function unlikelyLies(sheet: SeenSheet, count: number): readonly Lie[] {
  const onPaper = sheet.seen > 0;
  const turned = rolled(sheet.corners, 1);
  const across =
    sheet.sure.direction >= SURE ? [] : bothWays(count === 1 ? [turned] : halves(turned), onPaper);
  return count === 1 && sheet.pages.length > 1 ? [...bothWays([sheet.corners], onPaper), ...across] : across;
}

/** The form's pages as large as fit into the picture's middle, at true size if the density is known; four ways up. */
export function wholePictureLies(picture: Picture, form: Form): readonly Lie[] {
  const wide = form.pages.reduce((sum, page) => sum + page.width, 0);
  const high = Math.max(...form.pages.map((page) => page.height));
  return [0, 1, 2, 3].map((turn): Lie => {
    const lying = turn % 2 === 0;
    const box = boxIn(picture, form, lying ? wide : high, lying ? high : wide);
    const sheet = rolled(box, (4 - turn) % 4);
    let done = 0;
    return {
      reach: FAR,
      onPaper: false,
      pages: form.pages.map((page) => {
        const from = done / wide;
        done += page.width;
        return part(sheet, from, done / wide);
      }),
    };
  });
}

function bothWays(pages: readonly Quad[], onPaper: boolean): readonly Lie[] {
  const reach = onPaper ? NEAR : FAR;
  return [
    { pages, reach, onPaper },
    { pages: pages.map((page) => rolled(page, 2)).toReversed(), reach, onPaper },
  ];
}

/** Paper sizes, mm, upright. */
const PAPER_SIZES = { A3: [297, 420], A4: [210, 297], A5: [148, 210] } as const;

/** A rectangle of `wide` by `high` mm in the picture's middle, in pixels as stored. */
function boxIn(picture: Picture, form: Form, wide: number, high: number): Quad {
  const { width, height } = picture.grey;
  let perMm = Math.min(width / wide, height / high);
  if (picture.dpi !== null) {
    for (const paper of form.paper) {
      const side = PAPER_SIZES[paper][wide > high ? 1 : 0];
      const exact = (picture.dpi / 25.4) * (side / wide);
      // A page a little larger than the picture was cut by the scanner's bed; one far smaller is not it.
      if (exact > perMm * 0.85 && exact < perMm * 1.08) perMm = exact;
    }
  }
  const left = (width - wide * perMm) / 2;
  const top = (height - high * perMm) / 2;
  const at = (x: number, y: number): Point => [
    (left + x * perMm) * picture.scale,
    (top + y * perMm) * picture.scale,
  ];
  return [at(0, 0), at(wide, 0), at(wide, high), at(0, high)];
}
