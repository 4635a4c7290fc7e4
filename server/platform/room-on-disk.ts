import { stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

const MB = 2 ** 20;

/**
 * Whether the disk of the data folder has room: `little` means too little to rewrite the files that forget the order of their writes, and
 * `none` that nothing can be stored soon. It is looked at when asked for, so that it tells of no answer. The disk of a PostgreSQL server
 * is not seen from here: null.
 */
export async function roomOnDisk({
  dataFolder,
  postgres,
}: Pick<Settings, 'dataFolder' | 'postgres'>): Promise<'enough' | 'little' | 'none' | null> {
  if (postgres) return null;
  const { bavail, bsize } = await statfs(dataFolder);
  const free = bavail * bsize;
  const rewritten = await Promise.all(['roster', 'answers'].map((name) => sizeOf(dataFolder, name)));
  if (free < 2 * MB) return 'none';
  return free < 64 * MB + 2 * Math.max(...rewritten) ? 'little' : 'enough';
}

/** 0 where a host has no such database. */
const sizeOf = (folder: string, name: string): Promise<number> =>
  stat(join(folder, `${name}.sqlite`)).then(
    ({ size }) => size,
    () => 0,
  );
