import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from '../../platform/settings.ts';

const OLDEST_MS = 60 * 60 * 1000;

/** Where files of rows are while they are written and read, without those that a broken-off download left behind. */
export async function draftFolder({ dataFolder }: Settings): Promise<string> {
  const folder = join(dataFolder, 'exports');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && Date.now() - found.mtimeMs > OLDEST_MS) await rm(path, { force: true });
  }
  return folder;
}
