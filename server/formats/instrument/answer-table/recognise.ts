import { writtenNumber } from '../../../../analysis/model/written-number.ts';
import { Problem } from '../../../platform/problem.ts';
import { missingCells, missingWords } from '../../answer-table/missing-words.ts';
import { type Profile, profileColumns } from '../../answer-table/profile-columns.ts';
import { namesRecord } from '../../answer-table/propose-kind.ts';
import { type Cells, cellsOf } from '../../spreadsheet/cells.ts';
import { guessLayout } from '../../spreadsheet/guess-layout.ts';
import { readSheet } from '../../spreadsheet/read-sheet.ts';
import type { Sheet } from '../../spreadsheet/sheet.ts';
import type { SourceFile } from '../format.ts';
import { itemColumns } from '../item-list/columns.ts';

/** A table of answers, with what stands in each of its columns. */
export interface AnswerTable {
  readonly sheet: Sheet;
  readonly cells: Cells;
  readonly profiles: readonly Profile[];
}

const LEAST = 3;
const MOST_OF = 0.6;

/** The table of answers in a file; null where there is none, or where the columns are those of a list of items. */
export async function answersIn({ bytes, name }: SourceFile): Promise<AnswerTable | null> {
  const read = await tableIn(bytes, name).catch((error: unknown) => {
    if (error instanceof Problem) return null;
    throw error;
  });
  if (!read) return null;
  const { header, rows } = read.cells;
  if (header.length < LEAST || rows.length < LEAST || (!read.sheet.variables && itemColumns(header)))
    return null;
  return read.sheet.variables || isRegular(read.cells, read.profiles) ? read : null;
}

async function tableIn(bytes: Uint8Array, name: string): Promise<AnswerTable> {
  const sheet = await readSheet(bytes, name);
  const cells = cellsOf(sheet, guessLayout(sheet));
  return { sheet, cells, profiles: profileColumns(cells, missingCells(missingWords)) };
}

/** Rows are about as long as the header, and most cells are numbers, marked choices, or say what others of their column say as well. */
function isRegular({ rows }: Cells, profiles: readonly Profile[]): boolean {
  const said = profiles.filter(({ filled, column }) => filled > 0 && !namesRecord(column));
  const whole = rows.filter(
    (row) => row.filter((cell) => cell !== '').length * 2 >= Math.min(said.length, 20),
  );
  if (said.length < LEAST || whole.length < rows.length * MOST_OF) return false;
  const sum = (of: (profile: Profile) => number) => said.reduce((all, profile) => all + of(profile), 0);
  const counted = sum(({ values }) => values.reduce((all, [, times]) => all + times, 0));
  const answering = sum(({ values, filled }) => {
    const repeats = values.length > 1 && values.length * 2 <= filled;
    return values.reduce((all, [value, times]) => all + (repeats || isAnswer(value) ? times : 0), 0);
  });
  return answering > counted * MOST_OF;
}

const isAnswer = (value: string): boolean =>
  !Number.isNaN(writtenNumber(value)) || /^(?:[A-Z]|\d)[.．、]\s*\S{1,20}$/.test(value);
