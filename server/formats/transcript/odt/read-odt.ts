import { readZip, type Zip } from '../../archive/read-zip.ts';
import type { LeftOut } from '../../left-out.ts';
import { Problem } from '../../../platform/problem.ts';
import { LeftOutList } from '../left-out-list.ts';
import { readOdtMargins, readOdtWords } from './read-odt-words.ts';
import { readOdtStyles } from './read-odt-styles.ts';

/** The words of an OpenDocument text, a line a paragraph, a break and a row, and what of it is not among them. */
export async function readOdt(bytes: Buffer): Promise<{ text: string; leftOut: readonly LeftOut[] }> {
  try {
    const zip = await readZip(bytes);
    const manifest = await part(zip, 'META-INF/manifest.xml');
    if (manifest?.includes('encryption-data')) throw new Problem('document-encrypted');
    return await readParts(zip);
  } catch (error) {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    throw new Problem('odt-unreadable');
  }
}

async function part(zip: Zip, name: string): Promise<Buffer | null> {
  return zip.names.includes(name) ? zip.read(name) : null;
}

async function readParts(zip: Zip): Promise<{ text: string; leftOut: readonly LeftOut[] }> {
  const content = await zip.read('content.xml');
  const common = await part(zip, 'styles.xml');
  const styles = readOdtStyles(common ? [common, content] : [content]);
  const leftOut = new LeftOutList();
  const lines = readOdtWords(content, styles, leftOut);
  for (const kind of ['header', 'footer'] as const) {
    const names = [`style:${kind}`, `style:${kind}-first`, `style:${kind}-left`];
    for (const name of common ? names : []) {
      const words = readOdtMargins(common!, styles, new LeftOutList(), name);
      if (words === '') continue;
      leftOut.add(kind);
      leftOut.place(words);
    }
  }
  return { text: lines.join('\n').replaceAll(/\r\n?/g, '\n').trimEnd(), leftOut: leftOut.entries };
}
