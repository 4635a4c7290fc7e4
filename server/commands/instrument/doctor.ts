import { readFile } from 'node:fs/promises';
import { examine } from '../../../analysis/model/instrument/doctor/examine.ts';
import { ruleOf } from '../../../analysis/model/instrument/doctor/rules/index.ts';
import { faultsOf } from '../../../analysis/model/instrument/read-definition.ts';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { checkFrame } from '../../../analysis/model/frame/check-frame.ts';
import { type Command, readOptions, UsageError } from '../command.ts';
import { definitionAt } from './definition-at.ts';

const usage = 'What is to be examined? instrument doctor DEFINITION [--frame frame.json]';

/** `instrument doctor DEFINITION`: what the wording, the scales and the order of a questionnaire may do to its answers, as JSON. */
export const doctorCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: { frame: { type: 'string' } },
      allowPositionals: true,
    });
    const [file] = positionals;
    if (!file || positionals.length > 1) throw new UsageError(usage);
    const definition = await definitionAt(file);
    const frame = values.frame === undefined ? null : await frameAt(values.frame);
    const faults = faultsOf(definition);
    const findings = examine(definition, frame).map(({ rule, place, words, mend }) => {
      const { title, why, source } = ruleOf(rule);
      return {
        rule,
        place,
        title,
        words,
        why,
        source,
        mend: mend?.words ?? null,
        applies: Boolean(mend?.apply),
      };
    });
    process.stdout.write(`${JSON.stringify({ findings, faults }, null, 2)}\n`);
    return findings.length === 0 ? 0 : 1;
  },
};

async function frameAt(file: string): Promise<Frame> {
  try {
    return checkFrame(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new UsageError(
      `The frame in "${file}" cannot be read: ${error instanceof Error ? error.message : ''}`,
    );
  }
}
