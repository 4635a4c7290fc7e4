import { isAscii, isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { Problem } from '../../platform/problem.ts';

const MB = 1024 * 1024;

/** No document or project needs more; a bomb needs all of it. */
export interface ZipLimits {
  readonly entries: number;
  /** Unpacked bytes of one entry, and of everything that is read. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked to packed; entries below 1 MB may be packed as tightly as they like. */
  readonly ratio: number;
}

const usual: ZipLimits = { entries: 10_000, entryBytes: 64 * MB, totalBytes: 256 * MB, ratio: 200 };

export interface Zip {
  /** Names of the files in it, without folders. */
  readonly names: readonly string[];
  /** The bytes of one file, unpacked in memory. */
  readonly read: (name: string) => Promise<Buffer>;
}

/** Opens a zip in memory: nothing is unpacked before it is asked for and nothing is written to disk. A Problem names the entry at fault. */
export async function readZip(bytes: Buffer, limits: ZipLimits = usual): Promise<Zip> {
  const file = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false }).catch(() => {
    throw new Problem('archive-unreadable');
  });
  const found = await entriesOf(file, limits);
  let total = 0;
  const spend = (entry: string, size: number): void => {
    total += size;
    if (total > limits.totalBytes)
      throw new Problem('archive-total-too-large', { entry, limit: limits.totalBytes / MB });
  };
  return {
    names: [...found.keys()],
    read: (name) => unpack(file, found.get(name)!, limits, spend),
  };
}

/** Unpacks a zip entry by entry and throws it away: for libraries that unpack without asking how much. */
export async function checkZip(bytes: Buffer, limits?: ZipLimits): Promise<void> {
  const zip = await readZip(bytes, limits);
  for (const name of zip.names) await zip.read(name);
}

async function entriesOf(file: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries)
    throw new Problem('archive-too-many', { count: file.entryCount, limit: limits.entries });
  const found = new Map<string, Entry>();
  try {
    for await (const entry of file.eachEntry()) {
      refuseBomb(entry.fileName, entry.uncompressedSize, entry.compressedSize, limits);
      if (entry.fileName.endsWith('/')) continue;
      const name = nameOf(entry);
      // Which of two would be read depends on the reader.
      if (found.has(name)) throw new Problem('archive-name-twice', { entry: name });
      found.set(name, entry);
    }
  } catch (error) {
    throw error instanceof Problem ? error : asProblem(error);
  }
  return found;
}

/** Some programs write UTF-8 without saying so, and the library then reads the code page of DOS. */
function nameOf({ fileName, fileNameRaw }: Entry): string {
  const unsaid = !isAscii(fileNameRaw) && isUtf8(fileNameRaw);
  return unsaid ? fileNameRaw.toString('utf8').replaceAll('\\', '/') : fileName;
}

/** The library refuses names such as `../x` and `/x` and says so only in its message. */
function asProblem(error: unknown): Problem {
  const [, entry] = /^(?:absolute path|invalid relative path|invalid characters in fileName): (.*)$/s.exec(
    error instanceof Error ? error.message : '',
  ) ?? [null, null];
  return entry == null ? new Problem('archive-unreadable') : new Problem('archive-path-unsafe', { entry });
}

function refuseBomb(entry: string, unpacked: number, packed: number, { ratio }: ZipLimits): void {
  if (unpacked > MB && unpacked > packed * ratio) throw new Problem('archive-ratio', { entry, limit: ratio });
}

async function unpack(
  file: ZipFile,
  entry: Entry,
  limits: ZipLimits,
  spend: (entry: string, size: number) => void,
): Promise<Buffer> {
  const { fileName, compressedSize } = entry;
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    // What the entry says of its size may be a lie, so the bytes themselves are counted.
    for await (const chunk of (await file.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > limits.entryBytes)
        throw new Problem('archive-entry-too-large', { entry: fileName, limit: limits.entryBytes / MB });
      refuseBomb(fileName, size, compressedSize, limits);
      spend(fileName, chunk.length);
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof Problem ? error : new Problem('archive-entry-broken', { entry: fileName });
  }
  const whole = Buffer.concat(chunks);
  if (crc32(whole) !== entry.crc32) throw new Problem('archive-entry-broken', { entry: fileName });
  return whole;
}
