/** The screen of second keying, 80 × 24 and up: the label, the line, and nothing that was keyed before. Pure. */
import { deskMessages } from '../../messages/desk.js';
import { say } from '../../messages/message.js';
import { rekeyMessages } from '../../messages/rekey.js';
import type { Seen } from '../../schema/action.js';
import type { EntryPlace } from '../review/book-index.js';
import type { Frame, Row, Span } from '../review/screen.js';
import { pad, shorten, widthOf, wrap } from '../review/text-width.js';
import type { Viewport } from '../review/view.js';
import type { KeyingQuestion, KeyingState } from './second-keying.js';

const NOTICE_ROWS = 3;

const span = (text: string, style: Span['style'] = 'plain'): Row => [{ text: ` ${text}`, style }];

export function keyingFrame(
  state: KeyingState,
  book: string,
  place: EntryPlace | null,
  { columns, rows, pictureRows }: Viewport,
  footnote: string | null,
): Frame {
  const { question } = state;
  if (question === null || place === null) return { rows: [], cursor: { row: 0, column: 0 } };
  const width = columns - 2;
  const rule: Row = [{ text: '─'.repeat(columns), style: 'faint' }];
  const asked = askedRows(state, question, width);
  const notices =
    state.notice.length > 0
      ? wrap(`! ${state.notice.map(say).join(' ')}`, width)
          .slice(0, NOTICE_ROWS)
          .map((line) => span(line, 'alarm'))
      : footnote === null
        ? []
        : [[], [], span(shorten(footnote, width), 'faint')];
  const keys = state.mode === 'rekey' ? rekeyMessages.keysRekey : rekeyMessages.keysDecide;
  const bottom: Row[] = [rule, [], span(shorten(say(keys), width), 'faint')];
  const top: (Row | null)[] = [header(state, question, book, place, width), rule];
  const picture: null[] = Array.from({ length: pictureRows }, () => null);
  const room = rows - top.length - picture.length - asked.length - 1 - NOTICE_ROWS - bottom.length;
  const gap: Row[] = Array.from({ length: Math.max(0, room) }, () => []);
  const above = [...top, ...picture, ...gap, ...asked];
  const before = state.line.letters.slice(0, state.line.cursor).join('');
  const from = Math.max(0, state.line.cursor - (width - 4));
  const shown = state.line.letters.slice(from).join('');
  const padding: Row[] = Array.from({ length: NOTICE_ROWS - notices.length }, () => []);
  return {
    rows: [...above, span(`› ${shorten(shown, width - 3)}`, 'strong'), ...notices, ...padding, ...bottom],
    cursor: { row: above.length, column: 3 + widthOf(from === 0 ? before : before.slice(-(width - 4))) },
  };
}

function header(
  { mode }: KeyingState,
  question: KeyingQuestion,
  book: string,
  place: EntryPlace,
  width: number,
): Row {
  const left = [
    say(rekeyMessages.heading[mode]),
    say(deskMessages.book(book)),
    say(deskMessages.entry(place.position, place.count)),
    say(deskMessages.source(place.file, place.pageInFile, place.row)),
  ].join(' · ');
  const right = say(rekeyMessages.left(question.index, question.count));
  return span(`${pad(left, width - widthOf(right) - 2)}  ${right}`, 'strong');
}

function askedRows(state: KeyingState, question: KeyingQuestion, width: number): readonly Row[] {
  const hint = state.mode === 'rekey' ? rekeyMessages.typeIt : rekeyMessages.chooseIt;
  const offers = question.offers.flatMap((seen, index) => {
    const mark = state.marked === index ? '▸' : '·';
    const arrow = index === 0 ? '↑' : '↓';
    return wrap(`${mark} ${arrow} ${seenText(seen)}`, width - 2).map((line) =>
      span(`  ${line}`, state.marked === index ? 'value' : 'plain'),
    );
  });
  return [
    span(say(question.definition.label), 'strong'),
    ...offers,
    ...wrap(say(hint), width).map((line) => span(line, 'faint')),
  ];
}

function seenText(seen: Seen): string {
  if (seen.state !== 'recorded') return say(deskMessages.states[seen.state]);
  const meaning = seen.resolved === undefined ? '' : ` ${say(deskMessages.ditto(seen.resolved))}`;
  return seen.verbatim + meaning;
}
