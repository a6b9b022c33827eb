/** A small office with families on its ask-list. Invented people. */
import type { FieldKey } from '../../src/schema/fields.js';
import { hotich, type ProgramRun } from '../commands/program.js';
import { BOOK, type Fixture, fixture } from './fixture.js';

/** Runs the program in the office's folder, in Vietnamese. */
export function runIn(desk: Fixture, ...args: readonly string[]): Promise<ProgramRun> {
  return hotich(desk.folder, args, { folder: desk.folder, env: { HOTICH_LANG: 'vi' } });
}

export interface FamilyEntry {
  /** What the officer recorded; null where it was put off. */
  readonly [field: string]: string | null;
}

/** Two brothers and a namesake's child in one village; a family of the highlands; one nobody knows the home of. */
export const FAMILIES: readonly FamilyEntry[] = [
  {
    'registration.number': '1',
    'registration.date': '12/3/1987',
    'child.fullName': 'Võ Minh Đức',
    'child.homePlace': null,
    'mother.fullName': 'Hồ Thị Hường',
    'mother.age': '27',
    'mother.birthDate': null,
    'mother.residence': 'thôn Tà Un, xã Cà Dy, huyện Giằng',
    'father.fullName': 'Võ Văn Tuấn',
    'father.birthDate': null,
  },
  {
    'registration.number': '2',
    'registration.date': '5/8/1987',
    'child.fullName': 'Võ Minh Hoà',
    'child.homePlace': null,
    'mother.fullName': 'HỒ THỊ HƯỜNG',
    'mother.age': '27',
    'mother.birthDate': null,
    'mother.residence': 'Tà Un, Cà Dy',
    'father.fullName': 'Võ Văn Tuấn',
  },
  {
    'registration.number': '3',
    'registration.date': '6/8/1987',
    'child.fullName': 'Võ Thị Lan',
    'mother.fullName': 'Hồ Thị Hường',
    'mother.age': '19',
    'mother.birthDate': null,
    'mother.residence': 'thôn Tà Un, xã Cà Dy',
    'father.fullName': 'Võ Văn Tuấn',
  },
  {
    'registration.number': '4',
    'child.fullName': 'Ksor H’Bĭ Ê̆ban',
    'child.homePlace': null,
    'mother.fullName': 'Rơ Châm H’Ƀlơ',
    'mother.residence': 'làng Bông, xã Ia Sao',
  },
  {
    'registration.number': '5',
    'child.fullName': 'Lê Thị Hạ',
    'mother.fullName': 'Lê Thị Thu',
    'mother.birthDate': null,
  },
];

/** An office of these entries, keyed by CB01. */
export async function officeOf(entries: readonly FamilyEntry[]): Promise<Fixture> {
  const desk = await fixture(
    entries.map(() => ({})),
    { form: 'ks-1976-table' },
  );
  desk.work((workspace) => {
    const sitting = workspace.sittings.open('CB01', 'review');
    for (const [index, entry] of workspace.entries.list(BOOK).entries()) {
      for (const [field, verbatim] of Object.entries(entries[index] ?? {})) {
        workspace.actions.append({
          entry: entry.id,
          officer: 'CB01',
          sitting,
          body: {
            type: 'answered',
            field: field as FieldKey,
            answer: verbatim === null ? { state: 'pending' } : { state: 'recorded', verbatim },
            manner: 'keyed',
            regions: [],
          },
        });
      }
    }
    workspace.sittings.close(sitting);
  });
  return desk;
}
