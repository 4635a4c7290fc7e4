import { posix } from 'node:path';
import { readZip, type Zip } from '../../archive/read-zip.ts';
import type { LeftOut } from '../../left-out.ts';
import { Problem } from '../../../platform/problem.ts';
import { LeftOutList } from '../left-out-list.ts';
import { noteInText } from '../note-in-text.ts';
import { walkDocument } from '../walk-document.ts';
import { Numbering } from './read-numbering.ts';
import { readStyles } from './read-styles.ts';
import { readWords, type Surroundings } from './read-words.ts';

/** The words of a .docx, a line a paragraph, a break and a row, and what of it is not among them. */
export async function readDocx(bytes: Buffer): Promise<{ text: string; leftOut: readonly LeftOut[] }> {
  try {
    const zip = await readZip(bytes);
    const main = (await partsOf(zip, ''))('officeDocument')[0];
    if (main === undefined) throw new Error('no main part');
    return await readParts(zip, main);
  } catch (error) {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    // Parsers throw errors of many kinds for broken files; each means the same to the person.
    throw new Problem('word-unreadable');
  }
}

async function readParts(zip: Zip, main: string): Promise<{ text: string; leftOut: readonly LeftOut[] }> {
  const parts = await partsOf(zip, main);
  const part = async (kind: string) => {
    const [name] = parts(kind);
    return name !== undefined && zip.names.includes(name) ? zip.read(name) : null;
  };
  const styles = readStyles(await part('styles'));
  const leftOut = new LeftOutList();
  const bare: Surroundings = { styles, numbering: new Numbering(null), notes: new Map(), leftOut };
  const notes = new Map<string, string>();
  for (const kind of ['footnotes', 'endnotes']) {
    const xml = await part(kind);
    if (!xml) continue;
    for (const [name, lines] of readWords(xml, bare).notes)
      notes.set(name, noteInText(kind === 'footnotes' ? 'footnote' : 'endnote', lines));
  }
  const numbering = new Numbering(await part('numbering'));
  const { lines } = readWords(await zip.read(main), { styles, numbering, notes, leftOut });
  for (const kind of ['header', 'footer'] as const)
    for (const name of parts(kind)) {
      const unseen = { ...bare, leftOut: new LeftOutList() };
      const words = readWords(await zip.read(name), unseen)
        .lines.join(' ')
        .trim();
      if (words === '') continue;
      leftOut.add(kind);
      leftOut.place(words);
    }
  return { text: lines.join('\n').replaceAll(/\r\n?/g, '\n').trimEnd(), leftOut: leftOut.entries };
}

/** The parts that one part refers to, by the last word of the kind of relation; of the whole file where none is named. */
async function partsOf(zip: Zip, from: string): Promise<(kind: string) => string[]> {
  const folder = posix.dirname(from);
  const name = posix.join(folder, '_rels', `${posix.basename(from)}.rels`);
  const relations: { kind: string; target: string }[] = [];
  if (zip.names.includes(name))
    walkDocument(await zip.read(name), {
      open: (_, { Type = '', Target = '', TargetMode }) => {
        if (Target === '' || TargetMode === 'External') return;
        const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
        relations.push({ kind: posix.basename(Type), target });
      },
      text: () => undefined,
      close: () => undefined,
    });
  return (kind) => [...new Set(relations.filter((each) => each.kind === kind).map(({ target }) => target))];
}
