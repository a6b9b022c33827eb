/** Entries of any book that may speak of the same people. */
import type { EntryRecord } from '../../schema/record.js';
import type { Workspace } from '../../store/types.js';
import { PARENTS, type Parent, parentageOf, personOf, sameParents, samePerson } from '../kin/parents.js';

export interface WithParent {
  readonly other: EntryRecord;
  /** Beside the same husband or wife; else only of that name, in the same village. */
  readonly together: boolean;
}

/** Where suggestions come from; the workspace gives it, tests may give their own. */
export interface Relatives {
  /** Other entries of the same father and mother. */
  siblings(record: EntryRecord): readonly EntryRecord[];
  /** Other entries in which this parent, as far as names, years and village tell, is the same one. */
  withParent(record: EntryRecord, parent: Parent): readonly WithParent[];
  /** The entry of this parent's own birth, where names and a year of birth agree; never a guess by name alone. */
  birthOf(record: EntryRecord, parent: Parent): EntryRecord | null;
}

export function relativesIn({ records }: Pick<Workspace, 'records'>): Relatives {
  const others = (record: EntryRecord, parent: Parent): readonly EntryRecord[] => {
    const person = personOf(record, parent);
    if (person === null) return [];
    const found = records.search(
      parent === 'mother' ? { motherName: person.name } : { fatherName: person.name },
    );
    return found.filter((other) => other.entry !== record.entry && !other.struckThrough);
  };
  return {
    siblings(record) {
      const here = parentageOf(record);
      const [parent] = PARENTS.filter((each) => here[each] !== null);
      if (parent === undefined) return [];
      return others(record, parent).filter((other) => sameParents(here, parentageOf(other)));
    },
    withParent(record, parent) {
      const here = parentageOf(record);
      const spouse = parent === 'mother' ? 'father' : 'mother';
      return others(record, parent).flatMap((other) => {
        const there = parentageOf(other);
        if (!samePerson(here[parent], there[parent])) return [];
        const together = samePerson(here[spouse], there[spouse]);
        const near = here.village !== null && here.village.key === there.village?.key;
        return together || near ? [{ other, together }] : [];
      });
    },
    birthOf(record, parent) {
      const person = personOf(record, parent);
      if (person === null || person.born === null) return null;
      const [from, to] = person.born;
      const found = records.search({ childName: person.name }).filter((other) => {
        const born = other.fields['child.birthDate']?.value;
        const year = born?.kind === 'date' ? born.date.year : null;
        return (
          other.entry !== record.entry &&
          !other.struckThrough &&
          year !== null &&
          year >= from &&
          year <= to &&
          sexOf(other) !== (parent === 'mother' ? '1' : '2')
        );
      });
      // Two namesakes of an age: nobody can tell which.
      const [only, another] = found;
      return only === undefined || another !== undefined ? null : only;
    },
  };
}

function sexOf(record: EntryRecord): string | null {
  const value = record.fields['child.sex']?.value;
  return value?.kind === 'code' ? value.code : null;
}
