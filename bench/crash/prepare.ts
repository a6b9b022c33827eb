/** Workspaces for the kills, made from a sample book through the store. */
import { fieldsToAnswer } from '../../src/forms/form.js';
import { formOfWorkspace } from '../../src/store/office-forms.js';
import { openWorkspace } from '../../src/store/workspace.js';
import { makePerfectWorkspace } from '../desk/perfect.js';
import { readTruth } from '../officer/truth.js';
import type { Given } from './findings.js';

/** So unsure that everything is asked. */
const UNSURE = 0.5;

export function bookOf(sample: string): string {
  return readTruth(`${sample}/truth.json`).book?.code ?? '';
}

/** Everything still to be asked. */
export function makeUnasked(folder: string, sample: string): void {
  makePerfectWorkspace(folder, sample, UNSURE);
}

/** Every box answered as it is read, and what the book lacks on the ask-list; hands back the answers. */
export function makeAnswered(folder: string, sample: string): readonly Given[] {
  makePerfectWorkspace(folder, sample, UNSURE);
  const code = bookOf(sample);
  const workspace = openWorkspace(folder, { write: true });
  try {
    const book = workspace.books.get(code);
    if (book === null) throw new Error(`no book ${code}`);
    const boxes = fieldsToAnswer(formOfWorkspace(workspace, book.form));
    const sitting = workspace.sittings.open('CB01', 'review');
    const given: Given[] = [];
    workspace.atomically(() => {
      for (const { id, position } of workspace.entries.list(code)) {
        const readings = workspace.entries.readings(id);
        for (const field of boxes) {
          const verbatim = readings.get(field)?.text || null;
          const answer =
            verbatim === null ? ({ state: 'blank' } as const) : ({ state: 'recorded', verbatim } as const);
          const body = { type: 'answered', field, answer, manner: 'keyed', regions: [] } as const;
          workspace.actions.append({ entry: id, officer: 'CB01', sitting, body });
          given.push({ position, field, verbatim });
        }
        for (const field of ['mother.birthDate', 'father.birthDate', 'child.homePlace'] as const) {
          if (workspace.records.get(id).fields[field]?.state === 'recorded') continue;
          const body = {
            type: 'answered',
            field,
            answer: { state: 'pending' },
            manner: 'keyed',
            regions: [],
          } as const;
          workspace.actions.append({ entry: id, officer: 'CB01', sitting, body });
        }
      }
    });
    workspace.sittings.close(sitting);
    return given.filter(({ field }) => !/^(mother|father)\.birthDate|homePlace/u.test(field));
  } finally {
    workspace.close();
  }
}
