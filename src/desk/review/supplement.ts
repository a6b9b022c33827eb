/** Asking what a value from outside the book rests on: one small question after the other. Pure. */
import { dayText } from '../../messages/day.js';
import { deskMessages } from '../../messages/desk.js';
import { type Message, say } from '../../messages/message.js';
import { parseDate } from '../../schema/dates/parse.js';
import type { Evidence } from '../../schema/value.js';

export const OUTSIDE_SOURCES = ['family-papers', 'declaration', 'other-register'] as const;
export type OutsideSource = (typeof OUTSIDE_SOURCES)[number];

/** How far the officer has come; `value` is before any of it. */
export type Stage =
  | { readonly ask: 'value' }
  | { readonly ask: 'source'; readonly text: string }
  | { readonly ask: 'description'; readonly text: string; readonly source: OutsideSource }
  | {
      readonly ask: 'number';
      readonly text: string;
      readonly source: OutsideSource;
      readonly description: string;
    }
  | {
      readonly ask: 'informant';
      readonly text: string;
      readonly source: OutsideSource;
      readonly description: string;
      readonly number: string;
    }
  | { readonly ask: 'toldOn'; readonly text: string; readonly evidence: Evidence };

/** The evidence given last, offered again for the next value: one paper often tells several things. */
export interface Remembered {
  /** Whose papers those were: an entry, or a household's. */
  readonly family: string;
  readonly evidence: Evidence;
}

/** What an answer is taken in. */
export interface Telling {
  readonly remembered: Remembered | null;
  readonly family: string;
  /** Answers of the ask-list were told on some day before: today is YYYY-MM-DD. Null at a review: told now. */
  readonly today: string | null;
}

export type StageStep =
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'done'; readonly text: string; readonly evidence: Evidence }
  | { readonly type: 'refuse'; readonly problem: Message };

/** The next stage after Enter. Throws RangeError at `value`, which the desk itself decides. */
export function advance(stage: Stage, typed: string, telling: Telling): StageStep {
  const { remembered, today } = telling;
  const said = typed.normalize('NFC').trim();
  switch (stage.ask) {
    case 'value':
      throw new RangeError('the value is not evidence');
    case 'source':
      return chooseSource(stage.text, said, telling);
    case 'description': {
      const description = descriptionOf(said, stage.source, remembered);
      if (description === null) return { type: 'refuse', problem: deskMessages.descriptionMissing };
      return { type: 'stage', stage: { ...stage, ask: 'number', description } };
    }
    case 'number':
      return { type: 'stage', stage: { ...stage, ask: 'informant', number: said } };
    case 'informant': {
      const evidence = evidenceOf({ ...stage, informant: said });
      const { text } = stage;
      return today === null
        ? { type: 'done', text, evidence }
        : { type: 'stage', stage: { ask: 'toldOn', text, evidence } };
    }
    case 'toldOn': {
      const toldOn = said === '' ? today : wholeDayOf(said, today ?? '');
      if (toldOn === null) return { type: 'refuse', problem: deskMessages.toldOnWrong };
      return { type: 'done', text: stage.text, evidence: { ...stage.evidence, toldOn } };
    }
    default: {
      const never: never = stage;
      return never;
    }
  }
}

/** The evidence, without what was passed over. */
export function evidenceOf({
  source,
  description,
  number,
  informant,
}: Pick<Evidence, 'source' | 'description'> & {
  readonly number: string;
  readonly informant: string;
}): Evidence {
  return {
    source,
    description,
    ...(number === '' ? {} : { number }),
    ...(informant === '' ? {} : { informant }),
  };
}

function chooseSource(text: string, said: string, { remembered, family }: Telling): StageStep {
  const again = repeatable(remembered, family);
  if (said === '' && again !== null) return { type: 'done', text, evidence: again };
  // Nothing is taken for granted: what a value rests on is part of the record.
  const source = /^\d$/u.test(said) ? OUTSIDE_SOURCES[Number(said) - 1] : undefined;
  if (source === undefined) return { type: 'refuse', problem: deskMessages.sourceUnknown };
  return { type: 'stage', stage: { ask: 'description', text, source } };
}

/** Evidence of the same family may be given again as it is; another's paper may not. */
export function repeatable(remembered: Remembered | null, family: string): Evidence | null {
  return remembered?.family === family ? remembered.evidence : null;
}

/** The papers or registers to choose from with a digit. */
export function descriptionsOf(source: OutsideSource): readonly string[] {
  return deskMessages.descriptions[source].map(say);
}

/** What Enter alone means for the description: the kind of paper named last, or the only one there is; null for none. */
export function defaultDescription(source: OutsideSource, remembered: Remembered | null): string | null {
  if (remembered?.evidence.source === source) return remembered.evidence.description;
  const [only, ...others] = descriptionsOf(source);
  return only !== undefined && others.length === 0 ? only : null;
}

function descriptionOf(said: string, source: OutsideSource, remembered: Remembered | null): string | null {
  if (said === '') return defaultDescription(source, remembered);
  return /^\d$/u.test(said) ? (descriptionsOf(source)[Number(said) - 1] ?? null) : said;
}

/** One step back; null when already at the value. */
export function retreat(stage: Stage): Stage | null {
  switch (stage.ask) {
    case 'value':
      return null;
    case 'source':
      return { ask: 'value' };
    case 'description':
      return { ask: 'source', text: stage.text };
    case 'number':
      return { ask: 'description', text: stage.text, source: stage.source };
    case 'informant':
      return { ask: 'number', text: stage.text, source: stage.source, description: stage.description };
    case 'toldOn': {
      const { source, description, number = '' } = stage.evidence;
      if (source === 'derived') return { ask: 'value' };
      return { ask: 'informant', text: stage.text, source, description, number };
    }
    default: {
      const never: never = stage;
      return never;
    }
  }
}

/** Evidence in one short line. */
export function evidenceText(evidence: Evidence): string {
  const parts = [say(deskMessages.sources[evidence.source]), evidence.description];
  if (evidence.number !== undefined) parts.push(evidence.number);
  if (evidence.informant !== undefined) parts.push(evidence.informant);
  if (evidence.toldOn !== undefined) parts.push(dayText(evidence.toldOn));
  return parts.join(', ');
}

/** A whole day not after `today`, as YYYY-MM-DD; null for anything else. */
export function wholeDayOf(text: string, today: string): string | null {
  const read = parseDate(text, { bookYear: Number(today.slice(0, 4)) });
  if (read.outcome !== 'date' || read.date.month === null || read.date.day === null) return null;
  const { year, month, day } = read.date;
  const written = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return written <= today ? written : null;
}
