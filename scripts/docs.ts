/**
 * Writes the generated parts of docs/ from the code's own tables: `npm run docs`, or `npm run docs -- --check`
 * to fail where a page is not what the code says. A generated part stands between
 * `<!-- generated: NAME -->` and `<!-- end -->`; everything else on the page is written by hand.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { columnsOf, loadProfile, profileSchema } from '../src/bundle/profile.js';
import { profileIds } from '../src/bundle/profile-library.js';
import { receiptSchema } from '../src/bundle/receipt-file.js';
import { fieldsOnForm } from '../src/forms/form.js';
import { shippedForms } from '../src/forms/library.js';
import { BUNDLE_PROBLEMS } from '../src/messages/bundle-problems.js';
import { derivationTexts } from '../src/messages/derivations.js';
import { ERRORS, EXIT } from '../src/messages/errors.js';
import { exceptionTexts } from '../src/messages/exceptions.js';
import type { Message } from '../src/messages/message.js';
import { refusalTexts } from '../src/messages/refusals.js';
import { ruleTexts } from '../src/messages/rules.js';
import { FIELDS, type FieldDefinition, type FieldKey } from '../src/schema/fields.js';
import { RULES, type RuleCode } from '../src/schema/rules/rule.js';

const FOLDER = 'docs';

const parts: Readonly<Record<string, () => string>> = {
  fields: fieldTable,
  rules: ruleTable,
  forms: formTable,
  'exit-codes': exitCodeTable,
  errors: errorTable,
  derivations: () => wordTable('Rule', derivationTexts),
  refusals: () => wordTable('Code', refusalTexts),
  exceptions: () => wordTable('Code', exceptionTexts),
  'bundle-problems': () => wordTable('Problem', BUNDLE_PROBLEMS),
  profiles: profileTable,
};

const profiles = await Promise.all(profileIds().map(loadProfile));
const check = process.argv.includes('--check');
let stale = 0;
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.md'))) {
  const path = join(FOLDER, name);
  const page = readFileSync(path, 'utf8');
  const written = page.replace(
    /<!-- generated: ([\w-]+) -->\n[\s\S]*?<!-- end -->/g,
    (_whole, part: string) => {
      const render = parts[part];
      if (render === undefined) throw new Error(`${path}: nothing generates "${part}"`);
      return `<!-- generated: ${part} -->\n${render()}\n<!-- end -->`;
    },
  );
  if (written === page) continue;
  stale += 1;
  if (check) process.stderr.write(`${path} is not what the code says: npm run docs\n`);
  else writeFileSync(path, written);
}
for (const [name, schema] of [
  ['profile.schema.json', profileSchema],
  ['receipt.schema.json', receiptSchema],
] as const) {
  const path = join(FOLDER, name);
  const wanted = `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`;
  if (existsSync(path) && readFileSync(path, 'utf8') === wanted) continue;
  stale += 1;
  if (check) process.stderr.write(`${path} is not what the code says: npm run docs\n`);
  else writeFileSync(path, wanted);
}
if (check && stale > 0) process.exitCode = 1;

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return ['', line(headings), line(headings.map(() => '---')), ...rows.map(line), ''].join('\n');
}

function fieldTable(): string {
  const forms = shippedForms();
  const definitions: readonly (FieldDefinition & { readonly key: FieldKey })[] = FIELDS;
  return table(
    ['Key', 'Kind', 'Nhãn', 'Label', 'Required', 'Origin', 'Column (hotich158)', 'On forms'],
    definitions.map((field) => [
      `\`${field.key}\``,
      field.codes === undefined ? field.kind : `${field.kind} (${field.codes})`,
      field.label.vi,
      field.label.en,
      field.required,
      field.origin,
      field.column === null ? '–' : `\`${field.column}\``,
      forms
        .filter((form) => fieldsOnForm(form).includes(field.key))
        .map((form) => form.id)
        .join(', ') || '–',
    ]),
  );
}

function ruleTable(): string {
  const codes = Object.keys(RULES).filter((code): code is RuleCode => code in RULES);
  return table(
    ['Code', 'Severity', 'Quy tắc', 'Rule', 'Rests on'],
    codes.map((code) => [
      `\`${code}\``,
      RULES[code].severity,
      ruleTexts[code].title.vi,
      ruleTexts[code].title.en,
      RULES[code].source,
    ]),
  );
}

function formTable(): string {
  return table(
    ['Form', 'Title', 'Years', 'Layout', 'Page, mm', 'Fields', 'Basis', 'How sure'],
    shippedForms().map((form) => [
      `\`${form.id}\``,
      form.title.en,
      form.years.join('–'),
      form.layout,
      form.pages.map((page) => `${page.width}×${page.height}`).join(' + '),
      String(fieldsOnForm(form).length),
      form.basis,
      form.confidence,
    ]),
  );
}

function exitCodeTable(): string {
  const meanings: Readonly<Record<keyof typeof EXIT, string>> = {
    done: 'done',
    failed: 'failed; every input refused included',
    usage: 'wrong usage, or something named does not exist',
    partly: 'partly done: some inputs refused, each named',
    findings: 'findings block it',
    workspace: 'workspace in use by another window, or made by a newer version',
    notAllowed: 'not allowed',
    bundleDamaged: 'bundle damaged or forged',
    wrongKey: 'wrong key',
    interrupted: 'interrupted; run it again to go on',
  };
  const names = Object.keys(EXIT).filter((name): name is keyof typeof EXIT => name in EXIT);
  return table(
    ['Code', 'Meaning'],
    names.map((name) => [String(EXIT[name]), meanings[name]]),
  );
}

function errorTable(): string {
  // Details are shown by their names in braces, as a reader of the page would expect.
  const details = new Proxy<Record<string, string>>({}, { get: (_target, name) => `{${String(name)}}` });
  return table(
    ['Error', 'Exit', 'Thông báo', 'Message'],
    Object.entries(ERRORS).map(([code, kind]) => {
      const message = kind.message(details);
      return [`\`${code}\``, String(kind.exit), message.vi, message.en];
    }),
  );
}

function wordTable(heading: string, texts: Readonly<Record<string, Message>>): string {
  return table(
    [heading, 'Tiếng Việt', 'English'],
    Object.entries(texts).map(([code, { vi, en }]) => [`\`${code}\``, vi, en]),
  );
}

function profileTable(): string {
  return table(
    ['Profile', 'Title', 'Columns', 'Dates', 'Nationalities', 'Basis', 'How sure'],
    profiles.map((profile) => [
      `\`${profile.id}\``,
      profile.title.en,
      String(columnsOf(profile).length),
      profile.dates,
      profile.nationalities,
      profile.basis,
      profile.confidence,
    ]),
  );
}
