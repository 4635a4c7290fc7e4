import { readFile, stat } from 'node:fs/promises';
import type { Locale } from '../../../analysis/model/words.ts';
import { verifyBundle } from '../../features/bundle/verify-bundle.ts';
import { Problem, problemBody } from '../../platform/problem.ts';
import { UsageError } from '../command.ts';
import { checkLines, headLine } from './words.ts';

const MB = 1024 * 1024;
/** A zip is read as a whole; nothing is unpacked before it is asked for. */
const MOST_BYTES = 1024 * MB;

/** Checks a bundle without any data folder and prints a line a kind of check, then what differs by name; exit 1 where anything does. */
export async function verifyFile(file: string, language: Locale): Promise<number> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : NaN),
    () => NaN,
  );
  if (Number.isNaN(size)) throw new UsageError(`The file "${file}" cannot be read.`);
  try {
    if (size > MOST_BYTES)
      throw new Problem('archive-total-too-large', { entry: file, limit: MOST_BYTES / MB });
    const { manifest, checks } = await verifyBundle(await readFile(file));
    console.log(headLine(manifest, language));
    for (const check of checks) for (const line of checkLines(check, language)) console.log(line);
    return checks.every(({ faults }) => faults.length === 0) ? 0 : 1;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(problemBody(error, language).title);
    return 1;
  }
}
