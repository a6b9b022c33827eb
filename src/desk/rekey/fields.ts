/** Which fields of an entry are keyed a second time. */
import { type FieldDefinition, type FieldKey, fieldOf, isFieldKey } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';

/** `critical`: what a record is known by, and what the machine was not sure of. Else all, or these. */
export type FieldChoice = 'critical' | 'all' | readonly FieldKey[];

/** Null for a text that is no choice. */
export function readFieldChoice(text: string): FieldChoice | null {
  if (text === 'critical' || text === 'all') return text;
  const keys = text.split(',').map((key) => key.trim());
  return keys.length > 0 && keys.every(isFieldKey) ? keys : null;
}

/** Below this, a reading an officer accepted is looked at again: eyes follow what is shown them. */
const LOW_CONFIDENCE = 0.95;

/** The fields to key of a record, in the form's order: those in which somebody has found the book to say something. */
export function fieldsToRekey(
  record: EntryRecord,
  onForm: readonly FieldKey[],
  choice: FieldChoice,
): readonly FieldKey[] {
  return onForm.filter((field) => {
    const value = record.fields[field];
    if (value === undefined || value.source !== 'book' || value.state === 'pending') return false;
    if (choice === 'all') return true;
    if (choice !== 'critical') return choice.includes(field);
    return isCritical(fieldOf(field)) || (value.confidence !== null && value.confidence < LOW_CONFIDENCE);
  });
}

function isCritical({ kind, key }: FieldDefinition): boolean {
  switch (kind) {
    case 'person-name':
    case 'partial-date':
    case 'date-words':
    case 'sex':
    case 'identity-number':
      return true;
    case 'number':
      return key === 'registration.number';
    case 'age':
    case 'place':
    case 'ethnicity':
    case 'nationality':
    case 'code':
    case 'text':
      return false;
    default: {
      const never: never = kind;
      return never;
    }
  }
}
