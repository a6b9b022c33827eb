/** The bundle's spreadsheet: text cells only, headings in the first row, codes explained on a second sheet. */
import type { SheetData } from 'write-excel-file/node';

export interface Table {
  readonly sheet: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Rows of the second sheet; the first one is its heading. */
  readonly notes: readonly (readonly string[])[];
}

/** Name of the second sheet, as the 70-column template has it. */
const NOTES_SHEET = 'Ghi chu';

/** The `.xlsx` of a table. An empty text gives no cell. */
export async function writeTable(table: Table): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const sheet = (rows: readonly (readonly string[])[]): SheetData =>
    rows.map((row, index) =>
      row.map((value) =>
        value === ''
          ? null
          : ({ value, type: String, ...(index === 0 ? { fontWeight: 'bold' as const } : {}) } as const),
      ),
    );
  const widths = table.headers.map((header) => ({ width: Math.min(30, Math.max(10, header.length + 2)) }));
  return writeExcelFile([
    { sheet: table.sheet, data: sheet([table.headers, ...table.rows]), columns: widths, stickyRowsCount: 1 },
    {
      sheet: NOTES_SHEET,
      data: sheet(table.notes),
      columns: [{ width: 44 }, { width: 44 }, { width: 60 }],
      stickyRowsCount: 1,
    },
  ]).toBuffer();
}

/**
 * Reads a sheet back as text: headings trimmed and freed of `\ni=[…]` notes as real templates carry them,
 * rows filled up to the headings' length. Returns null if the file is no spreadsheet, lacks the sheet, or
 * holds a cell that is no text.
 */
export async function readTable(
  content: Buffer,
  sheet: string,
): Promise<{ readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } | null> {
  const { readSheet } = await import('read-excel-file/node');
  const data = await readSheet(content, sheet, { trim: false }).catch(() => null);
  const [first, ...rest] = data ?? [];
  if (first === undefined) return null;
  const headers = first.map((cell) => (typeof cell === 'string' ? heading(cell) : ''));
  const rows: string[][] = [];
  for (const row of rest) {
    const cells: string[] = [];
    for (let column = 0; column < Math.max(headers.length, row.length); column++) {
      const cell = row[column] ?? '';
      if (typeof cell !== 'string') return null;
      cells.push(cell);
    }
    rows.push(cells);
  }
  return { headers, rows };
}

/** A heading without the list of codes that real templates carry below it. */
export function heading(cell: string): string {
  return cell.replace(/\r?\n\s*i=\[[\s\S]*$/, '').trim();
}
