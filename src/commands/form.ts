import type { Command } from 'commander';
import { type Form, fieldsOnForm } from '../forms/form.js';
import type { FormReading } from '../forms/library.js';
import { EXIT, HotichError } from '../messages/errors.js';
import { learnMessages } from '../messages/learn.js';
import { lookMessages } from '../messages/look.js';
import { language, say } from '../messages/message.js';
import { fieldOf } from '../schema/fields.js';
import { type CommandContext, DONE, type Outcome } from './context.js';
import { defineFormLearn } from './form-learn.js';
import { formAtHand, formsAtHand, readFormText } from './forms-at-hand.js';
import { run } from './run.js';
import { checkOutput, writeOutput } from './write-output.js';

export function defineForm(program: Command): void {
  const form = program.command('form').description(say(lookMessages.form));

  form
    .command('list')
    .description(say(lookMessages.formList))
    .action((_options: unknown, command: Command) => run(command, listForms));

  form
    .command('show')
    .description(say(lookMessages.formShow))
    .argument('<id>', say(lookMessages.formId))
    .action((id: string, _options: unknown, command: Command) =>
      run(command, (context) => showForm(context, id)),
    );

  form
    .command('check')
    .description(say(lookMessages.formCheck))
    .argument('<file>', say(lookMessages.formFile))
    .action((file: string, _options: unknown, command: Command) =>
      run(command, async (context) => {
        const { readFormAt } = await import('../forms/library.js');
        const { form: read } = await readFormFile(context, file, (text) => readFormAt(file, text));
        if (read === null) return { exit: EXIT.findings };
        context.print(say(lookMessages.formFits(read.id)));
        return { ...DONE, summary: { form: read.id } };
      }),
    );

  form
    .command('add')
    .description(say(lookMessages.formAdd))
    .argument('<file>', say(lookMessages.formFile))
    .action((file: string, _options: unknown, command: Command) =>
      run(command, (context) => addForm(context, file)),
    );

  form
    .command('import')
    .description(say(learnMessages.importForm))
    .argument('<file>', say(lookMessages.formFile))
    .action((file: string, _options: unknown, command: Command) =>
      run(command, (context) => addForm(context, file)),
    );

  form
    .command('export')
    .description(say(learnMessages.exportForm))
    .argument('<id>', say(lookMessages.formId))
    .option('--out <file>', say(learnMessages.exportOut))
    .action((id: string, { out }: { out?: string }, command: Command) =>
      run(command, async (context) => {
        if (out !== undefined) await checkOutput(out);
        const text = JSON.stringify(await formAtHand(context, id), null, 2);
        if (out === undefined) context.printExactly(text);
        else await writeOutput(out, `${text}\n`);
        return { ...DONE, summary: { form: id, file: out ?? null } };
      }),
    );

  form
    .command('draw')
    .description(say(learnMessages.drawForm))
    .argument('<id>', say(lookMessages.formId))
    .requiredOption('--out <png>', say(learnMessages.draw))
    .action((id: string, { out }: { out: string }, command: Command) =>
      run(command, async (context) => {
        await checkOutput(out);
        const form = await formAtHand(context, id);
        const { drawForm } = await import('../ocr/draw-form.js');
        await writeOutput(out, await drawForm(form, null));
        context.tell(learnMessages.drawn(out));
        return { ...DONE, summary: { form: id, file: out } };
      }),
    );

  defineFormLearn(form);

  form
    .command('schema')
    .description(say(lookMessages.formSchema))
    .action((_options: unknown, command: Command) =>
      run(command, async (context) => {
        const { formFileSchema } = await import('../forms/library.js');
        const schema = formFileSchema();
        context.printExactly(JSON.stringify(schema, null, 2));
        context.emit({ type: 'form-schema', schema });
        return DONE;
      }),
    );
}

async function addForm(context: CommandContext, file: string): Promise<Outcome> {
  const { readOfficeForm } = await import('../forms/library.js');
  const { form: read, text } = await readFormFile(context, file, readOfficeForm);
  if (read === null) return { exit: EXIT.findings };
  return context.withWorkspace('write', (workspace) => {
    workspace.forms.add(read.id, text);
    context.print(say(lookMessages.formAdded(read.id)));
    return { ...DONE, summary: { form: read.id } };
  });
}

async function listForms(context: CommandContext): Promise<Outcome> {
  const forms = await formsAtHand(context);
  for (const form of forms) {
    context.emit({
      type: 'form',
      form: form.id,
      title: form.title,
      years: form.years,
      layout: form.layout,
      fields: fieldsOnForm(form).length,
    });
  }
  // A title takes most of a line: a table of them would not fit 80 columns.
  for (const form of forms) {
    const fields = say(lookMessages.formFields(fieldsOnForm(form).length));
    context.print(`${form.id}  ${form.years.join('–')}  ${fields}`);
    context.print(`  ${form.title[language()]}`);
  }
  return DONE;
}

async function showForm(context: CommandContext, id: string): Promise<Outcome> {
  const form = await formAtHand(context, id);
  context.emit({ type: 'form', form });
  context.print(`${form.id}  ${form.title[language()]}  (${form.years.join('–')})`);
  context.print(form.basis);
  context.print(form.confidence);
  for (const key of fieldsOnForm(form)) context.print(`  ${key}  ${fieldOf(key).label[language()]}`);
  return DONE;
}

/** Reads a form file; its findings are told and give a null form. */
async function readFormFile(
  context: CommandContext,
  file: string,
  read: (text: string) => FormReading,
): Promise<{ readonly form: Form | null; readonly text: string }> {
  const text = await readFormText(file);
  const reading = read(text);
  if (reading.outcome === 'form') return { form: reading.form, text };
  for (const { path, message } of reading.findings) {
    context.emit({ type: 'finding', file, path, message: say(message) });
    context.print(`${path === '' ? file : path}: ${say(message)}`);
  }
  context.refuse(new HotichError('form-invalid', { file, count: reading.findings.length }));
  return { form: null, text };
}
