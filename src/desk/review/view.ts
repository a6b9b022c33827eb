/** The desk's state as a screen of at least 80 × 24: what is asked stands above a line that never moves. Pure. */
import { deskMessages } from '../../messages/desk.js';
import { type Message, say } from '../../messages/message.js';
import { fieldOf } from '../../schema/fields.js';
import type { DeskQuestion, DeskState } from './desk-state.js';
import { digitsIn } from './digits.js';
import { entryRows, UNASKED } from './entry-view.js';
import type { PageQuestion } from './page-question.js';
import type { Question } from './question.js';
import { questionLines, valueText, warningLines } from './question-view.js';
import type { Frame, Row, Span } from './screen.js';
import { alarm, faint, plain, strong } from './spans.js';
import type { Stage } from './supplement.js';
import { pad, shorten, widthOf, wrap } from './text-width.js';

export interface Viewport {
  readonly columns: number;
  readonly rows: number;
  /** Rows under the header left to the picture; 0 if it shows elsewhere. */
  readonly pictureRows: number;
}

/** Rows kept under the line for what the desk has to say. */
const NOTICE_ROWS = 3;
const MARGIN = 1;

export function frameOf(desk: DeskState, book: string, viewport: Viewport, footnote: string | null): Frame {
  const { question } = desk;
  const { columns, rows, pictureRows } = viewport;
  const width = columns - 2 * MARGIN;
  if (question === null) return { rows: [], cursor: { row: 0, column: 0 } };
  const bottom: Row[] = [rule(columns), ...keyRows(desk, question, width)];
  const { row: input, column } = inputRow(desk, width);
  const notice = noticeRows(desk.notice, footnote, width);
  const top: (Row | null)[] = [headerRow(question, book, width), rule(columns)];
  for (let row = 0; row < pictureRows; row++) top.push(null);
  const free = rows - top.length - bottom.length - NOTICE_ROWS - 1;
  const asked = desk.noting ? noteLines(width) : askedLines(desk, question, width, free);
  const room = free - asked.length;
  const around = 'definition' in question ? neighbourRows(question, width, Math.max(0, room - 1)) : [];
  // What was answered stands right above what is asked, as lines written one under the other.
  const gap = Math.max(0, room - around.length);
  const above = [...top, ...blank(gap - 1), ...around, ...blank(Math.min(1, gap)), ...asked];
  return {
    rows: [...above, input, ...notice, ...blank(NOTICE_ROWS - notice.length), ...bottom].map((row) =>
      row === null ? null : clip(isRule(row) ? row : indent(row), columns),
    ),
    cursor: { row: above.length, column: column + MARGIN },
  };
}

function askedLines(desk: DeskState, question: DeskQuestion, width: number, room: number): Row[] {
  switch (question.kind) {
    case 'page':
      return pageLines(question, width);
    case 'entry':
      return [
        ...warningLines(question, width),
        ...entryRows(question, desk.pointed, width, room, desk.purpose === 'look'),
      ];
    case 'field':
    case 'supplement':
      return questionLines(desk, question, width);
    default: {
      const never: never = question;
      return never;
    }
  }
}

function noteLines(width: number): Row[] {
  return wrap(say(deskMessages.noteAsk), width).map((line): Row => [strong(line)]);
}

function headerRow(question: DeskQuestion, book: string, width: number): Row {
  const left: string[] = [say(deskMessages.book(book))];
  let right = '';
  if (question.kind === 'page') {
    left.push(say(deskMessages.source(question.file, question.pageInFile, null)));
  } else {
    const { place, record } = question;
    left.push(say(deskMessages.entry(place.position, place.count)));
    const number = record.fields['registration.number'];
    if (number?.verbatim) left.push(say(deskMessages.number(number.resolved ?? number.verbatim)));
    left.push(say(deskMessages.source(place.file, place.pageInFile, place.row)));
    if (record.struckThrough) left.push(say(deskMessages.struck));
    right = say(partOf(question));
  }
  const room = width - widthOf(right) - 2;
  return [strong(pad(left.join(' · '), room)), plain('  '), strong(right)];
}

function partOf(question: Exclude<DeskQuestion, PageQuestion>): Message {
  switch (question.kind) {
    case 'entry':
      return deskMessages.wholeEntry;
    case 'field':
      return deskMessages.box(question.index, question.count);
    case 'supplement':
      return deskMessages.supplementBox(question.index, question.count);
    default: {
      const never: never = question;
      return never;
    }
  }
}

function neighbourRows(question: Question, width: number, room: number): Row[] {
  const { order, record, step } = question;
  const here = question.kind === 'supplement' ? order.length : order.indexOf(step.field);
  const before = order.slice(0, here).flatMap((key) => {
    const held = record.fields[key];
    return held === undefined || key === step.field ? [] : [{ key, held }];
  });
  const label = Math.min(30, Math.floor(width * 0.38));
  return before
    .slice(-Math.max(0, room))
    .slice(room === 0 ? before.length : 0)
    .map(({ key, held }) => [
      faint(`${pad(say(fieldOf(key).label), label)} `),
      plain(shorten((held.trust === undefined ? '' : UNASKED) + valueText(held), width - label - 1)),
    ]);
}

function pageLines(question: PageQuestion, width: number): Row[] {
  const reason = question.reason === null ? undefined : deskMessages.unplacedReasons[question.reason];
  return [
    [alarm(shorten(say(deskMessages.unplaced), width))],
    ...(reason === undefined ? [] : [[plain(shorten(say(reason), width))]]),
    [],
    ...wrap(say(deskMessages.howManyEntries), width).map((line): Row => [strong(line)]),
  ];
}

/** The line being typed; behind it, faint, what Enter or Tab would make of it. */
function inputRow({ line, preview }: DeskState, width: number): { row: Row; column: number } {
  const room = width - 3;
  const from = Math.max(0, line.cursor - room);
  const shown = line.letters.slice(from, from + room).join('');
  const column = 2 + widthOf(line.letters.slice(from, line.cursor).join(''));
  const left = room - widthOf(shown);
  const sign = preview?.by === 'enter' ? 'Enter' : 'Tab';
  const ghost = preview === null ? '' : `   ${sign}→ ${preview.text.trimEnd()}`;
  const row: Row = [strong('› '), plain(shown)];
  return { row: ghost === '' || left < widthOf(ghost) ? row : [...row, faint(ghost)], column };
}

function noticeRows(notice: readonly Message[], footnote: string | null, width: number): Row[] {
  if (notice.length > 0) {
    return wrap(`! ${notice.map(say).join(' ')}`, width)
      .slice(0, NOTICE_ROWS)
      .map((line) => [alarm(line)]);
  }
  return footnote === null ? [] : [[], [], [faint(shorten(footnote, width))]];
}

function keyRows({ purpose, stage }: DeskState, question: DeskQuestion, width: number): Row[] {
  const lines = purpose === 'look' ? [deskMessages.keysLook] : keyLines(question, stage);
  return lines.flatMap((line) => wrapKeys(say(line), width)).map(keySpans);
}

/** In a narrow window the keys go on below, each with what it does. */
function wrapKeys(line: string, width: number): readonly string[] {
  const HELD = '\u{a0}';
  return wrap(line.replaceAll(/(?<=\S) (?=\S)/gu, HELD), width).map((row) => row.replaceAll(HELD, ' '));
}

function keyLines(question: DeskQuestion, { ask }: Stage): readonly Message[] {
  switch (question.kind) {
    case 'page':
      return [deskMessages.keysPage];
    case 'entry':
      return [deskMessages.keysWholeTop, deskMessages.keysWhole];
    case 'field': {
      const isFigures = digitsIn(question.definition.kind) === 'often';
      const top = isFigures ? deskMessages.keysTopFigures : deskMessages.keysTop;
      return [top, deskMessages.keys, deskMessages.keysMore];
    }
    case 'supplement':
      return ask === 'value'
        ? [deskMessages.keysSupplementTop, deskMessages.keysSupplement]
        : [deskMessages.keysEvidence];
    default: {
      const never: never = question;
      return never;
    }
  }
}

function keySpans(line: string): Row {
  return line
    .split(/(F\d+|Enter|Tab|↑↓|←→|Ctrl\+\S+|Alt\+\S+)/u)
    .map((part, index) => (index % 2 === 1 ? strong(part) : faint(part)));
}

const rule = (columns: number): Row => [faint('─'.repeat(columns))];
const isRule = (row: Row): boolean => row[0]?.text.startsWith('──') === true;
const blank = (count: number): Row[] => Array.from({ length: Math.max(0, count) }, () => []);
const indent = (row: Row): Row => (row.length === 0 ? row : [plain(' '.repeat(MARGIN)), ...row]);

function clip(row: Row, columns: number): Row {
  let left = columns;
  const out: Span[] = [];
  for (const span of row) {
    if (left <= 0) break;
    const text = widthOf(span.text) <= left ? span.text : shorten(span.text, left);
    out.push({ ...span, text });
    left -= widthOf(text);
  }
  return out;
}
