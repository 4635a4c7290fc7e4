import { strToU8 } from 'fflate';
import { version } from '../../platform/version.ts';
import { arrange, type Change } from './arrange.ts';
import { changeText } from './change-text.ts';
import { fileFinder } from './find-file.ts';
import { keepFiles, type MissingFile } from './keep-files.ts';
import { childOf, childrenOf, type Tally } from './ledger.ts';
import type { Container } from './open-container.ts';
import { packFiles } from './pack-project.ts';
import type { Reading } from './read-project.ts';
import type { Element } from './read-xml.ts';
import { codebookShapes, projectShapes } from './schema.ts';
import { element, writeXml, type Xml } from './write-xml.ts';

export interface Conversion {
  readonly file: Buffer;
  /** What the schema cannot hold, and what could not be proved. */
  readonly left: Tally[];
  readonly missing: MissingFile[];
}

/**
 * The same project as a .qdpx that keeps to the schema: what a study does not take in stays where it was, with the files that belong to
 * it, and positions count code points of texts with LF. What the schema cannot hold and unproved selections are left out.
 */
export async function convertProject(
  container: Container,
  { origin, texts }: Pick<Reading, 'origin' | 'texts'>,
): Promise<Conversion> {
  const { root } = container;
  const changes = new Map<Element, Change>();
  const files = new Map<string, Uint8Array>();
  const all = everyElement(root);
  for (const verdict of texts) changeText(verdict, files, changes);
  const missing = await keepFiles(all, container, files, changes);
  forgetTakenNames(changes, [...files.keys()]);
  const codes = new Set(codesIn(childOf(childOf(root, 'CodeBook'), 'Codes')));
  for (const each of all) if (isStray(each, codes)) changes.set(each, 'drop');
  changes.set(root, { attributes: { origin: ourOrigin(origin) } });
  const { xml, left } = arrange(root, projectShapes, changes);
  const project = xml ?? element('Project', { name: '', origin: ourOrigin(origin) });
  const qde = writeXml(inNamespace(project!, 'urn:QDA-XML:project:1.0'));
  return { file: packFiles(strToU8(qde), files), left, missing };
}

/** The same codebook as a .qdc that keeps to its schema; null where there is no code, which no codebook goes without. */
export function convertCodebook({ root }: Container, origin: string): Omit<Conversion, 'missing'> | null {
  const changes = new Map([[root, { attributes: { origin: ourOrigin(origin) } }]]);
  const { xml, left } = arrange(root, codebookShapes, changes);
  return xml && { file: Buffer.from(writeXml(inNamespace(xml, 'urn:QDA-XML:codebook:1.0'))), left };
}

function ourOrigin(origin: string): string {
  return origin.startsWith('Fourlinks') ? origin : `Fourlinks ${version}${origin && ` (${origin})`}`;
}

function inNamespace({ head, body }: NonNullable<Xml>, namespace: string): Xml {
  return { head: head.replace(/^\w+/, `$& xmlns="${namespace}"`), body };
}

function everyElement(root: Element): Element[] {
  const found: Element[] = [];
  const visit = (element: Element): void => {
    found.push(element);
    element.children.forEach(visit);
  };
  visit(root);
  return found;
}

/** The codes that stay; those that stand anywhere else do not. */
function codesIn(element: Element | undefined): (string | undefined)[] {
  return childrenOf(element, 'Code').flatMap((code) => [code.attributes.guid, ...codesIn(code)]);
}

/** The name of a file that stayed behind must not mean one that came along. */
function forgetTakenNames(changes: Map<Element, Change>, files: readonly string[]): void {
  const find = fileFinder(files);
  for (const [each, change] of changes) {
    if (change === 'drop') continue;
    const taken = Object.entries(change.attributes).flatMap(([name, value]) =>
      value?.startsWith('relative://') && find(value) !== undefined ? [[name, null] as const] : [],
    );
    if (taken.length > 0)
      changes.set(each, { ...change, attributes: { ...change.attributes, ...Object.fromEntries(taken) } });
  }
}

/** A coding of a code that is not there says nothing; of several codes only the first is one. */
function isStray(coding: Element, codes: ReadonlySet<string | undefined>): boolean {
  return coding.name === 'Coding' && !codes.has(childOf(coding, 'CodeRef')?.attributes.targetGUID);
}
