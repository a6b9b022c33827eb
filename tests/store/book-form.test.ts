import { describe, expect, it } from 'vitest';
import { answered } from './answers.js';
import { BOOK, first, readResult, withEntries } from './workspace-fixture.js';

describe('a book given the wrong form', () => {
  it('can be given the right one before anybody has answered: its pictures wait to be read again', () => {
    const { workspace } = withEntries([0, 1]);
    workspace.books.changeForm(BOOK.code, 'ks-1999-entry');
    expect(workspace.books.get(BOOK.code)?.form).toBe('ks-1999-entry');
    expect(workspace.entries.list(BOOK.code)).toEqual([]);
    const picture = first(workspace.pictures.list(BOOK.code));
    expect(picture.state).toBe('waiting');
    workspace.pictures.saveResult(picture.id, readResult([0]));
    expect(workspace.entries.list(BOOK.code)).toHaveLength(1);
  });

  it('keeps its form once an answer was given, and loses nothing', () => {
    const { workspace, entries } = withEntries([0]);
    const sitting = workspace.sittings.open('CB01', 'review');
    const entry = first(entries).id;
    workspace.actions.append({
      entry,
      officer: 'CB01',
      sitting,
      body: answered('child.fullName', 'Lê Thị Mẫu'),
    });
    expect(() => workspace.books.changeForm(BOOK.code, 'ks-1999-entry')).toThrow(
      expect.objectContaining({ code: 'book-begun' }),
    );
    expect(workspace.books.get(BOOK.code)?.form).toBe(BOOK.form);
    expect(workspace.records.get(entry).fields['child.fullName']?.verbatim).toBe('Lê Thị Mẫu');
  });
});
