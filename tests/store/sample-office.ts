/** An invented office with one book. */
import { createHash } from 'node:crypto';
import type { Book, Office } from '../../src/store/types.js';

export const OFFICE: Office = {
  name: 'UBND xã Tam Hải',
  ward: 'Tam Hải',
  district: 'Núi Thành',
  province: 'Quảng Nam',
};
export const BOOK: Book = {
  code: 'ks-1985-01',
  form: 'ks-1987-entry',
  year: 1985,
  number: '01',
  place: 'UBND xã Tam Hải',
  firstEntry: 1,
  lastEntry: 6,
  pageCount: 6,
};
export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
