import { printCell } from '../../../../../analysis/model/print-cell.ts';
import type { Presented } from '../../../../../analysis/model/presented.ts';
import type { Bilingual } from '../../../../../analysis/model/words.ts';

type Pick = (text: Bilingual) => string;
type Told = { readonly tables: Presented['tables'] };

/** A cell of a table as it is printed, and where it stands. */
export interface PrintedCell {
  readonly place: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly text: string;
}

function printedCells({ tables }: Told, pick: Pick): PrintedCell[] {
  return tables.flatMap((table) =>
    table.rows.flatMap((row) =>
      table.columns.map(({ key, kind, label }) => {
        const printed = printCell(row.cells[key], kind, pick);
        return {
          place: `${table.id} ${row.key} ${key}`,
          table: pick(table.title),
          row: row.group ? `${pick(row.group)} · ${pick(row.label)}` : pick(row.label),
          column: pick(label),
          text: typeof printed === 'object' ? '—' : printed,
        };
      }),
    ),
  );
}

/** What is printed otherwise in two results; what only one of them has is empty in the other. */
export interface Difference extends Omit<PrintedCell, 'text' | 'place'> {
  readonly before: string;
  readonly after: string;
}

export function differencesOf(before: Told, after: Told, pick: Pick): Difference[] {
  const [old, now] = [before, after].map(
    (each) => new Map(printedCells(each, pick).map((cell) => [cell.place, cell])),
  ) as [Map<string, PrintedCell>, Map<string, PrintedCell>];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((place) => {
    const [was, is] = [old.get(place), now.get(place)];
    if (was?.text === is?.text) return [];
    const { table, row, column } = (is ?? was)!;
    return [{ table, row, column, before: was?.text ?? '', after: is?.text ?? '' }];
  });
}
