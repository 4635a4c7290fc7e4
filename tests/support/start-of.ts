import { fileURLToPath } from 'node:url';
import { builtProgram } from '../../server/program.js';

/** The file that a process of a test starts from: what was built of a source. */
export function startOf(source: URL): string {
  const built = builtProgram()?.(source);
  if (!built) throw new Error(`${source.href} is not in the program (see program.ts beside this)`);
  return fileURLToPath(built);
}
