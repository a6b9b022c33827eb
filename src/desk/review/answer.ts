/** From a key to an action: what an officer's answer records. Pure. */

import { deskMessages } from '../../messages/desk.js';
import type { Message } from '../../messages/message.js';
import type { ActionBody, Answer, AnswerManner } from '../../schema/action.js';
import { isDitto } from '../../schema/ditto.js';
import type { Evidence, FieldValue } from '../../schema/value.js';
import { isProposed } from '../judge/provisional.js';
import { problemOf } from './check-input.js';
import type { Question } from './question.js';

/** The mark recorded when the officer says "as above" without typing how it is written. */
export const DITTO_MARK = '"';

export type Decision =
  | { readonly type: 'append'; readonly body: ActionBody }
  /** What is recorded already stays as it is. */
  | { readonly type: 'keep' }
  | { readonly type: 'refuse'; readonly problem: Message }
  /** Cannot be, but may be written so: recorded if the officer answers the same again. */
  | { readonly type: 'confirm'; readonly problems: readonly Message[] };

/** What Enter records for a box of the form. `confirmed`: the officer pressed it again on the same text. */
export function decideEnter(question: Question, typed: string, confirmed: boolean): Decision {
  const text = typed.normalize('NFC').trim();
  if (text === '') return decideProposal(question, confirmed);
  if (isDitto(text)) return decideDitto(question, text, '', confirmed);
  return decideText(question, text, confirmed);
}

function decideProposal(question: Question, confirmed: boolean): Decision {
  const { proposal } = question;
  if (proposal === null) return { type: 'refuse', problem: deskMessages.nothingTyped };
  switch (proposal.from) {
    case 'record':
      // What nobody had looked at is an officer's from now on.
      if (proposal.value.trust !== undefined) return reaffirm(question, proposal.value);
      return proposal.reopened ? reaffirm(question, proposal.value) : { type: 'keep' };
    case 'offer':
      if (proposal.text === '') return append(question, { state: 'blank' });
      if (isDitto(proposal.text)) return decideDitto(question, proposal.text, '', confirmed);
      return decideText(question, proposal.text, confirmed);
    default: {
      const never: never = proposal;
      return never;
    }
  }
}

/** A refused record's value, looked at again and found right: said once more, after the refusal. */
function reaffirm(question: Question, value: FieldValue): Decision {
  if (
    value.source !== 'book' &&
    value.source !== 'derived' &&
    value.evidence !== null &&
    value.verbatim !== null
  ) {
    return {
      type: 'append',
      body: {
        type: 'supplemented',
        field: question.step.field,
        verbatim: value.verbatim,
        evidence: value.evidence,
      },
    };
  }
  if (value.source !== 'book') return reaffirmDerived(question, value);
  if (value.state !== 'recorded') return append(question, { state: value.state });
  const recorded = { state: 'recorded' as const, verbatim: value.verbatim ?? '' };
  return append(question, value.resolved === null ? recorded : { ...recorded, resolved: value.resolved });
}

function reaffirmDerived(question: Question, { verbatim, evidence }: FieldValue): Decision {
  if (verbatim === null || evidence?.derivation === undefined) return { type: 'keep' };
  const { field } = question.step;
  return { type: 'append', body: { type: 'derived', field, verbatim, ...evidence.derivation } };
}

/**
 * What "as above" records: the mark, and what it stands for: the entry above, or `meaning` where an officer
 * typed it because that entry was never keyed (crossed out, or on a page that is missing).
 */
export function decideDitto(question: Question, mark: string, meaning: string, confirmed: boolean): Decision {
  const resolved = meaning === '' ? question.above : meaning;
  if (resolved !== null) return append(question, { state: 'recorded', verbatim: mark, resolved });
  if (confirmed) return append(question, { state: 'recorded', verbatim: mark });
  return { type: 'confirm', problems: [deskMessages.nothingAbove] };
}

function decideText(question: Question, text: string, confirmed: boolean): Decision {
  const problem = confirmed ? null : problemOf(question.definition, text, question.bookYear);
  if (problem !== null) return { type: 'confirm', problems: [problem, deskMessages.confirmWritten] };
  return append(question, { state: 'recorded', verbatim: text });
}

/** What the keys for blank, illegible, absent and ask-later record. */
export function decideState(
  question: Question,
  state: 'blank' | 'illegible' | 'absent' | 'pending',
): Decision {
  return append(question, { state });
}

/**
 * What Enter means for a value the book lacks. With nothing typed, a review puts it on the ask-list, and the
 * ask-list leaves it there; what was told goes on to its evidence.
 */
export function decideSupplement(
  question: Question,
  typed: string,
  purpose: 'review' | 'ask',
  confirmed: boolean,
): Decision | { readonly type: 'told'; readonly text: string } {
  const text = typed.normalize('NFC').trim();
  const { proposal } = question;
  if (text === '') {
    if (proposal?.from === 'record' && proposal.reopened) return reaffirm(question, proposal.value);
    return proposal?.from === 'record' || purpose === 'ask'
      ? { type: 'keep' }
      : decideState(question, 'pending');
  }
  const problem = confirmed ? null : problemOf(question.definition, text, question.bookYear);
  if (problem !== null) return { type: 'confirm', problems: [problem, deskMessages.confirmTold] };
  return { type: 'told', text };
}

/** A value from outside the book with what it rests on. */
export function bodyOfEvidence(question: Question, text: string, evidence: Evidence): ActionBody {
  const verbatim = text.normalize('NFC').trim();
  return { type: 'supplemented', field: question.step.field, verbatim, evidence };
}

function append(question: Question, answer: Answer): Decision {
  const { reading } = question;
  return {
    type: 'append',
    body: {
      type: 'answered',
      field: question.step.field,
      answer,
      manner: mannerOf(question, answer),
      ...(reading === null
        ? {}
        : { reading: { text: reading.text, confidence: reading.confidence, reader: reading.reader } }),
      regions: question.kind === 'field' ? question.regions : [],
    },
  };
}

function mannerOf({ reading }: Question, answer: Answer): AnswerManner {
  const said = answer.state === 'recorded' ? answer.verbatim : answer.state === 'blank' ? '' : null;
  if (reading === null || !isProposed(reading)) return 'keyed';
  return said === reading.text.normalize('NFC').trim() ? 'accepted' : 'corrected';
}
