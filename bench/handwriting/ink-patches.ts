/** Patches of ink of a cut strip, from which the grain of the paper is gone. */
import { type Patch, patchesOf } from '../../src/ocr/read/grey.js';

/** Pixels around a patch that its ink fades out over. */
export const SOFT_EDGE = 2;

/** However faint, ink belongs to its stroke. */
export function inkPatches(ink: Float32Array, width: number, height: number): readonly Patch[] {
  return patchesOf({ data: Uint8Array.from(ink, (share) => (share > 0 ? 1 : 0)), width, height });
}
