import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { Problem } from './problem.ts';

/** Where there is no room: the disk, or what an account may use of it. */
const FULL = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** The bytes of a file, made as they are wanted. */
export type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Writes a file as a whole or not at all: under another name beside it, synced, then renamed. Whatever goes wrong, what was
 * written is removed, and a file of the name that was there before stays as it was. Returns the number of bytes.
 */
export async function writeWhole(path: string, chunks: Chunks): Promise<number> {
  const draft = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    const bytes = await writeDraft(draft, chunks);
    await rename(draft, path);
    return bytes;
  } catch (error) {
    await rm(draft, { force: true });
    throw asProblem(error, path);
  }
}

async function writeDraft(draft: string, chunks: Chunks): Promise<number> {
  const file = await open(draft, 'wx', 0o600);
  try {
    let bytes = 0;
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      bytes += chunk.byteLength;
    }
    await file.sync();
    return bytes;
  } finally {
    await file.close();
  }
}

function asProblem(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (error instanceof Problem) return error;
  if (FULL.includes(code)) return new Problem('disk-full');
  if (/^E(ACCES|ISDIR|NOENT|NOTDIR|PERM|ROFS)$/.test(code))
    return new Problem('file-not-writable', { path, reason: code });
  return error;
}
