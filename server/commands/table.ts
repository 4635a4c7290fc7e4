import { basename } from 'node:path';
import { checkTable } from '../features/release/check-table.ts';
import { checkFile } from './check-file.ts';
import { type Command, readOptions, UsageError } from './command.ts';
import { definitionAt } from './instrument/definition-at.ts';

const usage = `table check FILE [--instrument DEFINITION] [--sheet NAME] [--encoding NAME]
Exit 0: every column answers an item and every cell is an answer or missing.
     1: it was read, and what is no answer, has no item or was left out is listed.
     2: it cannot be read.`;

/** `table check FILE` prints what a file of answers holds and what an import into a questionnaire would make of it. */
export const tableCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: { instrument: { type: 'string' }, sheet: { type: 'string' }, encoding: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, file] = positionals;
    if (verb !== 'check' || !file || positionals.length !== 2) throw new UsageError(usage);
    const { sheet, encoding } = values;
    const wish = { ...(sheet !== undefined && { sheet }), ...(encoding !== undefined && { encoding }) };
    const definition = values.instrument === undefined ? null : await definitionAt(values.instrument);
    return checkFile(file, async (bytes) => {
      const report = await checkTable({ bytes, fileName: basename(file) }, definition, wish);
      const left = [report.oddCells, report.dropped, report.absent, report.leftOut];
      return { report, isWhole: left.every(({ length }) => length === 0) };
    });
  },
};
