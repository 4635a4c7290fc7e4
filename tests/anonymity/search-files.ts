import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Canary } from './canaries.ts';
import { encodingsOf } from './encodings.ts';

export interface Hit {
  readonly kind: string;
  readonly encoding: string;
  readonly file: string;
}

export interface Search {
  readonly hits: readonly Hit[];
  readonly files: number;
  readonly bytes: number;
  readonly needles: number;
}

/** Searches every file under the folders for every canary in every encoding. */
export function searchFiles(folders: readonly string[], canaries: readonly Canary[]): Search {
  const needles = canaries.flatMap(({ kind, bytes }) =>
    encodingsOf(bytes).map((each) => ({ kind, encoding: each.encoding, bytes: Buffer.from(each.bytes) })),
  );
  const find = finderOf(needles);
  const hits: Hit[] = [];
  let bytes = 0;
  const files = folders.flatMap(filesUnder);
  for (const file of files) {
    const content = readIfThere(file);
    bytes += content.length;
    for (const { kind, encoding } of find(content)) hits.push({ kind, encoding, file });
  }
  return { hits, files: files.length, bytes, needles: needles.length };
}

/** A file's content; none when it went since it was listed, as logs do that a running database renames for the next use. */
export function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return Buffer.alloc(0);
  }
}

export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/**
 * Finds tens of thousands of needles in one pass: a needle is looked at only where its first three bytes stand, which one
 * bit of two mebibytes tells.
 */
function finderOf<Needle extends { readonly bytes: Buffer }>(
  needles: readonly Needle[],
): (content: Buffer) => Needle[] {
  const starts = new Uint8Array(2 ** 21);
  const byStart = new Map<number, Needle[]>();
  for (const needle of needles) {
    const start = needle.bytes.readUIntBE(0, 3);
    starts[start >> 3]! |= 1 << (start & 7);
    byStart.set(start, [...(byStart.get(start) ?? []), needle]);
  }
  return (content) => {
    const found: Needle[] = [];
    let start = content.length < 2 ? 0 : content.readUInt16BE(0);
    for (let at = 2; at < content.length; at++) {
      start = ((start << 8) | content[at]!) & 0xffffff;
      if (!(starts[start >> 3]! & (1 << (start & 7)))) continue;
      for (const needle of byStart.get(start)!) {
        if (needle.bytes.equals(content.subarray(at - 2, at - 2 + needle.bytes.length))) found.push(needle);
      }
    }
    return found;
  };
}
