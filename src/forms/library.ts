/** The forms shipped with the program, and the reading of form files an office writes itself. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { formMessages } from '../messages/forms.js';
import { withoutByteOrderMark } from '../schema/fold.js';
import { checkForm, type FormFinding } from './check.js';
import { type Form, formSchema } from './form.js';

export type { FormFinding } from './check.js';

/** A form file read: the form, or everything that is wrong with the file. */
export type FormReading =
  | { readonly outcome: 'form'; readonly form: Form }
  | { readonly outcome: 'findings'; readonly findings: readonly FormFinding[] };

const folder = new URL('./library/', import.meta.url);
let shipped: readonly Form[] | undefined;

/**
 * The shipped forms, oldest first. Throws if one of the program's own files is damaged: the installation
 * is then incomplete, nothing an officer could mend.
 */
export function shippedForms(): readonly Form[] {
  shipped ??= readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => {
      const reading = readForm(readFileSync(new URL(name, folder), 'utf8'));
      if (reading.outcome === 'form') return reading.form;
      const first = reading.findings[0];
      throw new Error(`damaged form file ${name}: ${first?.path} ${first?.message.en}`);
    })
    .sort((one, other) => one.years[0] - other.years[0] || (one.id < other.id ? -1 : 1));
  return shipped;
}

/** The shipped form of that id, or null. */
export function shippedForm(id: string): Form | null {
  return shippedForms().find((form) => form.id === id) ?? null;
}

/** Reads the text of a form file (JSON, UTF-8, a byte order mark is allowed). Never throws. */
export function readForm(text: string): FormReading {
  let data: unknown;
  try {
    data = JSON.parse(withoutByteOrderMark(text));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { outcome: 'findings', findings: [{ path: '', message: formMessages.notJson(reason) }] };
  }
  const parsed = formSchema.safeParse(data);
  if (!parsed.success) return { outcome: 'findings', findings: parsed.error.issues.map(findingOf) };
  const findings = checkForm(parsed.data);
  return findings.length === 0 ? { outcome: 'form', form: parsed.data } : { outcome: 'findings', findings };
}

/** As `readForm`, for a form an office adds: the ids of shipped forms are taken. */
export function readOfficeForm(text: string): FormReading {
  const reading = readForm(text);
  if (reading.outcome === 'findings' || shippedForm(reading.form.id) === null) return reading;
  return {
    outcome: 'findings',
    findings: [{ path: 'id', message: formMessages.idTaken(reading.form.id) }],
  };
}

/** As `readOfficeForm`, for a file to be looked at: one that is a shipped form's own, or says the same, has its id by right. */
export function readFormAt(path: string, text: string): FormReading {
  const reading = readForm(text);
  if (reading.outcome === 'findings') return reading;
  const { form } = reading;
  const own = resolve(path).endsWith(join('forms', 'library', `${form.id}.json`));
  return own || JSON.stringify(form) === JSON.stringify(shippedForm(form.id))
    ? reading
    : readOfficeForm(text);
}

/** JSON Schema (2020-12) of form files, for editors that complete and check while one types. */
export function formFileSchema(): Record<string, unknown> {
  return z.toJSONSchema(formSchema, { io: 'input', target: 'draft-2020-12' });
}

const speakers = { vi: z.locales.vi().localeError, en: z.locales.en().localeError };

function findingOf(issue: z.core.$ZodIssue): FormFinding {
  const tell = (speaker: z.core.$ZodErrorMap): string => {
    const told = speaker({ ...issue, input: undefined } as z.core.$ZodRawIssue);
    return typeof told === 'string' ? told : (told?.message ?? issue.message);
  };
  return {
    path: issue.path.map(String).join('.'),
    message: { vi: tell(speakers.vi), en: tell(speakers.en) },
  };
}
