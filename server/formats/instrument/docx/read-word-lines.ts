import { readZip } from '../../archive/read-zip.ts';
import { lineOf, type SourceLine } from '../text/lines.ts';
import { Lists } from './read-lists.ts';
import { type Paragraph, readParagraphs } from './read-paragraphs.ts';
import { readStyles } from './read-styles.ts';

/** The lines of a Word document as they are seen: with the numbers of its lists, and a row of a table as one line. */
export async function readWordLines(bytes: Uint8Array): Promise<SourceLine[]> {
  const zip = await readZip(Buffer.from(bytes));
  const part = async (name: string) => (zip.names.includes(name) ? zip.read(name) : null);
  const styles = readStyles(await part('word/styles.xml'));
  const lists = new Lists(await part('word/numbering.xml'));
  const lines: SourceLine[] = [];
  const say = (text: string, heading = false) => lines.push(lineOf(text, lines.length + 1, heading));
  const written = ({ text, style, list }: Paragraph): string => {
    const own = list ?? (style === null ? null : (styles.get(style)?.list ?? null));
    if (!own || text.trim() === '') return text;
    const label = lists.next(own);
    return `${'    '.repeat(own.level)}${label}${/[.．、)）]$/.test(label) || label === '' ? '' : ' '}${label === '' ? '' : ' '}${text.trim()}`;
  };
  const paragraph = (each: Paragraph) => {
    const heading = each.style !== null && (styles.get(each.style)?.heading ?? false);
    for (const line of written(each).split('\n')) say(line, heading && line.trim() !== '');
  };
  for (const piece of readParagraphs(await zip.read('word/document.xml'))) {
    if ('paragraph' in piece) {
      paragraph(piece.paragraph);
      continue;
    }
    const filled = piece.row.filter((cell) => cell.some(({ text }) => text.trim() !== ''));
    const long = piece.row.some((cell) => cell.filter(({ text }) => text.trim() !== '').length > 3);
    if (filled.length < 2 || (long && piece.row.length < 3)) filled.flat().forEach(paragraph);
    else say(piece.row.map((cell) => cell.map(written).join(' ').replaceAll(/\s+/g, ' ').trim()).join('\t'));
  }
  return lines;
}
