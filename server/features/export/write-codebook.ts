import { textIn } from '../../../analysis/model/words.ts';
import type { Locale } from '../../contract/construct.ts';
import type { ExportTable } from './export-table.ts';
import { transitionsOf } from './transition-sheet.ts';

/** What a program needs to know of the rows: variables, labels, missing codes, sets, and how answers were changed. No rows. */
export async function* codebookFile(table: ExportTable, language: Locale): AsyncGenerator<Uint8Array> {
  const said = ({ value, label }: { value: number; label: ExportTable['title'] }) => ({
    value,
    label: textIn(label, language),
  });
  const book = {
    title: textIn(table.title, language),
    notes: table.notes.map((note) => textIn(note, language)),
    rows: table.rows,
    retained: table.retained,
    variables: table.variables.map(({ label, values, missing, cells: _, ...each }) => ({
      ...each,
      label: textIn(label, language),
      values: values.map(said),
      missing: missing.map(said),
    })),
    sets: table.sets.map((set) => ({ ...set, label: textIn(set.label, language) })),
    transitions: transitionsOf(table),
  };
  yield new TextEncoder().encode(`${JSON.stringify(book, null, 2)}\n`);
}
