/** A bundle as the receiver holds it, once it is opened. */
import { z } from 'zod';
import type { BundleProblem } from '../../messages/bundle-problems.js';
import { HotichError } from '../../messages/errors.js';
import type { FieldKey } from '../../schema/fields.js';
import type { RecordLine } from '../../schema/record-line.js';
import type { Office } from '../../store/types.js';
import type { Profile } from '../profile.js';

/** What a line must say for the receiver to be able to answer it at all. */
export const envelope = z.object({
  id: z.uuid(),
  revision: z.int().positive(),
  row: z.int().positive(),
  number: z.int().positive(),
  file: z.string(),
});

export type ReceivedLine = z.infer<typeof envelope> &
  (
    | { readonly readable: true; readonly line: RecordLine }
    /** Fields that break the schema. */
    | { readonly readable: false; readonly fields: readonly FieldKey[] }
  );

export interface OpenBundle {
  /** SHA-256 of the manifest. */
  readonly id: string;
  readonly name: string;
  readonly folder: string;
  readonly office: Office;
  readonly bookNumber: string;
  readonly profile: Profile;
  readonly lines: readonly ReceivedLine[];
  readonly archive: string;
}

export function damaged(file: string, problem: BundleProblem, place?: string): HotichError {
  return new HotichError('bundle-damaged', { file, problem, ...(place === undefined ? {} : { place }) });
}
