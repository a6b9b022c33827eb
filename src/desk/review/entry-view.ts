/** The whole entry in the rows of a screen: one paragraph a person, each value behind its short name. Pure. */
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import type { FieldSubject } from '../../schema/field.js';
import { fieldOf } from '../../schema/fields.js';
import type { FieldValue } from '../../schema/value.js';
import type { FieldStep } from '../steps.js';
import type { Row, Span } from './screen.js';
import { shorten, widthOf, wrap } from './text-width.js';
import type { EntryQuestion } from './whole-entry.js';

/** Stands before what nobody was asked for. */
export const UNASKED = '°';

const SUBJECT_WIDTH = 6;
const SEPARATOR = ' · ';

/** At most `room` rows; the box pointed at is always among them. */
export function entryRows(
  question: EntryQuestion,
  pointed: number,
  width: number,
  room: number,
  isLook = false,
): Row[] {
  const { boxes, lacking, record } = question;
  const title = isLook ? deskMessages.lookTitle(question.unasked) : deskMessages.wholeTitle(question.unasked);
  const head = wrap(say(title), width).map((line): Row => [{ text: line, style: 'strong' }]);
  const tail: Row[] = [
    ...record.notes.map(
      (note): Row => [{ text: shorten(say(deskMessages.noted(note)), width), style: 'plain' }],
    ),
    ...(lacking.length === 0 || isLook ? [] : lackingRows(question, width)),
    ...pointedRow(boxes[pointed], question, width),
  ];
  const { rows, pointedAt } = paragraphs(question, pointed, width);
  const free = Math.max(1, room - head.length - tail.length - 1);
  const from = Math.max(0, Math.min(rows.length - free, pointedAt - free + 1));
  const hidden = rows.length - Math.min(free, rows.length - from);
  const more: Row =
    hidden > 0 ? [{ text: shorten(say(deskMessages.wholeMore(hidden)), width), style: 'alarm' }] : [];
  return [...head, ...rows.slice(from, from + free), more, ...tail];
}

function paragraphs(
  { boxes, record }: EntryQuestion,
  pointed: number,
  width: number,
): { readonly rows: Row[]; readonly pointedAt: number } {
  const rows: Row[] = [];
  let pointedAt = 0;
  let row: Span[] = [];
  let used = 0;
  let subject: FieldSubject | null = null;
  const close = (): void => {
    if (row.length > 0) rows.push(row);
  };
  for (const [index, step] of boxes.entries()) {
    const value = record.fields[step.field];
    if (step.kind === 'supplement' && value === undefined) continue;
    const definition = fieldOf(step.field);
    const item = itemOf(step, value, index === pointed, width - SUBJECT_WIDTH);
    const length = item.reduce((sum, span) => sum + widthOf(span.text), 0);
    const isNew = definition.subject !== subject;
    if (isNew || used + widthOf(SEPARATOR) + length > width) {
      close();
      const name = isNew ? say(deskMessages.subjects[definition.subject]) : '';
      row = [{ text: name.padEnd(SUBJECT_WIDTH), style: 'faint' }];
      used = SUBJECT_WIDTH;
      subject = definition.subject;
    } else {
      row = [...row, { text: SEPARATOR, style: 'faint' }];
      used += widthOf(SEPARATOR);
    }
    row = [...row, ...item];
    used += length;
    if (index === pointed) pointedAt = rows.length;
  }
  close();
  return { rows, pointedAt };
}

function itemOf(step: FieldStep, value: FieldValue | undefined, isPointed: boolean, most: number): Span[] {
  const { field } = step;
  const short = deskMessages.shortLabels[field.slice(field.indexOf('.') + 1)] ?? fieldOf(field).label;
  const name = say(short);
  const label: Span[] = name === '' ? [] : [{ text: `${name} `, style: 'faint' }];
  const unasked = value?.trust === undefined ? '' : UNASKED;
  const text = shorten(unasked + shownValue(value), Math.max(1, most - widthOf(name) - 1));
  return [...label, { text, style: isPointed ? 'reverse' : unasked === '' ? 'strong' : 'value' }];
}

function shownValue(value: FieldValue | undefined): string {
  if (value === undefined) return say(deskMessages.unanswered);
  if (value.state !== 'recorded')
    return value.state === 'blank' ? '–' : say(deskMessages.states[value.state]);
  const source =
    value.source === 'book' ? '' : ` ${say(deskMessages.from(say(deskMessages.sources[value.source])))}`;
  return `${value.verbatim ?? ''}${value.resolved === null ? '' : ` (${value.resolved})`}${source}`;
}

function lackingRows({ lacking }: EntryQuestion, width: number): Row[] {
  const names = lacking.map((field, index) => `${index + 1} ${say(fieldOf(field).label)}`).join('   ');
  return [
    ...wrap(say(deskMessages.wholeLacking), width).map((line): Row => [{ text: line, style: 'plain' }]),
    ...wrap(`  ${names}`, width).map((line): Row => [{ text: line, style: 'strong' }]),
  ];
}

function pointedRow(step: FieldStep | undefined, { record }: EntryQuestion, width: number): Row[] {
  if (step === undefined) return [];
  const text = `▸ ${say(fieldOf(step.field).label)}: ${shownValue(record.fields[step.field])}`;
  const hint = `  (${say(deskMessages.wholeOpen)})`;
  return [
    [
      { text: shorten(text, width - widthOf(hint)), style: 'value' },
      { text: hint, style: 'faint' },
    ],
  ];
}
