/** How pictures are decoded that were found whole when they came in (intake/raster.ts). */

/**
 * What the check let pass must not stop anything later; and pictures laid flat may be larger than those that come from a camera.
 */
export const CHECKED = { failOn: 'truncated', limitInputPixels: 300_000_000 } as const;
