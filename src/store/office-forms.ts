/** A form an office works with: one shipped with the program, or its own. */
import type { Form } from '../forms/form.js';
import { readForm, shippedForm } from '../forms/library.js';
import { HotichError } from '../messages/errors.js';
import type { Workspace } from './types.js';

/** The form of that id. Throws `form-unknown` if neither the program nor the office has it. */
export function formOfWorkspace(workspace: Workspace, id: string): Form {
  const shipped = shippedForm(id);
  if (shipped !== null) return shipped;
  const text = workspace.forms.get(id);
  if (text === null) throw new HotichError('form-unknown', { form: id });
  const reading = readForm(text);
  // A form is checked before it is stored; a newer program may still ask for more than it holds.
  if (reading.outcome === 'findings')
    throw new HotichError('form-invalid', { file: id, count: reading.findings.length });
  return reading.form;
}
