/** Can-chi: the sixty-year cycle of ten stems and twelve branches, and the twelve-year cycle of branches alone. */
import { ERA } from './outcome.js';

export const STEMS = ['Giáp', 'Ất', 'Bính', 'Đinh', 'Mậu', 'Kỷ', 'Canh', 'Tân', 'Nhâm', 'Quý'] as const;
export const BRANCHES = [
  'Tý',
  'Sửu',
  'Dần',
  'Mão',
  'Thìn',
  'Tỵ',
  'Ngọ',
  'Mùi',
  'Thân',
  'Dậu',
  'Tuất',
  'Hợi',
] as const;

/** Other spellings in use, by position in the lists above. */
export const STEM_SPELLINGS: readonly (readonly [string, number])[] = [
  ...STEMS.map((name, index) => [name, index] as const),
  ['Kỉ', 5],
  ['Quí', 9],
];
export const BRANCH_SPELLINGS: readonly (readonly [string, number])[] = [
  ...BRANCHES.map((name, index) => [name, index] as const),
  ['Tí', 0],
  ['Mẹo', 3],
  ['Tị', 5],
  ['Vị', 7],
];

/** A year of a cycle: `stem` null where only the branch is written (*tuổi Tý*). */
export interface CycleYear {
  readonly stem: number | null;
  readonly branch: number;
}

/** Name of a cycle year as it is written. */
export function cycleName({ stem, branch }: CycleYear): string {
  const branchName = BRANCHES[branch] ?? '';
  return stem === null ? branchName : `${STEMS[stem] ?? ''} ${branchName}`;
}

/** The cycle year that begins in a solar year (the lunar year itself begins in January or February). */
export function cycleOf(year: number): CycleYear {
  return { stem: modulo(year - 4, 10), branch: modulo(year - 4, 12) };
}

/** Whether stem and branch occur together: both are odd or both even in their lists. */
export function isCycleYear({ stem, branch }: CycleYear): boolean {
  return stem === null || stem % 2 === branch % 2;
}

export function isInCycle(year: number, cycle: CycleYear): boolean {
  const found = cycleOf(year);
  return found.branch === cycle.branch && (cycle.stem === null || found.stem === cycle.stem);
}

/** The years a cycle year can mean in the era of a book, earliest first; none where its year is not known. */
export function cycleYears(cycle: CycleYear, bookYear: number | null): readonly number[] {
  if (bookYear === null) return [];
  const years: number[] = [];
  for (let year = bookYear - ERA.before; year <= bookYear + ERA.after; year += 1) {
    if (isInCycle(year, cycle)) years.push(year);
  }
  return years;
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
