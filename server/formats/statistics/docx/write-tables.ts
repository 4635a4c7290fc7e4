import {
  Document,
  type ISectionOptions,
  Packer,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { Table as TableValue } from '../../../../analysis/model/table.ts';
import { both, type Locale } from '../../../../analysis/model/words.ts';
import { layTable } from './lay-table.ts';
import { threeLines } from './three-lines.ts';

/** A table, and what has to stand below it besides its own notes: the release that it rests on, whether it is simulated. */
export interface PaperTable {
  readonly table: TableValue;
  readonly facts: readonly string[];
}

const words = { table: both('表', 'Table'), note: both('注：', 'Note. ') };
/** Word takes the face for Chinese apart from the one for Latin letters. */
const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};
/** A4 with margins of an inch, in twentieths of a point. */
const page = { short: 11_906, long: 16_838, margin: 1440 } as const;
const MOST_UPRIGHT_COLUMNS = 8;

/** Tables with three rules each and their captions and notes, as one document; wide ones lie on their side. */
export async function writeTables(
  tables: readonly PaperTable[],
  { title, locale }: { readonly title: string; readonly locale: Locale },
): Promise<Uint8Array> {
  const document = new Document({
    title,
    creator: 'Fourlinks',
    styles: { default: { document: { run: { font, size: 21 } } } },
    sections: tables.map((each, i) => section(each, i, locale)),
  });
  return Packer.toBuffer(document);
}

function section({ table, facts }: PaperTable, index: number, locale: Locale): ISectionOptions {
  const isWide = table.columns.length > MOST_UPRIGHT_COLUMNS;
  const width = (isWide ? page.long : page.short) - 2 * page.margin;
  return {
    properties: {
      page: {
        // Word swaps the sides of a page that lies.
        size: {
          width: page.short,
          height: page.long,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
      },
    },
    children: [...caption(table, index + 1, locale), ...body(table, facts, width, locale)],
  };
}

/** In Chinese on one line in the middle, in English on two at the left. */
function caption({ title }: TableValue, number: number, locale: Locale): Paragraph[] {
  const head = `${words.table[locale]} ${number}`;
  const run = (text: string, look: object) => [new TextRun({ text, ...look })];
  if (locale === 'zh-CN')
    return [
      new Paragraph({
        alignment: 'center',
        keepNext: true,
        spacing: { after: 80 },
        children: run(`${head}\u3000${title[locale]}`, { bold: true }),
      }),
    ];
  return [
    new Paragraph({ keepNext: true, children: run(head, { bold: true }) }),
    new Paragraph({
      keepNext: true,
      spacing: { after: 80 },
      children: run(title[locale], { italics: true }),
    }),
  ];
}

function body(
  table: TableValue,
  facts: readonly string[],
  width: number,
  locale: Locale,
): (Paragraph | Table)[] {
  const laid = layTable(table, locale);
  const failed = table.failed ? [table.failed[locale]] : [];
  const notes = [...failed, ...laid.notes, ...facts];
  return [
    ...(laid.rows.length > 0 ? [threeLines(laid, width)] : []),
    ...notes.map(
      (note, i) =>
        new Paragraph({
          spacing: { before: i === 0 ? 80 : 0 },
          children: [new TextRun({ text: i === 0 ? words.note[locale] + note : note, size: 18 })],
        }),
    ),
  ];
}
