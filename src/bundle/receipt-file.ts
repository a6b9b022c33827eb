/** A receipt: what the receiver answers to each record of a bundle. Written by one side, read by the other. */
import { z } from 'zod';
import { HotichError } from '../messages/errors.js';
import { withoutByteOrderMark } from '../schema/fold.js';

export const receiptSchema = z
  .strictObject({
    type: z.literal('receipt'),
    format: z.literal(1),
    bundle: z.strictObject({
      id: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 of manifest-sha256.txt'),
      name: z.string().describe('Its folder name at the sender, e.g. TanThanh_TK_QN.KS.1985.01.1'),
    }),
    received_at: z.iso.datetime(),
    records: z.array(
      z.strictObject({
        id: z.uuid(),
        revision: z.int().positive(),
        number: z.int().positive().describe('Entry number, for people to find it'),
        outcome: z
          .enum(['accepted', 'refused', 'pending'])
          .describe('pending: taken in, a last answer with the personal number follows'),
        reasons: z.array(
          z.strictObject({
            code: z
              .string()
              .regex(/^[A-Z][A-Z0-9_-]*$/)
              .describe('See docs/refusal-codes.md'),
            fields: z.array(z.string()),
          }),
        ),
        personal_number: z
          .string()
          .regex(/^\d{12}$/)
          .nullable(),
      }),
    ),
  })
  .describe('A receipt for a hotich bundle');

export type Receipt = z.infer<typeof receiptSchema>;
export type ReceiptRecord = Receipt['records'][number];

/** The file's text: one form for one receipt, so that it can be compared and hashed. */
export function receiptText(receipt: Receipt): string {
  return `${JSON.stringify(receipt, null, 2)}\n`;
}

/** Reads a receipt file's text; `file` names it in errors. Throws `receipt-invalid`. */
export function parseReceipt(text: string, file: string): Receipt {
  let data: unknown;
  try {
    data = JSON.parse(withoutByteOrderMark(text));
  } catch (cause) {
    throw new HotichError('receipt-invalid', { file, problem: 'JSON' }, { cause });
  }
  const parsed = receiptSchema.safeParse(data);
  if (parsed.success) return parsed.data;
  const problem = parsed.error.issues[0]?.path.join('.') ?? '';
  throw new HotichError('receipt-invalid', { file, problem: problem === '' ? 'type' : problem });
}

export function countOutcomes(records: readonly ReceiptRecord[]): Record<ReceiptRecord['outcome'], number> {
  const counts = { accepted: 0, refused: 0, pending: 0 };
  for (const { outcome } of records) counts[outcome] += 1;
  return counts;
}
