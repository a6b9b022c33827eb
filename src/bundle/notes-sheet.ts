/** The second sheet: what each column holds and what its codes mean, for whoever opens the table. */
import { notesSheetWords } from '../messages/bundle.js';
import { fieldOf } from '../schema/fields.js';
import { columnsOf, type Profile, type ProfileColumn } from './profile.js';

/** Rows of the sheet, its heading first. */
export function notesRows(profile: Profile): readonly (readonly string[])[] {
  const rows = columnsOf(profile).map((column) => [column.header, meaning(column), writing(column, profile)]);
  return [notesSheetWords.heading, ...rows, ['', notesSheetWords.empty, '']];
}

function meaning(column: ProfileColumn): string {
  switch (column.fill) {
    case 'field':
      return fieldOf(column.field).label.vi;
    case 'office':
      return notesSheetWords.office;
    case 'constant':
      return notesSheetWords.constant;
    default: {
      const never: never = column;
      return never;
    }
  }
}

function writing(column: ProfileColumn, profile: Profile): string {
  if (column.fill !== 'field') return '';
  if (column.field === 'registration.notes') return notesSheetWords.notesColumn;
  const { kind, codes } = fieldOf(column.field);
  switch (kind) {
    case 'sex':
      return listed(profile, 'sex');
    case 'code':
      return listed(profile, codes ?? '');
    case 'partial-date':
      return notesSheetWords.dates(profile.dates);
    case 'person-name':
      return profile.names === 'upper' ? notesSheetWords.namesUpper : '';
    case 'ethnicity':
      return profile.ethnicities === 'listed' ? notesSheetWords.ethnicity : notesSheetWords.place;
    case 'nationality':
      return profile.nationalities === 'code'
        ? notesSheetWords.nationalityCode
        : notesSheetWords.nationalityText;
    case 'place':
      return notesSheetWords.place;
    default:
      return '';
  }
}

function listed(profile: Profile, list: string): string {
  return (profile.codes[list] ?? []).map(({ code, text }) => `${code}: ${text}`).join('; ');
}
