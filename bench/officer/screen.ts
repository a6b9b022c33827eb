/** Reading the desk's screen as a person reads it: which entry, which box, what the machine proposes. */
import { FIELDS, type FieldKey } from '../../src/schema/fields.js';
import type { ScreenPlace } from './truth.js';

export type Prompt =
  | {
      readonly kind: 'field' | 'supplement';
      readonly place: ScreenPlace;
      readonly field: FieldKey;
      /** The proposal as shown; '' for an empty box; null if there is none. */
      readonly proposal: string | null;
      readonly candidates: readonly string[];
      readonly stage: 'value' | 'source' | 'description' | 'number' | 'informant';
      /** Enter alone repeats the evidence given before. */
      readonly sameEvidence: boolean;
      readonly notice: string | null;
      /** What stands on the input line. */
      readonly typed: string;
      /** What Enter or Tab would make of the line, if the screen offers anything. */
      readonly preview: { readonly by: 'Enter' | 'Tab'; readonly text: string } | null;
      /** Changes whenever the question does. */
      readonly signature: string;
    }
  | {
      /** The whole entry; `lacking` in the order of its digits. */
      readonly kind: 'entry';
      readonly place: ScreenPlace;
      readonly lacking: readonly FieldKey[];
      readonly notice: string | null;
      readonly typed: string;
      readonly signature: string;
    }
  | {
      readonly kind: 'page';
      readonly file: string | null;
      readonly pageInFile: number | null;
      readonly notice: string | null;
      /** What stands on the input line. */
      readonly typed: string;
      readonly signature: string;
    };

const LABELS: ReadonlyMap<string, FieldKey> = new Map(FIELDS.map((field) => [field.label.vi, field.key]));
const BLANK = '(ô trống)';

/** The question on the screen; null while there is none. */
export function readPrompt(rows: readonly string[]): Prompt | null {
  const header = rows[0] ?? '';
  const input = rows.findLastIndex((row) => row.startsWith(' ›'));
  if (!header.startsWith(' Sổ ') || input < 0) return null;
  const above = rows.slice(2, input);
  const notice = noticeOf(rows.slice(input + 1));
  const { typed, preview } = lineOf(rows[input] ?? '');
  if (above.some((row) => row.includes('Trang này có mấy mục'))) {
    const { file, pageInFile } = sourceOf(header);
    return { kind: 'page', file, pageInFile, notice, typed, signature: `page ${header} ${notice ?? ''}` };
  }
  const position = /Mục (\d+)\/\d+/u.exec(header)?.[1];
  if (position !== undefined && header.trimEnd().endsWith('Cả mục')) {
    const lacking = lackingOf(above);
    const place = { position: Number(position), ...sourceOf(header) };
    return {
      kind: 'entry',
      place,
      lacking,
      notice,
      typed,
      signature: `${header} ${lacking.join()} ${notice ?? ''}`,
    };
  }
  const box = /(Ô|Bổ sung) \d+\/\d+$/u.exec(header.trimEnd())?.[1];
  const at = above.findLastIndex((row) => LABELS.has(row.slice(1)));
  const field = LABELS.get(above[at]?.slice(1) ?? '');
  if (position === undefined || box === undefined || field === undefined) return null;
  const asked = above.slice(at + 1);
  const stage = stageOf(asked);
  return {
    kind: box === 'Ô' ? 'field' : 'supplement',
    place: { position: Number(position), ...sourceOf(header) },
    field,
    proposal: proposalOf(asked),
    candidates: asked.flatMap((row) => /^ {5}[▸\d] (\S.*?) {2}\S.*$/u.exec(row)?.[1] ?? []),
    stage,
    sameEvidence: asked.some((row) => row.includes('như vừa rồi')),
    notice,
    typed,
    preview,
    signature: `${header} ${field} ${stage} ${notice ?? ''}`,
  };
}

function sourceOf(header: string): Omit<ScreenPlace, 'position'> {
  const parts = header
    .trim()
    .split(/ {2,}/u)[0]
    ?.split(' · ')
    .map((part) => part.trim());
  const source = parts?.find((part) => /\.\w{2,4}( tr\.\d+)?( dòng \d+)?$/u.test(part));
  const match = /^(.*?)(?: tr\.(\d+))?(?: dòng (\d+))?$/u.exec(source ?? '');
  const [, file = '', page, row] = match ?? [];
  return {
    file: file === '' ? null : file,
    pageInFile: page === undefined ? null : Number(page),
    row: row === undefined ? null : Number(row),
  };
}

function proposalOf(asked: readonly string[]): string | null {
  const first = asked.findIndex((row) => /^ {3}(Máy đọc|Đề nghị|Đang ghi): /u.test(row));
  const line = asked[first];
  if (line === undefined) return null;
  const margin = line.indexOf(': ') + 2;
  const lines = [line.slice(margin)];
  for (const row of asked.slice(first + 1)) {
    if (!row.startsWith(' '.repeat(margin))) break;
    lines.push(row.slice(margin));
  }
  const text = lines.join(' ').trim();
  return text === BLANK ? '' : text.replace(/ \(như mục trên: .*\)$/u, '');
}

function stageOf(asked: readonly string[]): 'value' | 'source' | 'description' | 'number' | 'informant' {
  const has = (text: string): boolean => asked.some((row) => row.includes(text));
  if (has('Dựa vào đâu?')) return 'source';
  if (has('Giấy tờ hoặc sổ nào?')) return 'description';
  if (has('Số của giấy tờ đó')) return 'number';
  return has('Ai cho biết') ? 'informant' : 'value';
}

function noticeOf(below: readonly string[]): string | null {
  const rows = below.slice(0, 3).map((row) => row.trim());
  return rows[0]?.startsWith('! ') === true ? rows.join(' ').slice(2).trim() : null;
}

/** What stands on the line, and behind it what a key would make of it. */
function lineOf(row: string): Pick<Extract<Prompt, { preview: unknown }>, 'typed' | 'preview'> {
  const [, typed = '', by, text = ''] = /^ › (.*?)(?: {3}(Enter|Tab)→ (.*))?$/u.exec(row.padEnd(3)) ?? [];
  const preview =
    by === 'Enter'
      ? { by: 'Enter' as const, text: text.trim() }
      : by === 'Tab'
        ? { by: 'Tab' as const, text: text.trim() }
        : null;
  return { typed: typed.trim(), preview };
}

/** `1 Quê quán   2 Mẹ – ngày sinh`, over as many rows as it takes. */
function lackingOf(above: readonly string[]): readonly FieldKey[] {
  const from = above.findIndex((row) => row.includes('Sổ không có'));
  if (from < 0) return [];
  const listed = above.slice(from + 1).join(' ');
  return [...LABELS]
    .flatMap(([label, field]) => {
      const digit = new RegExp(`(?:^| )(\\d) ${label}(?= {2}|$)`, 'u').exec(listed.trimEnd())?.[1];
      return digit === undefined ? [] : [{ digit: Number(digit), field }];
    })
    .sort((one, other) => one.digit - other.digit)
    .map(({ field }) => field);
}
