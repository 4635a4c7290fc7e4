import { readFile, writeFile } from 'node:fs/promises';
import { convertProject } from '../features/refi/convert-project.ts';
import { diagnose, isWhole } from '../features/refi/diagnose.ts';
import { openContainer } from '../features/refi/open-container.ts';
import type { Code } from '../features/refi/project.ts';
import { readProject } from '../features/refi/read-project.ts';
import { writeCodebook } from '../features/refi/write-project.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = 'refi check FILE, or refi convert FILE OUT.qdpx (OUT.qdc for a codebook)';

/**
 * `refi check FILE` prints what a REFI-QDA file holds and what of it cannot be carried; `refi convert FILE OUT` also writes it so that it
 * keeps to the schema, with what a study does not take in, and lists under `leftOut` what the schema cannot hold.
 * Exit 0: all of it; 1: some of it, listed; 2: the file cannot be read.
 */
export const refiCommand: Command = {
  async run(args) {
    const { positionals } = readOptions({ args, options: {}, allowPositionals: true });
    const [verb, file, out] = positionals;
    const expected = { check: 2, convert: 3 }[verb ?? ''];
    if (!file || positionals.length !== expected) throw new UsageError(usage);
    const bytes = await readFile(file).catch(() => {
      throw new UsageError(`The file "${file}" cannot be read.`);
    });
    try {
      const container = await openContainer(bytes);
      const reading = await readProject(container);
      const diagnosis = diagnose(container, reading);
      if (!out) print({ file, readable: true, ...diagnosis });
      else if (diagnosis.kind === 'codebook') {
        await writeFile(out, codebook(reading.project.codes));
        print({ file, readable: true, ...diagnosis });
      } else {
        const converted = convertProject(container, reading);
        await writeFile(out, converted.file);
        print({ file, readable: true, ...diagnosis, leftOut: converted.left });
      }
      return isWhole(diagnosis) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, title, details } = problemBody(error, 'en');
      print({ file, readable: false, problem: { code, title, details } });
      return 2;
    }
  },
};

function codebook(codes: readonly Code[]): string {
  if (codes.length === 0)
    throw new UsageError('There is no code in this codebook, so there is nothing to write.');
  return writeCodebook(codes);
}

function print(report: object): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
