/** A value told from outside the book whose paper is still being asked for, written down as it grows: officers are called away. */
import { z } from 'zod';
import { evidenceOf, OUTSIDE_SOURCES, type Stage } from './supplement.js';

const halfTold = z.object({
  text: z.string(),
  source: z.enum(OUTSIDE_SOURCES).exactOptional(),
  description: z.string().exactOptional(),
  /** Empty where it was passed over, as `informant`. */
  number: z.string().exactOptional(),
  informant: z.string().exactOptional(),
  alone: z.boolean().exactOptional(),
});
type HalfTold = z.infer<typeof halfTold>;

/** What a sheet holds of it. */
interface Telling {
  readonly stage: Stage;
  /** It is for this entry only, not for its brothers and sisters. */
  readonly alone: boolean;
}

const NOTHING_TOLD: Telling = { stage: { ask: 'value' }, alone: false };

/** A telling as it is kept; null at the value, where nothing was told yet. */
export function writtenTelling({ stage, alone }: Telling): string | null {
  const told = toldBy(stage);
  return told === null ? null : JSON.stringify(alone ? { ...told, alone } : told);
}

/** The telling that was kept; none if that cannot be read. */
export function readTelling(written: string | null): Telling {
  if (written === null) return NOTHING_TOLD;
  const read = halfTold.safeParse(JSON.parse(written));
  return read.success ? { stage: stageAfter(read.data), alone: read.data.alone ?? false } : NOTHING_TOLD;
}

function toldBy(stage: Stage): HalfTold | null {
  if (stage.ask === 'value') return null;
  if (stage.ask !== 'toldOn') {
    const { ask: _, ...told } = stage;
    return told;
  }
  const { source, description, number = '', informant = '' } = stage.evidence;
  return source === 'derived' ? null : { text: stage.text, source, description, number, informant };
}

/** What is asked next of one who has told this much. */
function stageAfter({ text, source, description, number, informant }: HalfTold): Stage {
  if (source === undefined) return { ask: 'source', text };
  if (description === undefined) return { ask: 'description', text, source };
  if (number === undefined) return { ask: 'number', text, source, description };
  if (informant === undefined) return { ask: 'informant', text, source, description, number };
  return { ask: 'toldOn', text, evidence: evidenceOf({ source, description, number, informant }) };
}
