/** What a half-typed line stands for, or how it can be finished with one key. Pure. */
import { FAMILY_NAMES } from '../../ocr/interpret/lexicon.js';
import { completionOf } from '../judge/complete.js';
import type { BookMemory } from '../judge/memory.js';
import { expandDate } from '../judge/shorthand.js';
import { WORDS_OF_NAMES } from '../judge/words.js';
import type { DeskState } from './desk-state.js';
import { proposedText, type Question } from './question.js';

/** Null where the line is nothing's beginning. */
export function previewOf(question: Question, typed: string, memory: BookMemory): DeskState['preview'] {
  const { definition, reading } = question;
  switch (definition.kind) {
    case 'partial-date': {
      const seen = [reading?.text ?? '', ...memory.ofKind('partial-date').map(({ text }) => text)];
      const text = expandDate(typed, question.bookYear, seen);
      return text === null ? null : { text, by: 'enter' };
    }
    case 'number':
    case 'identity-number':
    case 'age':
      return null;
    case 'person-name':
    case 'place':
    case 'text':
    case 'ethnicity':
    case 'nationality':
    case 'code':
    case 'sex':
    case 'date-words': {
      const text = completionOf(typed, valuesFor(question, memory), wordsFor(question, typed, memory));
      return text === null ? null : { text, by: 'fill' };
    }
    default: {
      const never: never = definition.kind;
      return never;
    }
  }
}

/** Whole values it may be: what is offered for this box, then what this book's boxes of the kind hold. */
function valuesFor(question: Question, memory: BookMemory): readonly string[] {
  const { definition, step } = question;
  return [
    ...question.ofParents,
    proposedText(question),
    ...question.candidates.map(({ text }) => text),
    ...memory.commonest(step.field).map(({ text }) => text),
    ...memory.ofKind(definition.kind).map(({ text }) => text),
  ].filter((text) => text !== '');
}

/** Single words: of the readings, of this book, then the commonest of the language. */
function wordsFor(question: Question, typed: string, memory: BookMemory): readonly string[] {
  const { definition } = question;
  if (definition.kind !== 'person-name' && definition.kind !== 'place') return [];
  const near = [proposedText(question), ...question.candidates.map(({ text }) => text)];
  const known = memory.wordsOf(definition.kind);
  const common = definition.kind !== 'person-name' ? [] : typed.includes(' ') ? WORDS_OF_NAMES : FAMILY_NAMES;
  return [...new Set([...near.flatMap((text) => text.split(' ')), ...known, ...common])].filter(
    (word) => word.length > 1,
  );
}
