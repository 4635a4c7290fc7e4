import { Problem, problemBody } from '../../platform/problem.ts';
import type { Change } from './arrange.ts';
import { nameAlone } from './find-file.ts';
import { guidOf } from './guid.ts';
import type { Container } from './open-container.ts';
import type { Element } from './read-xml.ts';

/** A file that a project refers to and that does not come along. */
export interface MissingFile {
  readonly element: string;
  readonly name: string;
  readonly line: number;
  readonly column: number;
  readonly file: string;
  readonly reason: string;
}

/** Takes along the recordings, pictures and originals that a project refers to; of one that cannot come only the name stays. */
export async function keepFiles(
  all: readonly Element[],
  { find, read }: Container,
  files: Map<string, Uint8Array>,
  changes: Map<Element, Change>,
): Promise<MissingFile[]> {
  const missing: MissingFile[] = [];
  for (const element of all) {
    const { path, richTextPath, plainTextPath = '' } = element.attributes;
    const attribute = path === undefined ? 'richTextPath' : 'path';
    const given = path ?? richTextPath;
    if (given === undefined || given === '') continue;
    const found = find(given);
    // Some programs call the plain text rich as well.
    if (attribute === 'richTextPath' && found !== undefined && found === find(plainTextPath)) continue;
    const kept = found === undefined ? 'it is not in the container' : await read(found).catch(asReason);
    if (typeof kept !== 'string') files.set(fileName(element, found!), kept);
    else
      missing.push({ ...placeOf(element), file: nameAlone(given).slice('relative://'.length), reason: kept });
    const before = changes.get(element);
    if (before === 'drop' || (typeof kept === 'string' && attribute === 'richTextPath')) continue;
    const now = typeof kept === 'string' ? nameAlone(given) : `internal://${fileName(element, found!)}`;
    changes.set(element, { ...before, attributes: { ...before?.attributes, [attribute]: now } });
  }
  return missing;
}

function asReason(error: unknown): string {
  if (!(error instanceof Problem)) throw error;
  return problemBody(error, 'en').title;
}

function placeOf({ name: element, attributes, line, column }: Element) {
  return { element, name: attributes.name ?? '', line, column };
}

/** Files are called by GUIDs; a plain text has that of its element already. */
function fileName({ attributes: { guid } }: Element, found: string): string {
  const [ending = ''] = /\.[a-z0-9]{1,8}$/.exec(found.toLowerCase()) ?? [];
  return `${ending === '.txt' ? guidOf(`rich:${guid}`) : guid}${ending}`;
}
