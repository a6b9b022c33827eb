/** Receipt: the receiver's answer brought back into the office. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { HotichError } from '../messages/errors.js';
import { fileError } from '../messages/file-errors.js';
import { type FieldKey, isFieldKey } from '../schema/fields.js';
import type { Bundle, Workspace } from '../store/types.js';
import { replaceFile, sha256Of } from './files.js';
import { countOutcomes, parseReceipt, type Receipt } from './receipt-file.js';

/** A receipt of a whole book takes about 100 kB; this is no receipt. */
const LARGEST_RECEIPT = 100_000_000;

export interface TakenReceipt {
  readonly receipt: Receipt;
  readonly bundle: Bundle;
  readonly counts: Readonly<Record<'accepted' | 'refused' | 'pending', number>>;
  /** This very receipt was taken in before; nothing was changed. */
  readonly before: boolean;
}

/**
 * Takes a receipt in: each record gets a `receipted` action, all or none. What was accepted closes at that
 * revision; what was refused goes back to the review queue with its reasons.
 * Throws `receipt-invalid`, `receipt-foreign`, `receipt-disagrees`, `file-missing`.
 */
export async function takeReceipt(
  workspace: Workspace,
  path: string,
  officer: string,
): Promise<TakenReceipt> {
  const file = basename(path);
  const text = await readReceipt(path);
  const receipt = parseReceipt(text, file);
  const bundle = workspace.bundles.get(receipt.bundle.id);
  if (bundle === null) throw new HotichError('receipt-foreign', { file, bundle: receipt.bundle.name });
  checkAgreement(receipt, bundle, file);
  const sha256 = sha256Of(text);
  const copy = await keepCopy(workspace, receipt, text, sha256);
  const sitting = workspace.sittings.open(officer, 'receipt');
  try {
    const fresh = workspace.atomically(() => {
      if (!workspace.bundles.addReceipt(bundle.id, sha256, text)) return false;
      for (const { id, revision, outcome, reasons, personal_number } of receipt.records) {
        workspace.actions.append({
          entry: id,
          officer,
          sitting,
          body: {
            type: 'receipted',
            bundle: bundle.id,
            revision,
            outcome,
            reasons: reasons.map(({ code }) => code),
            ...fieldsOf(reasons),
            ...(personal_number === null ? {} : { personalNumber: personal_number }),
          },
        });
      }
      return true;
    });
    return { receipt, bundle, counts: countOutcomes(receipt.records), before: !fresh };
  } catch (error) {
    throw fileError(error, copy);
  } finally {
    workspace.sittings.close(sitting);
  }
}

/** The fields that reasons name; a receiver may know fields that this version does not. */
function fieldsOf(reasons: Receipt['records'][number]['reasons']): { readonly fields?: readonly FieldKey[] } {
  const fields = [...new Set(reasons.flatMap((reason) => reason.fields.filter(isFieldKey)))];
  return fields.length === 0 ? {} : { fields };
}

async function readReceipt(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    if (size > LARGEST_RECEIPT) {
      throw new HotichError('receipt-invalid', { file: basename(path), problem: 'size' });
    }
    return await readFile(path, 'utf8');
  } catch (error) {
    throw fileError(error, path);
  }
}

/** Every record of the bundle is answered once, at the revision sent, and none besides. */
function checkAgreement(receipt: Receipt, bundle: Bundle, file: string): void {
  const sent = new Map(bundle.records.map(({ entry, revision }) => [entry, revision]));
  for (const { id, revision } of receipt.records) {
    if (sent.get(id) !== revision) throw new HotichError('receipt-disagrees', { file, record: id });
    sent.delete(id);
  }
  for (const record of sent.keys()) throw new HotichError('receipt-disagrees', { file, record });
}

/** The receipt as it came, beside the bundles: what the office can show later. */
async function keepCopy(
  workspace: Workspace,
  receipt: Receipt,
  text: string,
  sha256: string,
): Promise<string> {
  const folder = join(workspace.folder, 'receipts');
  const path = join(folder, `${receipt.bundle.id.slice(0, 12)}.${sha256.slice(0, 12)}.receipt.json`);
  try {
    await mkdir(folder, { recursive: true });
    await replaceFile(path, text);
  } catch (error) {
    throw fileError(error, path);
  }
  return path;
}
