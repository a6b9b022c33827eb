/**
 * Text made comparable. Folding is for comparing and looking up only: what is stored stays as written (NFC).
 * Two writings fold alike when they differ in tone placement (Thuỷ, Thủy), case, spacing, or the shape of
 * apostrophes and dashes.
 */

const TONES = '\u0300\u0301\u0303\u0309\u0323';
const QUALITIES = '\u0302\u0306\u031b';
/** A run of vowel letters with their marks, in NFD. The tilde of ñ follows no vowel and is left alone. */
const VOWEL_RUN = new RegExp(`(?:[aeiouy][${TONES}${QUALITIES}]*)+`, 'gi');
const LETTER = new RegExp(`[aeiouy][${TONES}${QUALITIES}]*`, 'gi');
const ANY_TONE = new RegExp(`[${TONES}]`, 'g');
const ANY_QUALITY = new RegExp(`[${QUALITIES}]`);

/** NFC, runs of white space as one space, none at the ends: how a text is stored. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** Text of a file without the mark that Windows programs put at its beginning. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\ufeff/u, '');
}

/**
 * Tone marks at one place in each syllable (Hoà, Hòa → Hòa; Thuỷ, Thủy → Thủy; qúy, quý → quý), NFC.
 * A vowel run with no tone or with several is left as it is.
 */
export function placeTones(text: string): string {
  const decomposed = text.normalize('NFD');
  return decomposed
    .replace(VOWEL_RUN, (run: string, at: number) => {
      const tones = run.match(ANY_TONE);
      if (tones?.length !== 1) return run;
      const letters = run.replace(ANY_TONE, '').match(LETTER) ?? [];
      const before = decomposed.charAt(at - 1).toLowerCase();
      const closed = /\p{L}/u.test(decomposed.charAt(at + run.length));
      const place = tonePlace(letters, before, closed);
      return letters.map((letter, index) => (index === place ? letter + tones[0] : letter)).join('');
    })
    .normalize('NFC');
}

/** Index of the vowel that carries the tone, by the spelling most keyboards write. */
function tonePlace(letters: readonly string[], before: string, closed: boolean): number {
  const last = letters.length - 1;
  const marked = letters.findLastIndex((letter) => ANY_QUALITY.test(letter));
  if (marked >= 0) return marked;
  if (closed || last === 0) return last;
  const first = letters[0]?.toLowerCase();
  const glide = (before === 'q' && first === 'u') || (before === 'g' && first === 'i') ? 1 : 0;
  return last - glide >= 2 ? glide + 1 : glide;
}

/** The form two writings of the same text share. Not for display, not for storing. */
export function fold(text: string): string {
  return placeTones(tidy(text))
    .toLowerCase()
    .replace(/[’‘ʼʻ`´]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/\s*([-/.,;:()'])\s*/gu, '$1');
}

/** Whether two writings differ at most in tone placement, case, spacing and the shape of marks. */
export function sameText(one: string, other: string): boolean {
  return fold(one) === fold(other);
}

/** Without any diacritic, Đ as D: for what may have been typed on a keyboard without Vietnamese. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gu, 'd').replace(/Đ/gu, 'D');
}

/** Only letters and digits, folded and without marks: `Ba-na`, `BA NA` and `Bana` give `bana`. */
export function skeleton(text: string): string {
  return withoutMarks(fold(text)).replace(/[^\p{L}\p{N}]/gu, '');
}

/** Characters as a reader counts them: ê̆ is one although it takes two code points. */
export function graphemes(text: string): readonly string[] {
  const composed = text.normalize('NFC');
  if (ONE_EACH.test(composed)) return composed.split('');
  return Array.from(segmenter.segment(composed), (each) => each.segment);
}

/** Letters of Latin and Vietnamese, figures and marks: each is a character, and asking the segmenter is slow. */
const ONE_EACH = /^[ -~\u00a0-\u02ff\u1e00-\u1eff\u2010-\u2027]*$/u;
const segmenter = new Intl.Segmenter('vi', { granularity: 'grapheme' });
