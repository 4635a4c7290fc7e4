import { readFile, writeFile } from 'node:fs/promises';
import { diagnose, isWhole } from '../features/refi/diagnose.ts';
import { openContainer } from '../features/refi/open-container.ts';
import { packProject } from '../features/refi/pack-project.ts';
import { readProject } from '../features/refi/read-project.ts';
import { writeCodebook } from '../features/refi/write-project.ts';
import { Problem, problemBody } from '../platform/problem.ts';
import { type Command, readOptions, UsageError } from './command.ts';

const usage = 'refi check FILE, or refi convert FILE OUT.qdpx (OUT.qdc for a codebook)';

/**
 * `refi check FILE` prints what a REFI-QDA file holds and what of it cannot be carried; `refi convert FILE OUT` also writes what can.
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
      if (out) await writeFile(out, written(diagnosis.kind, reading.project));
      print({ file, readable: true, ...diagnosis });
      return isWhole(diagnosis) ? 0 : 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { code, title, details } = problemBody(error, 'en');
      print({ file, readable: false, problem: { code, title, details } });
      return 2;
    }
  },
};

function written(kind: string, project: Parameters<typeof packProject>[0]): string | Buffer {
  if (kind === 'project') return packProject(project);
  if (project.codes.length === 0)
    throw new UsageError('There is no code in this codebook, so there is nothing to write.');
  return writeCodebook(project.codes);
}

function print(report: object): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
