import { strToU8, zipSync } from 'fflate';
import { version } from '../../platform/version.ts';
import { arrange, type Change } from './arrange.ts';
import { changeText } from './change-text.ts';
import { nameAlone } from './find-file.ts';
import type { Tally } from './ledger.ts';
import type { Container } from './open-container.ts';
import { fixedTime } from './pack-project.ts';
import type { Reading } from './read-project.ts';
import type { Element } from './read-xml.ts';
import { projectShapes } from './schema.ts';
import { element, writeXml } from './write-xml.ts';

/**
 * The same project as a .qdpx that keeps to the schema: what a study does not take in stays where it was, positions count code points of
 * texts with LF. What the schema cannot hold, folders of the maker, recordings and unproved selections are left out.
 */
export function convertProject(
  { root }: Container,
  { origin, texts }: Reading,
): { file: Buffer; left: Tally[] } {
  const changes = new Map<Element, Change>();
  const files: Record<string, Uint8Array> = {};
  const all = everyElement(root);
  for (const each of all) {
    const { path } = each.attributes;
    if (path !== undefined) changes.set(each, { attributes: { path: nameAlone(path) } });
  }
  for (const verdict of texts) changeText(verdict, files, changes);
  const codes = new Set(all.flatMap(({ name, attributes }) => (name === 'Code' ? [attributes.guid] : [])));
  for (const each of all) if (isStray(each, codes)) changes.set(each, 'drop');
  const program = origin.startsWith('Fourlinks') ? origin : `Fourlinks ${version}${origin && ` (${origin})`}`;
  changes.set(root, { attributes: { origin: program } });
  const { xml, left } = arrange(root, projectShapes, changes);
  const { head, body } = xml ?? element('Project', { name: '', origin: program })!;
  const qde = writeXml({ head: head.replace('Project', 'Project xmlns="urn:QDA-XML:project:1.0"'), body });
  return { file: Buffer.from(zipSync({ 'project.qde': strToU8(qde), ...files }, fixedTime)), left };
}

function everyElement(found: Element): Element[] {
  return [found, ...found.children.flatMap(everyElement)];
}

/** A coding of a code that is not there says nothing. */
function isStray({ name, children }: Element, codes: ReadonlySet<string | undefined>): boolean {
  return (
    name === 'Coding' &&
    !children.some((ref) => ref.name === 'CodeRef' && codes.has(ref.attributes.targetGUID))
  );
}
