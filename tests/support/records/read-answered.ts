import { addUp } from '../../../analysis/intake/add-up.ts';
import { guessMapping } from '../../../analysis/intake/guess-mapping.ts';
import type { ColumnMapping, Mapping, SheetMapping } from '../../../analysis/intake/mapping.ts';
import { placeWords } from '../../../analysis/intake/sheet.ts';
import { questionsOf } from '../../../analysis/intake/questions.ts';
import { toLong } from '../../../analysis/intake/to-long.ts';
import { sheetsIn } from './files.ts';

interface Answers {
  readonly mapping?: Partial<Mapping>;
  readonly sheet?: Partial<SheetMapping>;
  readonly column?: Partial<ColumnMapping>;
}

/** What a file becomes: as it is guessed, and with answers to every sheet and column. */
export async function readAnswered(bytes: Uint8Array, { mapping, sheet, column }: Answers = {}) {
  const sheets = await sheetsIn(bytes);
  const guess = guessMapping(sheets);
  const answered: Mapping = {
    ...guess,
    ...mapping,
    sheets: guess.sheets.map((each) => ({
      ...each,
      ...sheet,
      columns: each.columns.map((own) => (own.to === null ? own : { ...own, ...column })),
    })),
  };
  const { rows, notes } = toLong(sheets, answered);
  const table = (name: string) => rows.filter((row) => row.table === name).map(({ cells }) => cells);
  return {
    guess,
    open: questionsOf(sheets, guess).filter(({ answered: done }) => !done),
    rows,
    table,
    scores: table('scores').map(({ unit, period, indicator, score }) => [unit, period, indicator, score]),
    noted: notes.map(({ kind, place }) => `${kind} ${placeWords(place)}`),
    sums: addUp(rows),
  };
}
