import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { convertProject } from '../../../../server/formats/refi/convert-project.ts';
import { diagnose } from '../../../../server/formats/refi/diagnose.ts';
import { openContainer } from '../../../../server/formats/refi/open-container.ts';
import { readProject } from '../../../../server/formats/refi/read-project.ts';

/** Reads a file as the command and the upload do. */
export async function examine(bytes: Buffer) {
  const container = await openContainer(bytes);
  const reading = await readProject(container);
  return { project: reading.project, diagnosis: diagnose(container, reading) };
}

/** Reads a file and writes it again, as the command does. */
export async function convert(file: Buffer) {
  const container = await openContainer(file);
  const reading = await readProject(container);
  return { project: reading.project, ...(await convertProject(container, reading)) };
}

/** Another wording of the XML of a container. */
export function rewrite(file: Buffer, change: (xml: string) => string): Buffer {
  const files = unzipSync(file);
  files['project.qde'] = strToU8(change(strFromU8(files['project.qde']!)));
  return Buffer.from(zipSync(files));
}
