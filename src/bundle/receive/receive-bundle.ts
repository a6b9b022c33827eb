/** Receive: verify a bundle, judge its records, take them in once, write the receipt. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileError } from '../../messages/file-errors.js';
import { replaceFile, writeDurably } from '../files.js';
import { loadProfile } from '../profile.js';
import { parseReceipt, type Receipt, receiptText } from '../receipt-file.js';
import { pdfsIn } from './agree.js';
import { type Held, type Judgement, judge, type NumberPolicy } from './judge.js';
import { NationalDatabase } from './national-database.js';
import { givenNumbers, type NumbersFile, type NumbersHeld, readNumbers, withNumbers } from './numbers.js';
import { openBundle } from './open-bundle.js';
import type { OpenBundle } from './received.js';

export interface ReceiveRequest {
  readonly bundle: string;
  /** The receiver's folder: `national.db`, `documents/`, `receipts/`. */
  readonly into: string;
  readonly numbers: NumberPolicy;
  /** A file of personal numbers that the receiver gives; the records without one wait. */
  readonly numbersFile?: string;
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

const NOTHING_HELD: Holding = {
  highest: () => null,
  holder: () => null,
  numberOf: () => null,
  holderOfNumber: () => null,
};

/**
 * Takes a bundle in, however often it is run: the second time gives the same receipt, or with numbers that are
 * new a closing one. A damaged bundle takes nothing in. Throws what `openBundle`, the file of numbers and the
 * database throw, `disk-full`.
 */
export async function receiveBundle(request: ReceiveRequest): Promise<Received> {
  const numbers = request.numbersFile === undefined ? null : await readNumbers(request.numbersFile);
  const bundle = await openBundle(request.bundle, (id) => loadProfile(request.profile ?? id));
  const path = join(request.into, 'national.db');
  const incoming: Incoming = { request, bundle, numbers };
  return request.dryRun ? dryRun(incoming, path) : takeIn(incoming, path);
}

interface Incoming {
  readonly request: ReceiveRequest;
  readonly bundle: OpenBundle;
  readonly numbers: NumbersFile | null;
}

interface Reply {
  readonly receipt: Receipt;
  readonly text: string;
  readonly sequence: number;
  /** Null where an earlier receipt is answered with, or closed. */
  readonly judgements: readonly Judgement[] | null;
  readonly before: boolean;
}

type Holding = Held & NumbersHeld;

/** What is to be answered, from what is held now. */
function replyTo(
  { request, bundle, numbers }: Incoming,
  earlier: ReturnType<NationalDatabase['receiptOf']>,
  held: Holding,
): Reply {
  const given = numbers === null ? null : givenNumbers(numbers, bundle.lines, held);
  const numbered = (records: Receipt['records']): Receipt['records'] =>
    given === null || numbers === null ? records : withNumbers(records, given, numbers.file);
  const receivedAt = request.now().toISOString();
  if (earlier === null) {
    const policy = numbers === null ? request.numbers : 'later';
    const judgements = judge(bundle.lines, bundle.profile, held, policy);
    const records = numbered(judgements.map(({ answer }) => answer));
    const { id, name } = bundle;
    const receipt: Receipt = {
      type: 'receipt',
      format: 1,
      bundle: { id, name },
      received_at: receivedAt,
      records,
    };
    return { receipt, text: receiptText(receipt), sequence: 1, judgements, before: false };
  }
  const last = parseReceipt(earlier.text, 'national.db');
  const closing: Receipt = { ...last, records: numbered(last.records) };
  if (receiptText(closing) === earlier.text) {
    return { ...earlier, receipt: last, judgements: null, before: true };
  }
  const receipt = { ...closing, received_at: receivedAt };
  return {
    receipt,
    text: receiptText(receipt),
    sequence: earlier.sequence + 1,
    judgements: null,
    before: false,
  };
}

function dryRun(incoming: Incoming, path: string): Received {
  const database = NationalDatabase.open(path, 'read', incoming.request.now());
  try {
    const earlier = database?.receiptOf(incoming.bundle.id) ?? null;
    const { receipt, before } = replyTo(incoming, earlier, database ?? NOTHING_HELD);
    return { receipt, file: null, before };
  } finally {
    database?.close();
  }
}

async function takeIn(incoming: Incoming, path: string): Promise<Received> {
  const { request, bundle } = incoming;
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
    const reply = database.exclusively(() => {
      const decided = replyTo(incoming, database.receiptOf(bundle.id), database);
      if (!decided.before) takeDown(database, bundle, decided);
      return decided;
    });
    const file = await keepReceipt(into, bundle, reply);
    return { receipt: reply.receipt, file, before: reply.before };
  } catch (error) {
    throw fileError(error, bundle.name);
  } finally {
    database.close();
  }
}

function takeDown(
  database: NationalDatabase,
  bundle: OpenBundle,
  { receipt, text, sequence, judgements }: Reply,
): void {
  if (judgements === null) {
    database.answerAgain(bundle.id, sequence, text, receipt.records);
    return;
  }
  database.import({
    bundle,
    receivedAt: receipt.received_at,
    receipt: text,
    answers: receipt.records,
    records: judgements.flatMap(({ takeIn: taken }) =>
      taken === null ? [] : [{ ...taken, document: documentName(taken.line) }],
    ),
  });
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

/**
 * `receipts/<bundle>.receipt.json`, a closing one `<bundle>.closing-2.receipt.json`; where another bundle of
 * that name has its receipt, the id tells them apart.
 */
async function keepReceipt(
  into: string,
  bundle: OpenBundle,
  { text, sequence }: Pick<Reply, 'text' | 'sequence'>,
): Promise<string> {
  const stem = sequence === 1 ? bundle.name : `${bundle.name}.closing-${sequence}`;
  const plain = join(into, 'receipts', `${stem}.receipt.json`);
  const taken = existsSync(plain) && (await stat(plain)).size > 0 && (await readFile(plain, 'utf8')) !== text;
  const file = taken ? join(into, 'receipts', `${stem}.${bundle.id.slice(0, 8)}.receipt.json`) : plain;
  await replaceFile(file, text);
  return file;
}
