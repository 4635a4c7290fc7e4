import { writeFile } from 'node:fs/promises';
import type { ExportFormat } from '../../contract/instrument-file.ts';
import { writers } from '../../formats/instrument/writers.ts';
import { type Command, readOptions, UsageError } from '../command.ts';
import { definitionAt } from './definition-at.ts';

const known = Object.keys(writers).join(', ');
const usage = `What is to be written? instrument export DEFINITION --format NAME OUT; formats are ${known}`;

/** `instrument export DEFINITION --format NAME OUT`: a definition as a file of another tool, and what that file cannot carry. */
export const exportCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: { format: { type: 'string' }, language: { type: 'string' } },
      allowPositionals: true,
    });
    const [file, out] = positionals;
    if (!file || !out || positionals.length > 2 || values.format === undefined) throw new UsageError(usage);
    const format = values.format as ExportFormat;
    const writer = writers[format];
    if (!writer) throw new UsageError(`There is no format "${format}"; known are ${known}.`);
    const definition = await definitionAt(file);
    const { bytes, left } = await writer.write(
      definition,
      values.language ?? Object.keys(definition.title)[0]!,
    );
    await writeFile(out, bytes);
    process.stdout.write(`${JSON.stringify({ format, items: definition.items.length, left }, null, 2)}\n`);
    return left.length === 0 ? 0 : 1;
  },
};
