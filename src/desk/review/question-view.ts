/** What is asked: the label, what the machine proposes and why, the other readings, what is suggested. Pure. */
import { deskMessages } from '../../messages/desk.js';
import { type Message, say } from '../../messages/message.js';
import { refusalTexts } from '../../messages/refusals.js';
import { ruleTexts } from '../../messages/rules.js';
import { isDitto } from '../../schema/ditto.js';
import { fieldOf } from '../../schema/fields.js';
import type { Refusal } from '../../schema/record.js';
import type { FieldValue } from '../../schema/value.js';
import type { Basis, Offer } from '../judge/propose.js';
import { meaningOf } from '../judge/provisional.js';
import type { Doubt } from '../judge/sureness.js';
import type { DeskState } from './desk-state.js';
import { digitsIn } from './digits.js';
import type { Question } from './question.js';
import type { Row } from './screen.js';
import { alarm, faint, plain, strong, value } from './spans.js';
import { stageLines } from './stage-view.js';
import { shorten, widthOf, wrap } from './text-width.js';

const INDENT = '  ';
const MOST_SUGGESTIONS = 2;

export function questionLines(desk: DeskState, question: Question, width: number): Row[] {
  const rows = warningLines(question, width);
  const { definition } = question;
  if (question.above !== null && question.kind === 'field') {
    rows.push([faint(shorten(`${say(deskMessages.above)}: ${question.above}`, width))]);
  }
  if (desk.purpose === 'ask') rows.push(...peopleLines(question, width));
  rows.push([strong(say(definition.label))]);
  if (question.kind === 'supplement') rows.push(...supplementLines(desk, question, width));
  else rows.push(...proposalLines(question, width), ...candidateLines(desk, question, width));
  return rows;
}

export function warningLines(
  { sentBack, machineSawStruck }: Pick<Question, 'sentBack' | 'machineSawStruck'>,
  width: number,
): Row[] {
  const rows: Row[] = [];
  if (sentBack !== null) {
    const { refusal } = sentBack;
    const text =
      refusal === null
        ? say(deskMessages.failedSecondKeying)
        : say(deskMessages.refusedBecause(refusalText(refusal)));
    rows.push(...wrap(text, width).map((line): Row => [alarm(line)]));
  }
  if (machineSawStruck) rows.push([alarm(say(deskMessages.machineSawStruck))]);
  return rows;
}

/** Why it was refused, in words, then the boxes meant; a code this version does not know stays as it is. */
function refusalText({ reasons, fields }: Refusal): string {
  const texts = new Map<string, Message>(Object.entries(refusalTexts));
  const why = reasons.map((code) => {
    const text = texts.get(code);
    return text === undefined ? code : say(text);
  });
  const boxes = fields.map((field) => say(fieldOf(field).label));
  return boxes.length === 0 ? why.join('; ') : `${why.join('; ')} (${boxes.join(', ')})`;
}

/** Whose entry it is: the family is on the telephone. */
function peopleLines({ record }: Question, width: number): Row[] {
  const people = (['child', 'mother', 'father'] as const).flatMap((subject) => {
    const name = meaningOf(record.fields[`${subject}.fullName`]);
    return name === null ? [] : [`${say(deskMessages.subjects[subject])}: ${name}`];
  });
  return people.length === 0 ? [] : wrap(people.join(' · '), width).map((line): Row => [plain(line)]);
}

function proposalLines(question: Question, width: number): Row[] {
  const { proposal } = question;
  if (proposal === null) return [[plain(INDENT), faint(say(deskMessages.noReading))]];
  switch (proposal.from) {
    case 'record':
      return labelled(deskMessages.recorded, valueText(proposal.value), width);
    case 'offer': {
      const ditto =
        isDitto(proposal.text) && question.above !== null
          ? ` ${say(deskMessages.ditto(question.above))}`
          : '';
      const text = proposal.text === '' ? say(deskMessages.states.blank) : proposal.text + ditto;
      const { basis, confidence } = proposal;
      const remarks = [
        ...(basis.from === 'reading' ? [] : [basisText(basis)]),
        percent(confidence),
        ...(basis.from === 'reading' ? question.doubts.map((doubt) => doubtText(doubt)) : []),
      ];
      const label = basis.from === 'reading' ? deskMessages.proposal : deskMessages.offer;
      return [...labelled(label, text, width), [faint(shorten(`${INDENT}└ ${remarks.join(' · ')}`, width))]];
    }
    default: {
      const never: never = proposal;
      return never;
    }
  }
}

function supplementLines(desk: DeskState, question: Question, width: number): Row[] {
  const { proposal } = question;
  const known =
    proposal?.from === 'record' ? labelled(deskMessages.recorded, valueText(proposal.value), width) : [];
  const serves = desk.serves.map(({ name }) => name).join(', ');
  const also = serves === '' ? [] : wrap(say(deskMessages.alsoServes(serves)), width);
  return [
    ...known,
    ...(desk.stage.ask === 'value' ? suggestionLines(desk, question, width) : []),
    ...stageLines(desk, width),
    ...also.map((line): Row => [faint(line)]),
  ];
}

/** What is suggested, and why; never under Enter. */
function suggestionLines(desk: DeskState, { suggestions }: Question, width: number): Row[] {
  return suggestions.slice(0, MOST_SUGGESTIONS).flatMap(({ suggestion, because }, index): Row[] => {
    const isMarked = index === Math.max(0, desk.candidate);
    const text = suggestion.approximate ? `≈ ${suggestion.verbatim}` : suggestion.verbatim;
    const head = `${INDENT}${isMarked ? 'F1' : ' ·'} ${say(deskMessages.suggestion)}: `;
    const tail = wrap(because, width - widthOf(INDENT) - 5);
    return [
      [plain(head), value(shorten(text, width - widthOf(head)))],
      ...tail.map(
        (line): Row => [
          suggestion.doubtful ? alarm(`${INDENT}   └ ${line}`) : faint(`${INDENT}   └ ${line}`),
        ],
      ),
    ];
  });
}

/** `Máy đọc: …`, going on under itself where it is long: a proposal is never cut off. */
function labelled(label: Message, text: string, width: number): Row[] {
  const head = `${INDENT}${say(label)}: `;
  const lines = wrap(text, width - widthOf(head));
  return lines.map((line, index) => [
    index === 0 ? plain(head) : plain(' '.repeat(widthOf(head))),
    value(line),
  ]);
}

function candidateLines(desk: DeskState, question: Question, width: number): Row[] {
  const isChosenByDigit = digitsIn(question.definition.kind) !== 'often';
  return question.candidates.map((offer, index) => {
    const mark = desk.candidate === index ? '▸' : isChosenByDigit ? String(index + 1) : '·';
    const roomBeside = (tail: string): number => width - widthOf(tail) - widthOf(INDENT) - 4;
    const reason = `  ${offerTail(offer)}`;
    // The text is what is chosen: where it needs the room, the reason goes.
    const tail = widthOf(offer.text) <= roomBeside(reason) ? reason : '  ·';
    const room = roomBeside(tail);
    return [plain(`${INDENT}  ${mark} ${shorten(offer.text, room)}`), faint(tail)];
  });
}

function offerTail({ basis, weight }: Offer): string {
  return basis.from === 'reading' ? percent(weight) : basisText(basis);
}

function basisText(basis: Basis): string {
  if (basis.from === 'reading') return say(deskMessages.proposal);
  if (basis.from === 'other') return say(deskMessages.basisOther(say(fieldOf(basis.field).label)));
  return say(deskMessages.basis[basis.from]);
}

/** A recorded value as a person reads it, its state or source beside it. */
export function valueText(held: FieldValue): string {
  if (held.state !== 'recorded') return say(deskMessages.states[held.state]);
  const text = held.verbatim ?? '';
  const ditto = held.resolved === null ? '' : ` ${say(deskMessages.ditto(held.resolved))}`;
  const source =
    held.source === 'book' ? '' : ` ${say(deskMessages.from(say(deskMessages.sources[held.source])))}`;
  return text + ditto + source;
}

function doubtText(doubt: Doubt): string {
  return doubt.doubt === 'rule' ? say(ruleTexts[doubt.rule].title) : say(deskMessages.doubts[doubt.doubt]);
}

function percent(confidence: number): string {
  return `${Math.floor(confidence * 100)} %`;
}
