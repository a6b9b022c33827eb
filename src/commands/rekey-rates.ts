/** Error rates of a second keying, as lines for programs and as a table for people. */
import { language, say } from '../messages/message.js';
import { rekeyMessages } from '../messages/rekey.js';
import type { ErrorRate, ErrorRates } from '../stats/double-keying.js';
import type { CommandContext } from './context.js';

export function emitRates(context: CommandContext, { all, kinds, officers, readers }: ErrorRates): void {
  const line = (by: string, of: string | null, { wrong, fields, rate, from, to }: ErrorRate): void =>
    context.emit({ type: 'error_rate', by, of, wrong, fields, rate, from, to });
  line('all', null, all);
  for (const [kind, rate] of kinds) line('kind', kind, rate);
  for (const [officer, rate] of officers) line('officer', officer, rate);
  for (const [reader, rate] of readers) line('reader', reader, rate);
}

export async function ratesTable({ all, kinds, officers, readers }: ErrorRates): Promise<string> {
  const { renderTable } = await import('./table.js');
  const { columns } = rekeyMessages;
  const row = (what: string, { wrong, fields, rate, from, to }: ErrorRate): readonly string[] => [
    what,
    String(fields),
    String(wrong),
    percent(rate),
    `${percent(from)} – ${percent(to)}`,
  ];
  return renderTable([columns.what, columns.fields, columns.wrong, columns.rate, columns.interval].map(say), [
    row(say(rekeyMessages.all), all),
    ...[...kinds].map(([kind, rate]) => row(say(rekeyMessages.kinds[kind]), rate)),
    ...[...officers].map(([code, rate]) =>
      row(say(code === null ? rekeyMessages.unasked : rekeyMessages.officer(code)), rate),
    ),
    ...[...readers].map(([reader, rate]) =>
      row(say(reader === null ? rekeyMessages.byHand : rekeyMessages.reader(reader)), rate),
    ),
  ]);
}

function percent(part: number): string {
  const text = (part * 100).toFixed(2);
  return `${language() === 'vi' ? text.replace('.', ',') : text} %`;
}
