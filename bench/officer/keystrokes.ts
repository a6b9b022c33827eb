/** Keys pressed, counted as an officer typing Telex presses them. */

/** Keys that write a text in Telex: one a letter, one more for each mark (aa, ow, dd, s f r x j); Shift not counted. */
export function telexKeys(text: string): number {
  let keys = 0;
  for (const character of text.normalize('NFD')) keys += character === 'đ' || character === 'Đ' ? 2 : 1;
  return keys;
}
