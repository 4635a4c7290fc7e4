import { dryRun } from '../../../analysis/model/instrument/dry-run/dry-run.ts';
import { faultsOf } from '../../../analysis/model/instrument/read-definition.ts';
import { type Command, readOptions, UsageError } from '../command.ts';
import { definitionAt } from './definition-at.ts';

const usage =
  'What is to be run? instrument dry-run DEFINITION [--respondents 1000] [--seed 1]; at most 20000 respondents';

/** `instrument dry-run DEFINITION`: what becomes of a questionnaire that made-up respondents answer, as JSON. */
export const dryRunCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: {
        respondents: { type: 'string', default: '1000' },
        seed: { type: 'string', default: '1' },
      },
      allowPositionals: true,
    });
    const [file] = positionals;
    const [respondents, seed] = [Number(values.respondents), Number(values.seed)];
    const isRight = Number.isInteger(respondents) && respondents >= 1 && respondents <= 20_000;
    if (!file || positionals.length > 1 || !isRight || !Number.isInteger(seed)) throw new UsageError(usage);
    const definition = await definitionAt(file);
    const [fault] = faultsOf(definition);
    if (fault)
      throw new UsageError(`Nobody can answer it before "${fault.place}" is mended: ${fault.reason.en}.`);
    const run = dryRun(definition, { respondents, seed });
    process.stdout.write(`${JSON.stringify(run, null, 2)}\n`);
    return run.uncoveredItems.length + run.deadEnds.length === 0 ? 0 : 1;
  },
};
