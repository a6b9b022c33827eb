/** What a receiver refused, for people: a line a reason. */
import type { ReceiptRecord } from '../bundle/receipt-file.js';
import { receiveMessages } from '../messages/bundle.js';
import { language, say } from '../messages/message.js';
import { refusalTexts } from '../messages/refusals.js';
import { fieldOf, isFieldKey } from '../schema/fields.js';

/** One line a reason, with the boxes it names; codes this program does not know are shown as they are. */
export function refusalLines({ number, reasons }: ReceiptRecord): readonly string[] {
  return reasons.map(({ code, fields }) => {
    const text = Object.entries(refusalTexts).find(([known]) => known === code)?.[1];
    const boxes = fields.map((key) => (isFieldKey(key) ? say(fieldOf(key).label) : key));
    const why = text === undefined ? code : `${code}: ${text[language()]}`;
    const where = boxes.length === 0 ? '' : ` (${boxes.join(', ')})`;
    return say(receiveMessages.refused(String(number), why + where));
  });
}
