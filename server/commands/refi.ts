import { readFile, writeFile } from 'node:fs/promises';
import { type Conversion, convertCodebook, convertProject } from '../formats/refi/convert-project.ts';
import { diagnose } from '../formats/refi/diagnose.ts';
import { type Container, openContainer } from '../formats/refi/open-container.ts';
import { type Reading, readProject } from '../formats/refi/read-project.ts';
import { ruleFrom } from '../formats/refi/rule-text.ts';
import type { RuleChoice } from '../formats/refi/rules.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const MB = 1024 * 1024;
/** Whoever has the file at hand may have a larger one than a server takes in. */
const limits = { entries: 10_000, entryBytes: 256 * MB, totalBytes: 1024 * MB, ratio: 200 };

const usage = `refi check FILE [--rule RULE]
       refi convert FILE OUT.qdpx (OUT.qdc for a codebook) [--rule RULE]
RULE: how positions are counted where the file does not prove it; any of crlf=1|2, lf=1|2, bom=0|1,
      unit=code-points|utf-16, end=exclusive|inclusive, with commas between. The report shows samples of each under "rules".
Exit 0: every text was found and every selection is in its place; what a study does not take in is listed all the same.
        A conversion also holds all that FILE holds.
     1: it was read, and what has no place or was left out is listed.
     2: it cannot be read.`;

/**
 * `refi check FILE` prints what a REFI-QDA file holds and what of it cannot be carried; `refi convert FILE OUT` also writes it so that it
 * keeps to the schema, with what a study does not take in, and lists what the new file does not hold.
 */
export const refiCommand: Command = {
  async run(args) {
    const { positionals, values } = readOptions({
      args,
      options: { rule: { type: 'string' } },
      allowPositionals: true,
    });
    const [verb, file, out] = positionals;
    const expected = { check: 2, convert: 3 }[verb ?? ''];
    if (!file || positionals.length !== expected) throw new UsageError(usage);
    const choice = ruleIn(values.rule);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`The file "${file}" cannot be read.`);
    });
    try {
      const container = await openContainer(bytes, limits);
      const reading = await readProject(container, choice);
      const diagnosis = diagnose(container, reading);
      const converted = out === undefined ? null : await convert(container, reading);
      if (out !== undefined) await writeFile(out, converted!.file);
      const left = converted && { leftOut: converted.left, filesMissing: converted.missing };
      print({ file, readable: true, ...diagnosis, ...left });
      const isWhole = diagnosis.troubles.length === 0 && !left?.leftOut.length && !left?.filesMissing.length;
      return isWhole ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, title, details } = problemBody(error, 'en');
      print({ file, readable: false, problem: { code, title, details } });
      return 2;
    }
  },
};

function ruleIn(text: string | undefined): RuleChoice {
  const choice = text === undefined ? {} : ruleFrom(text);
  if (choice === null) throw new UsageError(`There is no rule "${text}".\n${usage}`);
  return choice;
}

async function convert(container: Container, reading: Reading): Promise<Conversion> {
  if (container.root.name === 'Project') return convertProject(container, reading);
  const codebook = convertCodebook(container, reading.origin);
  if (codebook === null)
    throw new UsageError('There is no code in this codebook, so there is nothing to write.');
  return { ...codebook, missing: [] };
}

function print(report: object): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
