/** What is no register must give no entry, and a reason. */
import { shippedForms } from '../../src/forms/library.js';
import { inspectPicture } from '../../src/ocr/inspect.js';
import { mistakes } from './not-registers.js';
import type { PartResult } from './part.js';

/** One result for each picture that shows no register. */
export async function measureRefusals(): Promise<PartResult> {
  const lines: PartResult['lines'][number][] = [];
  const missed: string[] = [];
  for (const { name, bytes, width, height } of await mistakes()) {
    const scan = { bytes, width, height, pageInFile: 0, dpi: null };
    const { pages, entries, reason } = await inspectPicture(scan, shippedForms());
    const forms = pages.flatMap(({ form }) => (form === null ? [] : [form.id]));
    const rows = Math.max(0, ...pages.map(({ grid }) => grid?.rows ?? 0));
    const refused = entries === 0 && rows === 0 && forms.length === 0 && reason !== null;
    if (!refused) missed.push(`${name} not refused`);
    lines.push({
      json: { type: 'refusal', ...{ name, refused, reason, entries, rows, forms } },
      text: `${name}: ${refused ? 'refused' : 'NOT REFUSED'}, ${reason ?? 'no reason'}; entries ${entries}, rows ${rows}, form ${forms.join(', ') || 'none'}`,
    });
  }
  return { lines, missed };
}
