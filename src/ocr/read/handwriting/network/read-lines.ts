/** Has the network read all lines of a picture; where it is not plain how many there are, its doubt tells. */
import type { GreyImage } from '../../../types.js';
import { withoutRoom } from '../ink/room.js';
import { type Lines, splitLines } from '../ink/split-lines.js';
import { withoutSurround } from '../ink/surround.js';
import type { Network } from './network.js';
import { readSteps } from './read-steps.js';
import { doubtOf, greedy, type InkSteps, joinSteps } from './steps.js';

/**
 * Where gaps between lines are only likely, their lines are taken if the network doubts their letters by less than this, and
 * by less than this share of its doubt about fewer lines.
 */
const CLEAR = 0.28;
const CLEARER = 0.75;

/** What the network says of a picture, its lines one after the other. */
export async function readLines(network: Network, image: GreyImage): Promise<InkSteps> {
  const [fewer = [image], more] = splitLines(withoutRoom(withoutSurround(image)));
  const read = (lines: Lines): Promise<readonly InkSteps[]> =>
    Promise.all(lines.map((line) => readSteps(network, line)));
  const lines = await read(fewer);
  const parted = more === undefined ? lines : await read(more);
  const doubt = doubtAbout(parted);
  const space = network.description.alphabet.indexOf(' ') + 1;
  return joinSteps(doubt < CLEAR && doubt < CLEARER * doubtAbout(lines) ? parted : lines, space);
}

/** How much the network doubts each letter of some lines: two lines read as one, or half a line, are hardly letters. */
function doubtAbout(lines: readonly InkSteps[]): number {
  let [doubt, letters] = [0, 0];
  for (const line of lines) {
    doubt += doubtOf(line);
    letters += greedy(line).length;
  }
  return (doubt + 1) / (letters + 1);
}
