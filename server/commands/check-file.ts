import { readFile } from 'node:fs/promises';
import { Problem, problemBody } from '../platform/problem.ts';
import { UsageError } from './command.ts';

interface Checked {
  readonly report: object;
  /** Nothing is left out and nothing is a guess that a person should look at. */
  readonly isWhole: boolean;
}

/**
 * Prints as JSON what is found in a file and returns the exit code: 0 where it is whole, 1 where it is not; 2 where it cannot be read, with
 * the sentence why on standard error too. Throws UsageError where there is no such file.
 */
export async function checkFile(file: string, check: (bytes: Buffer) => Promise<Checked>): Promise<number> {
  const bytes = await readFile(file).catch(() => {
    throw new UsageError(`The file "${file}" cannot be read.`);
  });
  try {
    const { report, isWhole } = await check(bytes);
    print({ file, readable: true, ...report });
    return isWhole ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, title, details } = problemBody(error, 'en');
    print({ file, readable: false, problem: { code, title, details } });
    process.stderr.write(`${title}\n`);
    return 2;
  }
}

function print(report: object): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
