import { type IParagraphOptions, Paragraph, TextRun } from 'docx';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import type { Text } from '../../../../analysis/model/words.ts';
import type { Numbers } from './paper-conditions.ts';

/** Everything that a part of a printed questionnaire is made with. */
export interface Paper {
  readonly definition: Definition;
  readonly say: (text: Text) => string;
  readonly chinese: boolean;
  /** The number of each question, by the code of its item. */
  readonly numbers: Numbers;
}

/** A paragraph of a text, its lines below each other. */
export function plain(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: 80 }, ...more, children: runs(text) });
}

export function small(text: string): Paragraph {
  return new Paragraph({
    spacing: { after: 80 },
    keepNext: true,
    children: runs(text, { italics: true, size: 19 }),
  });
}

export function runs(
  text: string,
  look: { readonly italics?: boolean; readonly size?: number; readonly bold?: boolean } = {},
): TextRun[] {
  return text
    .split('\n')
    .map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 && { break: 1 }) }));
}

/** The words of a text in which an answer is repeated: paper leaves a gap. */
export const ungapped = (text: string): string => text.replace(/\{[A-Za-z][A-Za-z0-9_]*\}/g, '……');

/** "3. Question", with what kind of answer is asked where the boxes do not say it. */
export function questionLine(item: Item, { say, chinese, numbers }: Paper): Paragraph {
  const number = numbers.get(item.code);
  const text = ungapped(say(item.text));
  if (number === undefined) return plain(text);
  const notes = countNote(item, chinese);
  return new Paragraph({
    spacing: { before: 200, after: 60 },
    keepNext: true,
    children: [
      new TextRun({ text: `${number}. `, bold: true }),
      ...runs(text, { bold: true }),
      ...notes.map((note) => new TextRun({ text: note })),
    ],
  });
}

function countNote(item: Item, chinese: boolean): string[] {
  const { type, least, most, top } = item as Item & { least?: number; most?: number; top?: number };
  if (type === 'multiple') {
    const many = chinese ? '可多选' : 'select all that apply';
    const from = least === undefined ? '' : chinese ? `，至少选 ${least} 项` : `, at least ${least}`;
    const to = most === undefined ? '' : chinese ? `，最多选 ${most} 项` : `, up to ${most}`;
    return [chinese ? `（${many}${from}${to}）` : ` (${many}${from}${to})`];
  }
  if (type === 'ranking') {
    const places = top === undefined ? '' : String(top);
    return [
      chinese
        ? `（请排序${places && `，只排前 ${places} 位`}）`
        : ` (please rank${places && ` the first ${places}`})`,
    ];
  }
  return [];
}
