/** The ask-list as a spreadsheet to fill in: a question a row, its entries named by a hidden code. */
import type { Blob } from 'node:buffer';
import type { Stream } from 'node:stream';
import type { Feature, SheetData } from 'write-excel-file/node';
import { askMessages } from '../../messages/ask.js';
import { say } from '../../messages/message.js';
import { graphemes } from '../../schema/fold.js';
import { OUTSIDE_SOURCES } from '../review/supplement.js';
import type { AskQuestion, AskVillage, Household } from './ask-list.js';
import { codeOfQuestion } from './row-code.js';
import { SHEET_COLUMNS, type SheetColumn } from './sheet-columns.js';
import { childText, parentTexts, questionText, villageText } from './words.js';

const FILL = '#FFF7D6';
const HEAD = '#D9D9D9';
const EDGE = '#9A9A9A';
/** Text, so that a spreadsheet program never makes a number or a date of an answer. */
const TEXT = '@';
/** Height of a line, points. */
const LINE = 14.5;
/** Rows below the last that still offer the choice of sources: pasted rows have it too. */
const SPARE = 200;

export async function askListXlsx(villages: readonly AskVillage[]): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const { sheet } = askMessages;
  const children = villages.flatMap(({ households }) => households.flatMap((each) => each.children));
  const severalBooks = new Set(children.map(({ book }) => book)).size > 1;
  const rows: SheetData = [headings()];
  let number = 0;
  for (const village of villages) {
    for (const household of village.households) {
      number += 1;
      for (const question of household.questions) {
        rows.push(rowOf(cellTexts(village, household, question, number, severalBooks)));
      }
    }
  }
  const guide: SheetData = sheet.guide.map((line) => [{ value: say(line), type: String, wrap: true }]);
  const columns = SHEET_COLUMNS.map(({ width }) => ({ width }));
  return writeExcelFile(
    [
      { sheet: say(sheet.name), data: rows, columns, stickyRowsCount: 1, orientation: 'landscape' },
      { sheet: say(sheet.guideName), data: guide, columns: [{ width: 110 }] },
    ],
    { fontFamily: 'Arial', fontSize: 11, features: [await choosing(rows.length + SPARE)] },
  ).toBuffer();
}

function headings(): SheetData[number] {
  return SHEET_COLUMNS.map(({ name }) => ({
    value: say(askMessages.sheet.columns[name]),
    type: String,
    fontWeight: 'bold',
    backgroundColor: HEAD,
    alignVertical: 'center',
    wrap: true,
  }));
}

function rowOf(texts: ReadonlyMap<SheetColumn, string>): SheetData[number] {
  // Not every program makes rows as high as their text.
  const lines = SHEET_COLUMNS.map(({ name, width, hidden }) =>
    hidden === true ? 1 : linesIn(texts.get(name) ?? '', width),
  );
  const height = LINE * Math.max(...lines) + 4;
  return SHEET_COLUMNS.map(({ name, fill }) => {
    const value = texts.get(name);
    return {
      ...(value === undefined ? {} : { value }),
      type: String,
      format: TEXT,
      wrap: true,
      height,
      alignVertical: 'top',
      borderStyle: 'thin',
      borderColor: EDGE,
      ...(fill ? { backgroundColor: FILL } : {}),
    };
  });
}

/** Lines that a text takes in a column of so many letters, roughly: words are not cut. */
function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(graphemes(line).length / (width - 2))), 0);
}

function cellTexts(
  village: AskVillage,
  household: Household,
  question: AskQuestion,
  number: number,
  severalBooks: boolean,
): ReadonlyMap<SheetColumn, string> {
  const served = new Set(question.serves.map(({ entry }) => entry));
  const { address } = household.parents;
  const asked = questionText(question, household);
  const children = household.children
    .filter(({ entry }) => served.has(entry))
    .map((child) => childText(child, severalBooks))
    .join('\n');
  return new Map<SheetColumn, string>([
    ['household', String(number)],
    ['village', villageText(village)],
    ['parents', [...parentTexts(household), ...(address === null ? [] : [address])].join('\n')],
    ['children', children],
    ['question', asked],
    ['code', codeOfQuestion(question, [children, asked])],
  ]);
}

const FIT = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** What the library leaves to features: the hidden column of codes, and a choice of sources. */
async function choosing(lastRow: number): Promise<Feature<Stream | Buffer | Blob>> {
  const {
    getCellAddress,
    getOrderOfSiblings,
    insertElementMarkupAccordingToOrderOfSiblings,
    sanitizeTextContent,
  } = await import('write-excel-file/utility');
  const code = SHEET_COLUMNS.findIndex(({ hidden }) => hidden === true);
  const source = SHEET_COLUMNS.findIndex(({ name }) => name === 'source');
  const choices = OUTSIDE_SOURCES.map((each) => say(askMessages.sheet.sources[each])).join(',');
  const range = `${getCellAddress(1, source)}:${getCellAddress(lastRow, source)}`;
  const validation = [
    '<dataValidations count="1">',
    `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${range}">`,
    `<formula1>"${sanitizeTextContent(choices)}"</formula1>`,
    '</dataValidation></dataValidations>',
  ].join('');
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _sheet, { sheetIndex }) => {
            const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet');
            if (sheetIndex !== 0 || order === undefined) return xml;
            return [FIT, validation].reduce(
              (made, element) =>
                insertElementMarkupAccordingToOrderOfSiblings(made, element, order, 'worksheet'),
              xml,
            );
          },
          transformElementAttributes: (tag, attributes, index, _sheet, { sheetIndex }) => {
            if (sheetIndex !== 0) return attributes;
            if (tag === 'col' && index === code) return { ...attributes, hidden: 1 };
            // A4, as wide as the sheet and as many of them as it takes.
            if (tag === 'pageSetup') return { ...attributes, paperSize: 9, fitToWidth: 1, fitToHeight: 0 };
            return attributes;
          },
        },
      },
    },
  };
}
