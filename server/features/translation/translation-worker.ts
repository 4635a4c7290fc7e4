import type { SheetCells } from '../../contract/translation.ts';
import { readCells } from '../../formats/spreadsheet/read-cells.ts';

export interface TranslationFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** A translators' table is as long as a questionnaire and as wide as the world has languages. */
const limits = { columns: 100, cells: 400_000 };

/** The body of a child process: the first sheet of a file that comes from anywhere. */
export async function run({ bytes, fileName }: TranslationFile): Promise<SheetCells> {
  const { header, rows } = await readCells(bytes, fileName, limits);
  return { header: [...header], rows: rows.map((row) => [...row]) };
}
