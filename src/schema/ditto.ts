/** Ditto marks: "as above". The mark is kept as written; what it stands for is kept beside it. */

/** Quotation signs (one or a few, also between strokes), *nt*, *n.t*, *-nt-*, *như trên*. */
const DITTO = /^[-–—.\s]*(?:["″〃”“'′’]{1,4}(?:\s+["″〃”“'′’]{1,4})*|,,|n\s?[.t/]\s?t?|như trên)[-–—.\s]*$/iu;

export function isDitto(text: string): boolean {
  const written = text.normalize('NFC').trim();
  return DITTO.test(written) && !/^[-–—.\s]*n\.?[-–—.\s]*$/iu.test(written);
}
