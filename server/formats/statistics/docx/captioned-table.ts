import { Bookmark, Paragraph, type Table, TextRun } from 'docx';
import type { Table as TableValue } from '../../../../analysis/model/table.ts';
import { both, type Locale } from '../../../../analysis/model/words.ts';
import { layTable } from './lay-table.ts';
import { splitLaid } from './split-laid.ts';
import { threeLines } from './three-lines.ts';

const words = { table: both('表', 'Table'), note: both('注：', 'Note. ') };

/** Number and title above a table: in Chinese on one line in the middle, in English on two at the left. `anchor` is where links lead. */
export function caption(
  { title }: Pick<TableValue, 'title'>,
  number: number,
  locale: Locale,
  anchor?: string,
): Paragraph[] {
  const head = `${words.table[locale]} ${number}`;
  const run = (text: string, look: object) => {
    const piece = new TextRun({ text, ...look });
    return [anchor === undefined ? piece : new Bookmark({ id: anchor, children: [piece] })];
  };
  if (locale === 'zh-CN')
    return [
      new Paragraph({
        alignment: 'center',
        keepNext: true,
        spacing: { before: 160, after: 80 },
        children: run(`${head}\u3000${title[locale]}`, { bold: true }),
      }),
    ];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 160 }, children: run(head, { bold: true }) }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 80 },
      children: [new TextRun({ text: title[locale], italics: true })],
    }),
  ];
}

/** A table and its notes, then what else has to be said below it. */
export function tableBody(
  table: TableValue,
  facts: readonly string[],
  width: number,
  locale: Locale,
): (Paragraph | Table)[] {
  const laid = layTable(table, locale);
  const failed = table.failed ? [table.failed[locale]] : [];
  const notes = [...failed, ...laid.notes, ...facts];
  return [
    ...(laid.rows.length > 0
      ? splitLaid(laid).flatMap((part, i) => [...(i > 0 ? [new Paragraph({})] : []), threeLines(part, width)])
      : []),
    ...notes.map(
      (note, i) =>
        new Paragraph({
          spacing: { before: i === 0 ? 80 : 0 },
          children: [new TextRun({ text: i === 0 ? words.note[locale] + note : note, size: 18 })],
        }),
    ),
  ];
}
