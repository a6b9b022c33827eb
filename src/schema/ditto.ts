/** Ditto marks: "as above". The mark is kept as written; what it stands for is kept beside it. */

/** Quotation signs or two strokes (also between dashes), *nt*, *n.t*, *n-t*, *-nt-*, *(nt)*, *như trên*. */
const DITTO =
  /^[-–—.\s("]*(?:["″〃”“'′’]{1,4}(?:[\s-]+["″〃”“'′’]{1,4})*|\/\s?\/|,,|n\s?[.t/-]\s?t?|như trên)[-–—.\s)"]*$/iu;

export function isDitto(text: string): boolean {
  const written = text.normalize('NFC').trim();
  return DITTO.test(written) && !/^[-–—.\s]*n\.?[-–—.\s]*$/iu.test(written);
}
