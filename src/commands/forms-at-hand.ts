/** The forms a command may name: the office's where there is a workspace, else those shipped. */
import { readFile } from 'node:fs/promises';
import type { Form } from '../forms/form.js';
import { HotichError } from '../messages/errors.js';
import { fileError } from '../messages/file-errors.js';
import type { Workspace } from '../store/types.js';
import type { CommandContext } from './context.js';

/** All of them, shipped ones first; one of the office's that a newer program asks more of is told, and left out. */
export async function formsAtHand(context: CommandContext): Promise<readonly Form[]> {
  const { shippedForms } = await import('../forms/library.js');
  const { formOfWorkspace } = await import('../store/office-forms.js');
  return atHand(context, (workspace) => {
    const own = (workspace?.forms.list() ?? []).flatMap((id) => {
      try {
        return workspace === null ? [] : [formOfWorkspace(workspace, id)];
      } catch (error) {
        if (!(error instanceof HotichError)) throw error;
        context.tell(error.tell());
        return [];
      }
    });
    return [...shippedForms(), ...own];
  });
}

/** The form of that id. Throws `form-unknown`, or `form-invalid` for one that cannot be used. */
export async function formAtHand(context: CommandContext, id: string): Promise<Form> {
  const { shippedForm } = await import('../forms/library.js');
  const { formOfWorkspace } = await import('../store/office-forms.js');
  return atHand(context, (workspace) => {
    const form = workspace === null ? shippedForm(id) : formOfWorkspace(workspace, id);
    if (form === null) throw new HotichError('form-unknown', { form: id });
    return form;
  });
}

/** Text of a form file. Throws what keeps it from being read, as a typed error. */
export async function readFormText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: unknown) => {
    throw fileError(error, file);
  });
}

/** A form can be looked at before `init`: without a workspace, unless one was named, there is none to ask. */
async function atHand<Result>(
  context: CommandContext,
  use: (workspace: Workspace | null) => Result,
): Promise<Result> {
  try {
    return await context.withWorkspace('read', use);
  } catch (error) {
    const nowhere = error instanceof HotichError && error.code === 'workspace-not-found';
    if (nowhere && context.options.workspace === undefined) return use(null);
    throw error;
  }
}
