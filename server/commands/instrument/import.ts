import { readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { asProblem } from '../../formats/instrument/as-problem.ts';
import { readInstrument } from '../../formats/instrument/index.ts';
import { liftDefinition } from '../../templates/earlier-definition.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import { type Command, readOptions, UsageError } from '../command.ts';

const usage = 'What is to be read? instrument import FILE [--out definition.json] [--report report.json]';

/** `instrument import FILE`: the draft that a questionnaire of any known kind becomes, and what became of each element of it. */
export const importCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: { out: { type: 'string' }, report: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new UsageError(usage);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`The file "${file}" cannot be read.`);
    });
    try {
      const { definition, report } = await readInstrument({
        name: basename(file),
        bytes,
        lift: liftDefinition,
      });
      if (values.out !== undefined) await writeFile(values.out, json(definition));
      if (values.report !== undefined) await writeFile(values.report, json(report));
      const { elements: _, ...counts } = report;
      process.stdout.write(json(values.report === undefined ? report : counts));
      return report.approximated + report.dropped === 0 ? 0 : 1;
    } catch (error) {
      const problem = asProblem(error);
      if (!(problem instanceof Problem)) throw error;
      process.stderr.write(`${problemBody(problem, 'en').title}\n`);
      return 2;
    }
  },
};

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
