import { deflateRawSync } from 'node:zlib';
import { strToU8, zipSync, type Zippable, type ZipOptions } from 'fflate';
import type { Project } from './project.ts';
import { writeProject } from './write-project.ts';

// Without a fixed time the same project would be another file every time, and the file would say when it was made.
const fixedTime = { mtime: new Date('1980-01-01T00:00:00') };
const MB = 1024 * 1024;

/** A .qdpx: the project and its texts with LF and no byte order mark. The same project gives the same bytes. */
export function packProject(project: Project): Buffer {
  const sources = project.sources.map(({ guid, text }) => [`${guid}.txt`, textBytes(text)] as const);
  return packFiles(strToU8(writeProject(project)), new Map(sources));
}

/** A container of a project and the files of its sources. */
export function packFiles(qde: Uint8Array, files: ReadonlyMap<string, Uint8Array>): Buffer {
  const packed: Zippable = { 'project.qde': [qde, packing('project.qde', qde)] };
  for (const [name, bytes] of files) packed[`sources/${name}`] = [bytes, packing(name, bytes)];
  return Buffer.from(zipSync(packed, fixedTime));
}

/** Recordings and documents are packed already. A long text that packs too well would be taken for a bomb. */
function packing(name: string, bytes: Uint8Array): ZipOptions {
  const isText = /\.(txt|qde)$/.test(name);
  const isPlump = bytes.length <= MB || deflateRawSync(bytes, { level: 1 }).length * 100 > bytes.length;
  return { level: isText && isPlump ? 6 : 0 };
}

/** A text that begins with a byte order mark of its own needs another before it, which is then the one that does not count. */
export function textBytes(text: string): Uint8Array {
  return strToU8(text.startsWith('\ufeff') ? `\ufeff${text}` : text);
}
