/** The village an address lies in: where families are visited, and what tells namesakes apart. Pure. */
import { skeleton } from './fold.js';
import { type PlaceUnit, splitPlace } from './places.js';

export interface Village {
  /** As written: the village and the commune, as far as the address names them. */
  readonly name: string;
  /** The same for two writings of one village. */
  readonly key: string;
}

/**
 * The smallest unit above house and street, with the unit after it. Null where an address names none.
 * Words of kind do not count: *thôn Tà Un* and *Tà Un* are one.
 */
export function villageOf(address: string): Village | null {
  const units = splitPlace(address).filter((unit) => !isStreet(unit));
  const at = units.findIndex(({ level }) => level === null || level === 'village' || level === 'commune');
  const [village, next] = units.slice(Math.max(0, at));
  if (village === undefined) return null;
  const above = village.level !== 'commune' && next !== undefined && isCommune(next) ? [next] : [];
  const named = [village, ...above];
  if (named.every(({ name }) => skeleton(name) === '')) return null;
  return {
    name: named.map(({ written }) => written).join(', '),
    key: named.map(({ name }) => skeleton(name)).join('|'),
  };
}

/** A number and a street without a word of kind: *12 Trần Phú*. */
function isStreet({ level, written }: PlaceUnit): boolean {
  return level === 'street' || (level === null && /^\d/u.test(written));
}

/** Of a village stands the commune next; many bear the name of a province: *Thôn 1, Bình Định, Thăng Bình*. */
function isCommune({ level, type }: PlaceUnit): boolean {
  return (
    level === null || level === 'commune' || level === 'village' || (level === 'province' && type === null)
  );
}
