/** Receive: verify a bundle, judge its records, take them in once, write the receipt. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../../ocr/intake/file-errors.js';
import { replaceFile, writeDurably } from '../files.js';
import { loadProfile } from '../profile.js';
import { parseReceipt, type Receipt, receiptText } from '../receipt-file.js';
import { pdfsIn } from './agree.js';
import { type Held, type Judgement, judge, type NumberPolicy } from './judge.js';
import { NationalDatabase } from './national-database.js';
import { openBundle } from './open-bundle.js';
import type { OpenBundle } from './received.js';

export interface ReceiveRequest {
  readonly bundle: string;
  /** The receiver's folder: `national.db`, `documents/`, `receipts/`. */
  readonly into: string;
  readonly numbers: NumberPolicy;
  /** A profile file of the receiver's own, for bundles that follow none of those shipped. */
  readonly profile?: string;
  readonly dryRun: boolean;
  readonly now: () => Date;
}

export interface Received {
  readonly receipt: Receipt;
  /** Path of the receipt; null on a dry run. */
  readonly file: string | null;
  /** The bundle was taken in before; the receipt is the one written then. */
  readonly before: boolean;
}

const NOTHING_HELD: Held = { highest: () => null, holder: () => null };

/**
 * Takes a bundle in, however often it is run: the second time gives the same receipt. A damaged bundle takes
 * nothing in. Throws what `openBundle` and the database throw, `disk-full`.
 */
export async function receiveBundle(request: ReceiveRequest): Promise<Received> {
  const bundle = await openBundle(request.bundle, (id) => loadProfile(request.profile ?? id));
  const path = join(request.into, 'national.db');
  return request.dryRun ? dryRun(request, bundle, path) : takeIn(request, bundle, path);
}

function dryRun({ now, numbers }: ReceiveRequest, bundle: OpenBundle, path: string): Received {
  const database = NationalDatabase.open(path, 'read', now());
  try {
    const earlier = database?.receiptOf(bundle.id) ?? null;
    if (earlier !== null) return { receipt: parseReceipt(earlier, 'national.db'), file: null, before: true };
    const judgements = judge(bundle.lines, bundle.profile, database ?? NOTHING_HELD, numbers);
    return { receipt: receiptOf(bundle, judgements, now()), file: null, before: false };
  } finally {
    database?.close();
  }
}

async function takeIn(request: ReceiveRequest, bundle: OpenBundle, path: string): Promise<Received> {
  const { into, now, numbers } = request;
  try {
    await mkdir(join(into, 'documents'), { recursive: true });
    await mkdir(join(into, 'receipts'), { recursive: true });
  } catch (error) {
    throw fileError(error, into);
  }
  const database = NationalDatabase.open(path, 'write', now());
  if (database === null) throw new RangeError('a database opened for writing exists');
  try {
    // Documents first: the database never speaks of one that is not there. Those of records that turn out
    // to be refused or held are few and harmless; they are named by record and revision.
    const foreseen = judge(bundle.lines, bundle.profile, database, numbers);
    await keepDocuments(into, bundle, foreseen);
    const { text, before } = database.exclusively(() => {
      const earlier = database.receiptOf(bundle.id);
      if (earlier !== null) return { text: earlier, before: true };
      const judgements = judge(bundle.lines, bundle.profile, database, numbers);
      const receipt = receiptOf(bundle, judgements, now());
      const written = receiptText(receipt);
      database.import({
        bundle,
        receivedAt: receipt.received_at,
        receipt: written,
        answers: receipt.records,
        records: judgements.flatMap(({ takeIn: taken }) =>
          taken === null ? [] : [{ ...taken, document: documentName(taken.line) }],
        ),
      });
      return { text: written, before: false };
    });
    const file = await keepReceipt(into, bundle, text);
    return { receipt: parseReceipt(text, file), file, before };
  } catch (error) {
    throw fileError(error, bundle.name);
  } finally {
    database.close();
  }
}

function receiptOf(bundle: OpenBundle, judgements: readonly Judgement[], now: Date): Receipt {
  return {
    type: 'receipt',
    format: 1,
    bundle: { id: bundle.id, name: bundle.name },
    received_at: now.toISOString(),
    records: judgements.map(({ answer }) => answer),
  };
}

/** The same CV 1437 name comes from many wards, so documents go by record and revision. */
function documentName({ id, revision }: { readonly id: string; readonly revision: number }): string {
  return `${id}.${revision}.pdf`;
}

async function keepDocuments(
  into: string,
  bundle: OpenBundle,
  judgements: readonly Judgement[],
): Promise<void> {
  const wanted = new Map(
    judgements.flatMap(({ takeIn: taken }) => (taken === null ? [] : [[taken.line.file, taken.line]])),
  );
  for await (const { name, content } of pdfsIn(bundle.archive)) {
    const line = wanted.get(name);
    if (line !== undefined) await writeDurably(join(into, 'documents', documentName(line)), content);
  }
}

/** `receipts/<bundle>.receipt.json`; where another bundle of that name has its receipt, the id tells them apart. */
async function keepReceipt(into: string, bundle: OpenBundle, text: string): Promise<string> {
  const plain = join(into, 'receipts', `${bundle.name}.receipt.json`);
  const taken = existsSync(plain) && (await stat(plain)).size > 0 && (await readFile(plain, 'utf8')) !== text;
  const file = taken ? join(into, 'receipts', `${bundle.name}.${bundle.id.slice(0, 8)}.receipt.json`) : plain;
  await replaceFile(file, text);
  return file;
}
