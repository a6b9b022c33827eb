/** An entry's number names its file, in one to four digits (Công văn 1437/BTP-CNTT). */
export const LARGEST_ENTRY_NUMBER = 9999;

export function isEntryNumber(number: number): boolean {
  return Number.isInteger(number) && number >= 1 && number <= LARGEST_ENTRY_NUMBER;
}
