/** Tick boxes: which of a row of printed squares has ink in it. */
import type { Candidate, CropReading, GreyImage } from '../types.js';
import { evenLight, inkOf, inkThreshold } from './grey.js';

const TICK_READER = 'tick-boxes-1';

/** One printed square cut out with a margin of half its side all round, and the printed words it stands for. */
export interface TickBox {
  readonly text: string;
  readonly image: GreyImage;
}

/** Share of the square's inside that a tick inks at least, and a blot at most. */
const LEAST_TICK = 0.03;
/** The second fullest square must have this much less ink for the choice to be clear: 69 of 69 such were right. */
const CLEAR_LEAD = 3;

/**
 * The words of the square that is ticked. None ticked reads as blank; two alike are both candidates,
 * with little confidence.
 */
export function readTickBoxes(boxes: readonly TickBox[]): CropReading {
  const fillings = boxes
    .map((box) => ({ text: box.text, filling: fillingOf(box.image) }))
    .sort((left, right) => right.filling - left.filling);
  const [first, second] = fillings;
  if (first === undefined || first.filling < LEAST_TICK) {
    return { candidates: [{ text: '', confidence: 0.8 }], reader: TICK_READER };
  }
  const lead = first.filling / Math.max(0.005, second?.filling ?? 0);
  const confidence = lead >= CLEAR_LEAD ? 0.985 : lead >= 1.5 ? 0.7 : 0.4;
  const others: readonly Candidate[] = fillings
    .slice(1)
    .filter((each) => each.filling >= LEAST_TICK)
    .map((each) => ({ text: each.text, confidence: (1 - confidence) / boxes.length }));
  return { candidates: [{ text: first.text, confidence }, ...others], reader: TICK_READER };
}

/** Share of inked pixels well inside the square, away from its printed border. */
function fillingOf(image: GreyImage): number {
  const even = evenLight(image, image.width);
  const ink = inkOf(even, inkThreshold(even, 110, 190));
  // The square takes the middle half; its border is spared by keeping to the inner 70 % of that.
  const insetX = Math.round(image.width * 0.325);
  const insetY = Math.round(image.height * 0.325);
  let inked = 0;
  let all = 0;
  for (let y = insetY; y < image.height - insetY; y++) {
    for (let x = insetX; x < image.width - insetX; x++) {
      all += 1;
      inked += ink.data[y * image.width + x] ?? 0;
    }
  }
  return all === 0 ? 0 : inked / all;
}
