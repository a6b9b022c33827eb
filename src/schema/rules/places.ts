/** Places of one record against their time. */
import { FIELDS, type FieldDefinition, type FieldKey } from '../fields.js';
import { type PlaceUnit, splitPlace } from '../places.js';
import { provinceExisted, provincesNamed } from '../provinces.js';
import { dateOf } from './dates.js';
import { finding, type RecordRule, textOf } from './rule.js';

const PLACE_FIELDS: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS.filter(
  ({ kind, origin }) => kind === 'place' && origin === 'entry',
);

const OF_THE_BIRTH: ReadonlySet<FieldKey> = new Set<FieldKey>([
  'child.birthPlace',
  'child.birthPlaceUnit',
  'child.homePlace',
]);

/**
 * A province that did not exist when the birth was registered: a misread date or place, or an entry written
 * later. Silent where the table of provinces does not know (before 1976, older provinces).
 */
export const provincesOfTheTime: RecordRule = (record) => {
  const registration = dateOf(record, 'registration.date');
  if (registration === null) return [];
  const { year } = registration;
  const born = dateOf(record, 'child.birthDate')?.year ?? year;
  return PLACE_FIELDS.flatMap(({ key }) => {
    const text = textOf(record.fields[key]);
    const province = text === null ? null : provinceOf(splitPlace(text));
    // Where a child was born, and where the family comes from, is named as it was called at the birth or since.
    const from = OF_THE_BIRTH.has(key) ? Math.min(born, year) : year;
    const years = Array.from({ length: year - from + 1 }, (_, index) => from + index);
    return province !== null && years.every((each) => provinceExisted(province, each) === false)
      ? [finding('province-not-then', record.entry, [key, 'registration.date'], { province, year })]
      : [];
  });
};

/**
 * The province a place names without doubt: called *tỉnh*, or the last of several units. Not a name that a
 * city bears too (Đà Nẵng, Huế, Cần Thơ): the city may be older than the province.
 */
function provinceOf(units: readonly PlaceUnit[]): string | null {
  const typed = units.findLast(({ type }) => type === 'tỉnh');
  if (typed !== undefined) return typed.name;
  const last = units.length > 1 ? units.at(-1) : undefined;
  if (last === undefined || last.type !== null || last.level !== 'province') return null;
  // *Thôn 1, Bình Dương*: of a village a clerk names the commune, and communes bear the names of provinces.
  const before = units.at(-2)?.level;
  if (before === 'village' || before === 'street') return null;
  return provincesNamed(last.name).some(({ city }) => city) ? null : last.name;
}
