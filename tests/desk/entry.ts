/** What officers and receivers do to one entry, said in a line each. */
import { type Form, fieldsToAnswer } from '../../src/forms/form.js';
import { shippedForm } from '../../src/forms/library.js';
import type { ActionBody, Answer } from '../../src/schema/action.js';
import { type FieldKey, SUPPLEMENT_FIELDS } from '../../src/schema/fields.js';
import type { Workspace } from '../../src/store/types.js';
import { BOOK } from './fixture.js';

export interface AtEntry {
  readonly id: string;
  append(body: ActionBody): void;
  /** An officer's answer; null for a box that is empty. */
  answer(field: FieldKey, written: string | Answer | null): void;
  /** Answers every box, puts what the book lacks on the ask-list, and passes the whole entry. */
  finish(written?: Partial<Record<FieldKey, string>>): void;
  /** Hands it over at its present revision. */
  send(bundle: string): void;
  receipt(
    bundle: string,
    outcome: 'accepted' | 'refused',
    reasons?: readonly string[],
    fields?: FieldKey[],
  ): void;
}

const SOUND: Partial<Record<FieldKey, string>> = {
  'registration.date': '5/3/1987',
  'child.fullName': 'Nguyễn Thị Bảo Vân',
  'child.sex': 'Nữ',
  'child.birthDate': '1/2/1987',
  'mother.fullName': 'Phạm Thị Mẫu',
  'father.fullName': 'Trần Văn Thử',
};

/** The book's entry at this place, from 0. */
export function atEntry(workspace: Workspace, index = 0): AtEntry {
  const id = workspace.entries.list(BOOK)[index]?.id ?? '';
  const officer = 'CB01';
  const sitting = workspace.sittings.open(officer, 'review');
  const append = (body: ActionBody): void => {
    workspace.actions.append({ entry: id, officer, sitting, body });
  };
  const answer: AtEntry['answer'] = (field, written) => {
    const given: Answer =
      written === null
        ? { state: 'blank' }
        : typeof written === 'string'
          ? { state: 'recorded', verbatim: written }
          : written;
    append({ type: 'answered', field, answer: given, manner: 'keyed', regions: [] });
  };
  return {
    id,
    append,
    answer,
    finish(written = {}) {
      const texts = { 'registration.number': String(index + 1), ...SOUND, ...written };
      for (const field of fieldsToAnswer(formOf(workspace))) answer(field, texts[field] ?? null);
      for (const field of SUPPLEMENT_FIELDS) answer(field, { state: 'pending' });
      append({ type: 'filed' });
    },
    send(bundle) {
      const { revision } = workspace.records.get(id);
      const sequence = workspace.bundles.list(BOOK).length + 1;
      workspace.bundles.add(
        {
          id: bundle,
          book: BOOK,
          profile: 'hotich158',
          sequence,
          folder: `out/${sequence}`,
          at: new Date().toISOString(),
          officer,
          manifestSha256: bundle,
          records: [{ entry: id, revision }],
        },
        sitting,
      );
    },
    receipt(bundle, outcome, reasons = [], fields = []) {
      const sent = [...workspace.actions.ofEntry(id)].findLast(
        ({ body }) => body.type === 'exported' && body.bundle === bundle,
      )?.body;
      const revision = sent?.type === 'exported' ? sent.revision : 0;
      append({ type: 'receipted', bundle, revision, outcome, reasons, fields });
    },
  };
}

export function formOf(workspace: Workspace): Form {
  const form = shippedForm(workspace.books.named(BOOK).form);
  if (form === null) throw new Error('no such form');
  return form;
}
