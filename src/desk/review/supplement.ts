/** Asking what a value from outside the book rests on: one small question after the other. Pure. */
import { dayText } from '../../messages/day.js';
import { deskMessages } from '../../messages/desk.js';
import { type Message, say } from '../../messages/message.js';
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
    };

/** The evidence given last, offered again for the next value: one paper often tells several things. */
export interface Remembered {
  readonly entry: string;
  readonly evidence: Evidence;
}

export type StageStep =
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'done'; readonly text: string; readonly evidence: Evidence }
  | { readonly type: 'refuse'; readonly problem: Message };

/** The next stage after Enter. Throws RangeError at `value`, which the desk itself decides. */
export function advance(
  stage: Stage,
  typed: string,
  remembered: Remembered | null,
  entry: string,
): StageStep {
  const said = typed.normalize('NFC').trim();
  switch (stage.ask) {
    case 'value':
      throw new RangeError('the value is not evidence');
    case 'source':
      return chooseSource(stage.text, said, remembered, entry);
    case 'description': {
      const description = said === '' ? defaultDescription(stage.source, remembered) : said;
      return { type: 'stage', stage: { ...stage, ask: 'number', description } };
    }
    case 'number':
      return { type: 'stage', stage: { ...stage, ask: 'informant', number: said } };
    case 'informant': {
      const { source, description, number, text } = stage;
      const evidence: Evidence = {
        source,
        description,
        ...(number === '' ? {} : { number }),
        ...(said === '' ? {} : { informant: said }),
      };
      return { type: 'done', text, evidence };
    }
    default: {
      const never: never = stage;
      return never;
    }
  }
}

function chooseSource(text: string, said: string, remembered: Remembered | null, entry: string): StageStep {
  const again = repeatable(remembered, entry);
  if (said === '' && again !== null) return { type: 'done', text, evidence: again };
  const source = OUTSIDE_SOURCES[said === '' ? 0 : Number(said) - 1];
  if (source === undefined) return { type: 'refuse', problem: deskMessages.sourceUnknown };
  return { type: 'stage', stage: { ask: 'description', text, source } };
}

/** Evidence of the same entry may be given again as it is; another family's paper may not. */
export function repeatable(remembered: Remembered | null, entry: string): Evidence | null {
  return remembered?.entry === entry ? remembered.evidence : null;
}

/** What Enter alone means for the description: the kind of paper named last, else the commonest. */
export function defaultDescription(source: OutsideSource, remembered: Remembered | null): string {
  return remembered?.evidence.source === source
    ? remembered.evidence.description
    : say(deskMessages.descriptions[source]);
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
