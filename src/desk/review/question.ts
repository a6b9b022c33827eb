/** What one screen asks: a field of an entry with what is offered for it, its doubts, and what stands around it. */
import { isDitto } from '../../schema/ditto.js';
import { type FieldDefinition, type FieldKey, fieldOf } from '../../schema/fields.js';
import type { EntryRecord } from '../../schema/record.js';
import { type FieldValue, isUnseenInBook, type Region } from '../../schema/value.js';
import type { Reading, Workspace } from '../../store/types.js';
import { COUNTERPARTS } from '../judge/counterparts.js';
import { type Basis, type Offer, offersFor } from '../judge/propose.js';
import { meaningOf } from '../judge/provisional.js';
import { type Doubt, surenessOf } from '../judge/sureness.js';
import type { StepQueue } from '../queue.js';
import { type SentBack, sentBackOf } from '../sent-back.js';
import { type FieldStep, isOpen, isOpenDitto } from '../steps.js';
import { type ShownSuggestion, shownSuggestions } from '../suggest/shown.js';
import type { BookIndex, EntryPlace } from './book-index.js';
import { viewOfEntry } from './settle.js';

/** What Enter accepts when nothing is typed. */
export type Proposal =
  | { readonly from: 'offer'; readonly text: string; readonly confidence: number; readonly basis: Basis }
  | { readonly from: 'record'; readonly value: FieldValue; readonly reopened: boolean };

export interface Question {
  readonly kind: 'field' | 'supplement';
  readonly step: FieldStep;
  readonly definition: FieldDefinition;
  readonly place: EntryPlace;
  /** Which of the entry's boxes (or of its supplements) this is, from 1. */
  readonly index: number;
  readonly count: number;
  readonly proposal: Proposal | null;
  readonly reading: Reading | null;
  /** Other texts it may be, likeliest first, without the proposal. */
  readonly candidates: readonly Offer[];
  readonly doubts: readonly Doubt[];
  /** What the same field of the entry above says, ditto marks resolved; null if nothing is recorded there. */
  readonly above: string | null;
  /** What the mother's and the father's like box says, for the key that copies it. */
  readonly ofParents: readonly string[];
  /** For what the book lacks: what other boxes and entries suggest, best first. */
  readonly suggestions: readonly ShownSuggestion[];
  /** The words for a ditto (*nt*) read in the box; null where none were. */
  readonly mark: string | null;
  readonly record: EntryRecord;
  /** Why the entry was sent back, while this box or the whole entry is still to be looked at again. */
  readonly sentBack: SentBack | null;
  /** Fields of the entry in the order they are asked. */
  readonly order: readonly FieldKey[];
  readonly machineSawStruck: boolean;
  readonly regions: readonly Region[];
  readonly bookYear: number;
}

/** Builds the question of a step. Reads the workspace; writes nothing. */
export function questionOf(
  workspace: Workspace,
  index: BookIndex,
  queue: StepQueue,
  step: FieldStep,
): Question {
  const view = viewOfEntry(workspace, index, step.entry);
  const { record, readings, above, bookYear, memory } = view;
  const reading = step.kind === 'field' ? (readings.get(step.field) ?? null) : null;
  const entry = index.entry(step.entry);
  const all = queue.stepsOf(step.entry);
  const steps = all.filter((each) => each.kind === step.kind);
  const sentBack = sentBackOf(workspace, record);
  const value = record.fields[step.field];
  const reopened = isOpen(step, record, { sentBack, above });
  const offers =
    step.kind === 'field'
      ? offersFor({ field: step.field, reading, record, readings, above, bookYear, memory })
      : [];
  const aboveText = meaningOf(above?.fields[step.field]);
  const proposal = proposalOf(step, value && withMeaning(value, aboveText), offers, reopened);
  return {
    kind: step.kind,
    step,
    definition: fieldOf(step.field),
    place: index.place(step.entry),
    index: Math.max(1, steps.findIndex((each) => 'field' in each && each.field === step.field) + 1),
    count: Math.max(1, steps.length),
    proposal,
    reading,
    candidates: candidatesOf(proposal, offers),
    doubts: proposal?.from === 'record' ? [] : (surenessOf(view).get(step.field)?.doubts ?? []),
    above: aboveText,
    ofParents: parentsOf(step.field, record, readings),
    suggestions: step.kind === 'supplement' ? shownSuggestions(workspace, record, step.field) : [],
    mark: reading !== null && isWordedDitto(reading.text) ? reading.text : null,
    record,
    sentBack: record.refusal !== null || sentBack?.doubted.has(step.field) === true ? sentBack : null,
    order: [...new Set(all.flatMap((each) => ('field' in each ? [each.field] : [])))],
    machineSawStruck: entry.struckThrough && !record.struckThrough,
    regions: reading?.regions ?? entry.regions,
    bookYear,
  };
}

/** A reader tells *nt* from a pair of strokes; which strokes they are it does not. */
function isWordedDitto(text: string): boolean {
  return isDitto(text) && /\p{L}/u.test(text);
}

/** A ditto mark that nobody could resolve when it was answered, with what stands above now. */
function withMeaning(value: FieldValue, above: string | null): FieldValue {
  return isOpenDitto(value) ? { ...value, resolved: above } : value;
}

function proposalOf(
  step: FieldStep,
  value: FieldValue | undefined,
  offers: readonly Offer[],
  reopened: boolean,
): Proposal | null {
  if (
    value !== undefined &&
    (step.kind === 'field' ? !isUnseenInBook(value) : value.source !== 'book' || value.state === 'pending')
  ) {
    return { from: 'record', value, reopened };
  }
  const [best] = offers;
  if (step.kind === 'supplement' || best === undefined) return null;
  if (best.weight < (best.basis.from === 'reading' ? LEAST_READ : LEAST_GUESSED)) return null;
  return { from: 'offer', text: best.text, confidence: best.weight, basis: best.basis };
}

/** What is less likely than this is offered among the others, never under Enter. */
const LEAST_READ = 0.05;
/** A guess nobody read there needs more: Enter must not put the neighbour's name in a box. */
const LEAST_GUESSED = 0.35;

/** The proposal as a text to edit. */
export function proposedText({ proposal }: Question): string {
  if (proposal === null) return '';
  return proposal.from === 'record' ? (proposal.value.verbatim ?? '') : proposal.text;
}

function parentsOf(
  field: FieldKey,
  record: EntryRecord,
  readings: ReadonlyMap<FieldKey, Reading>,
): readonly string[] {
  const texts = (COUNTERPARTS[field] ?? [])
    .filter((other) => fieldOf(other).subject !== 'child')
    .map((other) => meaningOf(record.fields[other]) ?? readings.get(other)?.text ?? '');
  return [...new Set(texts.filter((text) => text !== '' && !isDitto(text)))];
}

function candidatesOf(proposal: Proposal | null, offers: readonly Offer[]): readonly Offer[] {
  const shown = proposal?.from === 'record' ? proposal.value.verbatim : (proposal?.text ?? null);
  const isWorthAKey = ({ basis, weight }: Offer): boolean =>
    basis.from !== 'reading' || weight >= LEAST_CHOICE;
  return offers
    .filter((offer) => offer.text !== shown && offer.text !== '' && isWorthAKey(offer))
    .slice(0, MOST_CANDIDATES);
}

const MOST_CANDIDATES = 5;
/** A reading less likely than this is noise between those worth looking at. */
const LEAST_CHOICE = 0.01;
