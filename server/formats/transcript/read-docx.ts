import mammoth from 'mammoth';
import { checkZip } from '../archive/read-zip.ts';
import { Problem } from '../../platform/problem.ts';

/** What the library makes of a document; its own raw text would lose line breaks and with them speaker turns. */
interface Element {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Element[];
}

/** The words of a .docx, a line a paragraph and a line break. */
export async function readDocx(buffer: Buffer): Promise<string> {
  let text = '';
  const transformDocument = (document: Element): Element => {
    text = textOf(document);
    return { ...document, children: [] };
  };
  try {
    await checkZip(buffer);
    await mammoth.convertToHtml({ buffer }, { transformDocument });
  } catch (error) {
    if (error instanceof Problem && error.code !== 'archive-unreadable') throw error;
    // The library throws errors of many kinds for broken files; each means the same to the person.
    throw new Problem('word-unreadable');
  }
  return text.replace(/\r\n?/g, '\n').trimEnd();
}

function textOf({ type, value = '', children = [] }: Element): string {
  if (type === 'text') return value;
  if (type === 'tab') return '\t';
  if (type === 'break') return '\n';
  const inner = children.map(textOf).join('');
  return type === 'paragraph' ? `${inner}\n` : inner;
}
