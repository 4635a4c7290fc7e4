import { strToU8, zipSync } from 'fflate';
import type { Project } from './project.ts';
import { writeProject } from './write-project.ts';

// Without a fixed time the same project would be another file every time, and the file would say when it was made.
export const fixedTime = { mtime: new Date('1980-01-01T00:00:00') };

/** A .qdpx: the project and its texts with LF and no byte order mark. The same project gives the same bytes. */
export function packProject(project: Project): Buffer {
  const sources = project.sources.map(({ guid, text }) => [`sources/${guid}.txt`, textBytes(text)] as const);
  const files = { 'project.qde': strToU8(writeProject(project)), ...Object.fromEntries(sources) };
  return Buffer.from(zipSync(files, fixedTime));
}

/** A text that begins with a byte order mark of its own needs another before it, which is then the one that does not count. */
export function textBytes(text: string): Uint8Array {
  return strToU8(text.startsWith('\ufeff') ? `\ufeff${text}` : text);
}
