/** Tables on the terminal, with right widths for Vietnamese. */
import Table from 'cli-table3';

/** Renders rows under their headings; no colour, so that it reads the same everywhere. */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({ head: [...headings], style: { head: [], border: [] } });
  for (const row of rows) table.push([...row]);
  return table.toString();
}
