/** Tables on the terminal, with right widths for Vietnamese. */
import Table from 'cli-table3';

/** Lines between columns and rows would cost a third of 80 columns and half of 24 rows. */
const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
};

/** Renders rows under their headings, which may take two lines; no colour, so that it reads the same everywhere. */
export function renderTable(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const table = new Table({
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  });
  const lines = Math.max(...headings.map((heading) => heading.split('\n').length));
  // Short headings stand at the bottom, next to their column.
  table.push(headings.map((heading) => '\n'.repeat(lines - heading.split('\n').length) + heading));
  for (const row of rows) table.push([...row]);
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
