/** What makes a form file unusable beyond its shape: boxes off the page, fields twice, columns that overlap, no print. */
import { formMessages } from '../messages/forms.js';
import type { Message } from '../messages/message.js';
import { CODE_LISTS } from '../schema/codes.js';
import { type FieldDefinition, type FieldKey, fieldOf } from '../schema/fields.js';
import { type EntryForm, type Form, fieldsOnForm, type TableForm } from './form.js';

/** A remark on a form file: where in it (dotted path, empty for the whole file), and what is wrong. */
export interface FormFinding {
  readonly path: string;
  readonly message: Message;
}

type Box = readonly [x: number, y: number, width: number, height: number];

/** Lines and boxes may touch the paper's edge; a measure may be rounded over it by this much, mm. */
const ROUNDING = 0.5;

/** All findings on a form of the right shape; an empty list means it can be used. */
export function checkForm(form: Form): readonly FormFinding[] {
  const findings: FormFinding[] = [];
  const found = (path: string, message: Message): void => {
    findings.push({ path, message });
  };
  if (form.years[0] > form.years[1]) found('years', formMessages.yearsReversed);

  form.labels.forEach((label, index) => {
    checkPoint(form, label.page, label.at, `labels.${index}`, found);
  });
  form.rules.forEach((rule, index) => {
    checkPoint(form, rule.page, rule.from, `rules.${index}.from`, found);
    checkPoint(form, rule.page, rule.to, `rules.${index}.to`, found);
  });
  form.pages.forEach((_, page) => {
    const printed = [...form.labels, ...form.rules].some((each) => each.page === page);
    if (!printed) found(`pages.${page}`, formMessages.nothingPrinted(page));
  });
  form.marks.forEach((mark, index) => {
    checkBox(form, mark.page, mark.box, `marks.${index}`, found);
  });
  checkKeys(fieldsOnForm(form), found);
  if (form.layout === 'entry') checkEntryForm(form, found);
  else checkTableForm(form, found);
  return findings;
}

type Found = (path: string, message: Message) => void;

function checkPoint(
  form: Form,
  page: number,
  [x, y]: readonly [number, number],
  path: string,
  found: Found,
): void {
  checkBox(form, page, [x, y, 0, 0], path, found);
}

function checkBox(form: Form, page: number, [x, y, width, height]: Box, path: string, found: Found): void {
  const size = form.pages[page];
  if (size === undefined) {
    found(path, formMessages.pageUnknown(page, form.pages.length));
    return;
  }
  const inside =
    x >= -ROUNDING &&
    y >= -ROUNDING &&
    x + width <= size.width + ROUNDING &&
    y + height <= size.height + ROUNDING;
  if (!inside) found(path, formMessages.outsidePage);
}

function checkKeys(keys: readonly FieldKey[], found: Found): void {
  const seen = new Set<FieldKey>();
  for (const key of keys) {
    if (seen.has(key)) found('', formMessages.fieldTwice(key));
    seen.add(key);
    if (fieldOf(key).origin === 'computed') found('', formMessages.fieldComputed(key));
  }
  for (const key of ['registration.number', 'child.fullName'] as const) {
    if (!seen.has(key)) found('', formMessages.fieldMissing(key));
  }
}

function checkEntryForm(form: EntryForm, found: Found): void {
  form.fields.forEach((field, index) => {
    field.boxes.forEach((box, line) => {
      checkBox(form, field.page, box, `fields.${index}.boxes.${line}`, found);
    });
    const { kind, codes } = fieldOf(field.key);
    if (field.parts !== undefined && kind !== 'partial-date') {
      found(`fields.${index}.parts`, formMessages.partsOfNoDate(field.key));
    }
    if (field.choices !== undefined && !isTicked(kind)) {
      found(`fields.${index}.choices`, formMessages.choicesOfNone(field.key));
    }
    field.choices?.forEach(({ code, box }, line) => {
      const path = `fields.${index}.choices.${line}`;
      checkBox(form, field.page, box, path, found);
      const known = codes === undefined ? null : CODE_LISTS[codes].map((each) => each.code);
      if (known?.includes(code) === false) found(path, formMessages.codeUnknown(code, known));
    });
  });
}

/** Whether a tick can be the answer: nobody prints boxes for all names or days there are. */
function isTicked(kind: FieldDefinition['kind']): boolean {
  switch (kind) {
    case 'sex':
    case 'code':
    case 'ethnicity':
    case 'nationality':
    case 'text':
      return true;
    case 'person-name':
    case 'partial-date':
    case 'date-words':
    case 'age':
    case 'place':
    case 'identity-number':
    case 'number':
      return false;
  }
}

function checkTableForm(form: TableForm, found: Found): void {
  const { top, height, count } = form.rows;
  if (count[0] > count[1]) found('rows.count', formMessages.rowsReversed);
  if (form.headingTop >= top) found('headingTop', formMessages.headingBelowRows);
  form.columns.forEach((column, index) => {
    const page = form.pages[column.page];
    checkBox(form, column.page, [column.x, top, column.width, height], `columns.${index}`, found);
    const bottom = top + height * count[1];
    if (index === 0 && page !== undefined && bottom > page.height + ROUNDING) {
      found('rows', formMessages.rowsTooLow(count[1], bottom, page.height));
    }
    form.columns.slice(index + 1).forEach((other, offset) => {
      const apart =
        other.x >= column.x + column.width - ROUNDING || column.x >= other.x + other.width - ROUNDING;
      if (other.page === column.page && !apart) {
        found(`columns.${index}`, formMessages.columnsOverlap(index + 1, index + offset + 2));
      }
    });
  });
}
