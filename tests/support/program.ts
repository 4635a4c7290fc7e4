import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { builtProgram } from '../../server/program.js';
import { program } from '../../server/vite.config.ts';

const starts = [
  'tests/durability/dying-worker.ts',
  'tests/durability/sync-writer.ts',
  'tests/server/platform/child/work.ts',
];

/** Servers, commands and children of tests run from what is built of the present sources, as in use; it is built here if it was not. */
export async function setup(): Promise<void> {
  const built = builtProgram();
  if (!starts.every((path) => built?.(pathToFileURL(path))))
    await build({ ...program(...starts), configFile: false, logLevel: 'warn' });
}
