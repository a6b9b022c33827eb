/**
 * An export profile: which columns a receiver wants, in which order, and how values are written in them.
 * Profiles are data (`profiles/`); a wrong column or code is corrected there, never in code.
 */
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import { FIELDS, type FieldKey, isFieldKey } from '../schema/fields.js';
import { withoutByteOrderMark } from '../schema/fold.js';
import { profileIds, profilePath } from './profile-library.js';

const templateFields: ReadonlyMap<string, FieldKey> = new Map(
  FIELDS.flatMap((definition) => (definition.column === null ? [] : [[definition.column, definition.key]])),
);

const fieldKey = z.custom<FieldKey>((key) => typeof key === 'string' && isFieldKey(key), {
  message: 'not a key of the field table',
});
const text = z.string().min(1);

const columnSchema = z.union([
  text
    .refine((name) => templateFields.has(name), { message: 'not a column of the 70-column template' })
    .describe('A column of the 70-column template, by its name'),
  z.strictObject({ header: text, field: fieldKey }).describe('Any field under a heading of its own'),
  z.strictObject({ header: text, constant: z.string() }).describe('The same text in every row'),
  z
    .strictObject({ header: text, office: z.enum(['name', 'ward', 'district', 'province']) })
    .describe('The unit of the office that exports'),
]);

const codeList = z.array(
  z.strictObject({
    of: text.describe('Code in the field table'),
    code: text.describe('Code this receiver wants'),
    text: text.describe('What it means, as explained on the second sheet'),
  }),
);

export const profileSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    version: z.int().positive().describe('Counts up whenever rows written under this profile would change'),
    title: z.strictObject({ vi: text, en: text }),
    basis: text.describe('Where the columns are taken from'),
    confidence: text.describe('What is sure and what is our reading'),
    sheet: text.max(31).describe('Name of the sheet that holds the rows'),
    headers: z.enum(['as-named', 'upper']),
    dates: z.enum(['DD.MM.YYYY', 'DD/MM/YYYY']).describe('Partial dates drop their missing parts'),
    names: z
      .enum(['upper', 'verbatim'])
      .describe('Names of persons: upper case with diacritics, or as written'),
    ethnicities: z.enum(['listed', 'verbatim']).describe('Name in the official list where one is known'),
    nationalities: z.enum(['code', 'text']).describe('What nationality columns without Str hold'),
    withoutColumn: z
      .enum(['notes', 'omit'])
      .describe(
        'Boxes without a column: added to the notes column as «label: text», or left to records.jsonl',
      ),
    fileNames: z.strictObject({
      type: z.enum(['KS', 'KH', 'KT', 'CMC', 'HN']),
      missingYear: z.string().regex(/^\d{4}$/),
      missingPart: z
        .string()
        .regex(/^\d{2}$/)
        .describe('Stands for a missing month or day in PDF names'),
    }),
    columns: z.array(columnSchema).min(1),
    codes: z.record(z.string(), codeList).describe('Per code list of the field table; `sex` for sexes'),
  })
  .describe('An export profile of hotich');

export type Profile = z.infer<typeof profileSchema>;

/** A column made ready: its heading as written and what fills it. */
export type ProfileColumn =
  | { readonly header: string; readonly fill: 'field'; readonly field: FieldKey }
  | { readonly header: string; readonly fill: 'constant'; readonly constant: string }
  | {
      readonly header: string;
      readonly fill: 'office';
      readonly unit: 'name' | 'ward' | 'district' | 'province';
    };

/** The columns of a profile in their order. */
export function columnsOf(profile: Profile): readonly ProfileColumn[] {
  const heading = (name: string): string => (profile.headers === 'upper' ? name.toUpperCase() : name);
  return profile.columns.map((column) => {
    if (typeof column === 'string') {
      const field = templateFields.get(column);
      if (field === undefined) throw new RangeError(`not a template column: ${column}`);
      return { header: heading(column), fill: 'field', field };
    }
    const header = heading(column.header);
    if ('field' in column) return { header, fill: 'field', field: column.field };
    if ('constant' in column) return { header, fill: 'constant', constant: column.constant };
    return { header, fill: 'office', unit: column.office };
  });
}

/** Fields an entry may hold that a profile has no column for (age, occupation …), in the table's order. */
export function fieldsWithoutColumn(profile: Profile): readonly FieldKey[] {
  const shown = new Set(
    columnsOf(profile).flatMap((column) => (column.fill === 'field' ? [column.field] : [])),
  );
  return FIELDS.filter(({ key, origin }) => origin !== 'computed' && !shown.has(key)).map(({ key }) => key);
}

/**
 * The profile of a shipped id, or of a profile file of one's own (a path that ends in `.json`).
 * Throws `profile-unknown` or `profile-invalid`.
 */
export async function loadProfile(idOrFile: string): Promise<Profile> {
  const own = idOrFile.endsWith('.json');
  const known = profileIds();
  if (!own && !known.includes(idOrFile)) {
    throw new HotichError('profile-unknown', { profile: idOrFile, known: known.join(', ') });
  }
  const path = own ? idOrFile : profilePath(idOrFile);
  const file = basename(path);
  const content = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new HotichError('profile-invalid', { file, problem: 'unreadable' }, { cause });
  });
  return parseProfile(content, file);
}

/** Parses the text of a profile file; `file` names it in errors. Throws `profile-invalid`. */
export function parseProfile(content: string, file: string): Profile {
  let data: unknown;
  try {
    data = JSON.parse(withoutByteOrderMark(content));
  } catch (cause) {
    throw new HotichError('profile-invalid', { file, problem: 'not-json' }, { cause });
  }
  const parsed = profileSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new HotichError('profile-invalid', { file, problem: 'schema', ...(place === '' ? {} : { place }) });
}

/** JSON Schema (draft 2020-12) of a profile file. */
export function profileJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(profileSchema, { io: 'input', unrepresentable: 'any' });
}
