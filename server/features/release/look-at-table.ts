import { choicesOf } from '../../../analysis/model/instrument/choices.ts';
import type { Definition, Item } from '../../../analysis/model/instrument/definition.ts';
import { plain } from '../../../analysis/model/words.ts';
import type { ImportPreview, ImportReport, Mapping, TableWish } from '../../contract/import.ts';
import { Problem } from '../../platform/problem.ts';
import { missingCells, missingWords } from '../../formats/answer-table/missing-words.ts';
import { profileColumns } from '../../formats/answer-table/profile-columns.ts';
import { cellsOf } from '../../formats/spreadsheet/cells.ts';
import { guessLayout } from '../../formats/spreadsheet/guess-layout.ts';
import { readSheet } from '../../formats/spreadsheet/read-sheet.ts';
import type { Sheet } from '../../formats/spreadsheet/sheet.ts';
import { usualLimits } from '../../formats/spreadsheet/table-limits.ts';
import type { Report } from '../../platform/child/messages.ts';
import { type ChoiceList } from '../../../analysis/model/instrument/kinds/choice-list.ts';
import { listChoices } from './cell-reader.ts';
import { findColumns } from './find-columns.ts';
import { guessMapping } from './guess-mapping.ts';
import { partsOf } from './join-parts.ts';
import { proposeColumns } from './propose-columns.ts';
import { type AnswerTable, readAnswers } from './read-answers.ts';
import type { TableFile } from './table-file.ts';

const SHOWN_ROWS = 5;
const TOP_ROWS = 8;
const TOP_CELLS = 12;
/** Columns that answer no item and are told one by one on a page. */
const SHOWN_UNUSED = 50;

/** A table of a file, with where in it the table stands. */
export interface OpenTable {
  readonly sheet: Sheet;
  readonly table: AnswerTable;
  /** False where the rows of the header were guessed and may be others. */
  readonly sure: boolean;
  /** What was read, so that the same is read again. */
  readonly wish: TableWish & { readonly headerRows: number[]; readonly skippedRows: number[] };
}

/** Finds the table in a file: in the sheet, encoding and rows that a person wishes, else where it seems to be. */
export async function openTable(
  { bytes, fileName }: TableFile,
  wish: TableWish = {},
  report?: Report,
): Promise<OpenTable> {
  const { sheet: name, encoding } = wish;
  const wished = { ...(name && { sheet: name }), ...(encoding && { encoding }) };
  const sheet = await readSheet(bytes, fileName, wished, usualLimits, report);
  const guessed = guessLayout(sheet);
  const headerRows = [...(wish.headerRows ?? guessed.headerRows)];
  const skippedRows = [...(wish.skippedRows ?? guessed.skippedRows)];
  const cells = cellsOf(sheet, { headerRows, skippedRows });
  if (cells.header.length === 0 || cells.rows.length === 0)
    throw new Problem('table-empty', { file: fileName });
  return {
    sheet,
    table: { ...cells, marks: sheet.marks },
    sure: guessed.sure || wish.headerRows !== undefined,
    wish: { ...wish, ...(sheet.name !== null && { sheet: sheet.name }), headerRows, skippedRows },
  };
}

/** What an import of an open table would do, with the given mapping or a guessed one. */
export function lookAt(
  open: OpenTable,
  definition: Definition,
  given: Mapping | undefined,
  fileName: string,
  unused = SHOWN_UNUSED,
): ImportPreview {
  const { sheet, table, wish } = open;
  const { header, rows } = table;
  const { variables } = sheet;
  const profiles = profileColumns(table, missingCells(given?.missing ?? missingWords));
  const found = findColumns(definition, header, variables?.map(({ label }) => label) ?? []);
  const guessed = guessMapping(definition, found, profiles, variables);
  const mapping: Mapping = { ...(given ?? guessed), table: wish };
  const { answers: _, report } = readAnswers(definition, table, mapping);
  const codes = codesIn(guessed, mapping);
  const types = new Map(definition.items.map(({ code, type }) => [code, type]));
  const proposals = proposeColumns(profiles, rows.length, { found, types }, codes, variables);
  const used = new Set(report.columns.flatMap(({ columns }) => columns));
  let left = unused;
  return {
    fileName,
    table: {
      ...tableFound(sheet),
      sure: open.sure,
      headerRows: wish.headerRows,
      skippedRows: wish.skippedRows,
    },
    header: [...header],
    firstRows: rows.slice(0, SHOWN_ROWS).map((row) => [...row]),
    items: definition.items.map((item) => itemOf(definition, item)),
    columns: proposals.filter(({ column }) => used.has(column) || left-- > 0),
    mapping,
    report: withLeftOut(report, sheet),
  };
}

/** By column every code that seems or is said to stand for a missing answer. */
function codesIn(...mappings: readonly Mapping[]): Record<string, string[]> {
  const columns = new Set(mappings.flatMap(({ missingIn = {} }) => Object.keys(missingIn)));
  const codes = (column: string) => mappings.flatMap(({ missingIn }) => missingIn?.[column] ?? []);
  return Object.fromEntries([...columns].map((column) => [column, [...new Set(codes(column))]]));
}

export function withLeftOut(report: Omit<ImportReport, 'leftOut'>, { leftOut }: Sheet): ImportReport {
  return { ...report, leftOut: leftOut.map((each) => ({ ...each })) };
}

function tableFound({ name, sheets, encoding, rows }: Sheet) {
  return {
    sheet: name,
    sheets: sheets.map((sheet) => ({ ...sheet })),
    encoding: encoding && { ...encoding },
    top: rows.slice(0, TOP_ROWS).map((cells, at) => ({ row: at + 1, cells: cells.slice(0, TOP_CELLS) })),
  };
}

function itemOf(definition: Definition, item: Item): ImportPreview['items'][number] {
  const offered = 'choices' in item ? listChoices(item as Item & ChoiceList) : choicesOf(definition, item);
  return {
    code: item.code,
    label: item.text,
    choices: offered.flatMap(({ answer, label }) =>
      typeof answer === 'number' ? [{ value: answer, label }] : [],
    ),
    parts: partsOf(definition, item).map(({ name, part }) => ({ name, label: part ?? plain(name) })),
  };
}
