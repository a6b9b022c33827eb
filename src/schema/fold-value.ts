/** What one field holds, from the actions on it that still stand. Pure. */
import type { ValueAction } from './action.js';
import { type FieldKey, fieldOf } from './fields.js';
import { normalise } from './normalise.js';
import type { FieldValue, NormalisedValue, ValueState } from './value.js';

type On<Type extends ValueAction['body']['type']> = ValueAction & {
  readonly body: Extract<ValueAction['body'], { type: Type }>;
};

/**
 * The value that stands after these actions on one field, in order of their making; null if there are none.
 * The book's own word comes first; a value from outside stands only where the book has none to give.
 * `hasBox`: the book's form has a box for the field. Where it has none, the book's own state is `absent`.
 */
export function valueOfField(
  field: FieldKey,
  actions: readonly ValueAction[],
  bookYear: number | null,
  hasBox: boolean,
): FieldValue | null {
  const answer = actions.findLast(isAnswer) ?? actions.findLast(isTrusted);
  if (answer?.body.answer.state === 'recorded') return fromBook(field, answer, bookYear);
  const outside = actions.findLast(isOutside);
  const box = boxState(actions) ?? (hasBox ? null : 'absent');
  if (outside !== undefined) {
    return fromOutside(field, outside, box ?? answer?.body.answer.state ?? null, bookYear);
  }
  if (answer === undefined) return null;
  const value = fromBook(field, answer, bookYear);
  // A box found empty and then asked about is still an empty box.
  return value.state === 'pending' && box !== null ? { ...value, bookState: box } : value;
}

/** What the officer last saw in the book's own box, where that was nothing readable; null if not looked at. */
function boxState(actions: readonly ValueAction[]): 'blank' | 'absent' | 'illegible' | null {
  const states = actions.filter(isOfBook).map(({ body }) => body.answer.state);
  const seen = states.findLast((state) => state !== 'pending');
  return seen === undefined || seen === 'recorded' ? null : seen;
}

/** What somebody found in the book: the first officer, or the third one where two differed. */
type BookAnswer = On<'answered' | 'decided'>;

function isAnswer(action: ValueAction): action is BookAnswer {
  return action.body.type === 'answered' || action.body.type === 'decided';
}

function isTrusted(action: ValueAction): action is On<'trusted'> {
  return action.body.type === 'trusted';
}

function isOfBook(action: ValueAction): action is BookAnswer | On<'trusted'> {
  return isAnswer(action) || isTrusted(action);
}

function isOutside(action: ValueAction): action is On<'supplemented' | 'derived'> {
  return action.body.type === 'supplemented' || action.body.type === 'derived';
}

function fromBook(field: FieldKey, action: BookAnswer | On<'trusted'>, bookYear: number | null): FieldValue {
  const { body } = action;
  const { answer, regions } = body;
  const verbatim = answer.state === 'recorded' ? answer.verbatim.normalize('NFC') : null;
  const resolved = answer.state === 'recorded' ? (answer.resolved?.normalize('NFC') ?? null) : null;
  return {
    state: answer.state,
    verbatim,
    resolved,
    value: normalForm(field, resolved ?? verbatim, bookYear),
    source: 'book',
    evidence: null,
    officer: action.officer,
    at: action.at,
    regions,
    confidence: confidenceOf(body),
    ...(body.type === 'trusted' ? { trust: body.trust } : {}),
  };
}

function confidenceOf(body: (BookAnswer | On<'trusted'>)['body']): number | null {
  if (body.type === 'trusted') return body.confidence;
  return body.type === 'answered' && body.manner === 'accepted' ? (body.reading?.confidence ?? null) : null;
}

function fromOutside(
  field: FieldKey,
  action: On<'supplemented' | 'derived'>,
  bookState: Exclude<ValueState, 'recorded'> | null,
  bookYear: number | null,
): FieldValue {
  const { body } = action;
  const verbatim = body.verbatim.normalize('NFC');
  const evidence =
    body.type === 'supplemented'
      ? body.evidence
      : {
          source: 'derived' as const,
          description: body.rule,
          derivation: {
            rule: body.rule,
            from: body.from,
            ...(body.fromEntry === undefined ? {} : { fromEntry: body.fromEntry }),
            approximate: body.approximate,
          },
        };
  return {
    state: 'recorded',
    verbatim,
    resolved: null,
    value: normalForm(field, verbatim, bookYear),
    source: evidence.source,
    evidence,
    ...(bookState === null ? {} : { bookState }),
    officer: action.officer,
    at: action.at,
    regions: [],
    confidence: null,
  };
}

function normalForm(field: FieldKey, text: string | null, bookYear: number | null): NormalisedValue | null {
  if (text === null) return null;
  const { kind, codes } = fieldOf(field);
  return normalise(kind, text, codes === undefined ? { bookYear } : { bookYear, codes }).value;
}
