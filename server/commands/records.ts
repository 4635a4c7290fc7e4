import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { addUp, cellsOff } from '../../analysis/intake/add-up.ts';
import { guessMapping } from '../../analysis/intake/guess-mapping.ts';
import { listingsOf } from '../../analysis/intake/note.ts';
import { askedWords } from '../../analysis/intake/question-words.ts';
import { questionsOf } from '../../analysis/intake/questions.ts';
import { letters, placeWords } from '../../analysis/intake/sheet.ts';
import { toLong } from '../../analysis/intake/to-long.ts';
import { recordTableNames, recordTables } from '../../analysis/model/records/record-tables.ts';
import type { Locale } from '../../analysis/model/words.ts';
import type { EverySheet } from '../formats/spreadsheet/read-every-sheet.ts';
import { trySheets } from '../formats/spreadsheet/try-sheets.ts';
import { type Command, languageOf, readOptions, UsageError } from './command.ts';

const usage = `records check FILE [--encoding NAME] [--json]
Exit 0: everything comes in and adds up, and nothing has to be asked.
     1: it was read; what is asked, left out or does not add up is listed.
     2: it cannot be read.`;

/** `records check FILE` says which tables of points a file would make, what would be asked, and what would not come along. Nothing is sent. */
export const recordsCommand: Command = {
  async run(args, env) {
    const { positionals, values } = readOptions({
      args,
      options: { encoding: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [verb, file] = positionals;
    if (verb !== 'check' || !file || positionals.length !== 2) throw new UsageError(usage);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`The file "${file}" cannot be read.`);
    });
    const language = languageOf(env);
    const found = await trySheets(bytes, basename(file), { language, encoding: values.encoding });
    if ('refused' in found) {
      process.stderr.write(`${found.refused}\n`);
      return 2;
    }
    const report = check(found);
    process.stdout.write(
      values.json ? `${JSON.stringify({ file, ...report }, null, 2)}\n` : told(report, language),
    );
    const { questions, listed, off, cellsOff: cells } = report;
    return [questions, listed, off, cells].some(({ length }) => length > 0) ? 1 : 0;
  },
};

type Report = ReturnType<typeof check>;

function check({ sheets, unsureEncoding }: EverySheet) {
  const mapping = guessMapping(sheets);
  const { rows, notes } = toLong(sheets, mapping);
  return {
    unsureEncoding,
    sheets: mapping.sheets.map(({ table, taken, of, columns }, at) => ({
      name: sheets[at]?.name ?? '',
      taken,
      table,
      of,
      columns: columns.map(({ header, to, of: own }, c) => ({ column: letters(c), header, to, of: own })),
    })),
    tables: recordTableNames.flatMap((table) => {
      const count = rows.filter((row) => row.table === table).length;
      return count > 0 ? [{ table, rows: count }] : [];
    }),
    questions: questionsOf(sheets, mapping)
      .filter(({ answered }) => !answered)
      .map((question) => askedWords(question, mapping)),
    listed: listingsOf(notes),
    off: addUp(rows).filter(({ off }) => off !== 0),
    cellsOff: cellsOff(rows).map(({ row, off }) => ({
      place: placeWords({ sheet: row.sheet, row: row.row }),
      off,
    })),
  };
}

function told({ tables, questions, listed, off, cellsOff: cells }: Report, language: Locale): string {
  const lines = [
    ...tables.map(({ table, rows }) => `${recordTables[table].title[language]} ${rows}`),
    ...questions.map(({ place, said }) => `? ${place} ${said[language]}`),
    ...listed.map(({ place, said }) => `- ${place} ${said[language]}`),
    ...off.map(({ unit, period, total, sum }) => `≠ ${unit} ${period} ${total} / ${sum}`),
    ...cells.map(({ place, off: by }) => `≠ ${place} ${by}`),
  ];
  return `${lines.join('\n')}\n`;
}
