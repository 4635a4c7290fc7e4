import { readFile } from 'node:fs/promises';

/** What one piece of work may use. Limits of a worker thread do not bound its buffers, so the memory of the whole process counts. */
export interface Limits {
  readonly memoryMB: number;
  readonly seconds: number;
  readonly outputMB: number;
}

/** A file that somebody gives us. */
export const reading: Limits = { memoryMB: 1536, seconds: 60, outputMB: 256 };

/** Numbers from a release or from codings. */
export const computing: Limits = { memoryMB: 2048, seconds: 120, outputMB: 128 };

/** Everything that one study has collected. */
export const collecting: Limits = { memoryMB: 4096, seconds: 3600, outputMB: 1024 };

const PAGE = 4096;

/** Megabytes that a process holds; 0 where the system does not tell, so that only its heap is bounded there. */
export async function memoryOf(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, 'latin1').catch(() => '');
  return (Number(text.split(' ')[1] ?? 0) * PAGE) / 2 ** 20;
}
