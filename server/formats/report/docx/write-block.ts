import {
  AlignmentType,
  Bookmark,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';
import type { Locale } from '../../../../analysis/model/words.ts';
import { caption, tableBody } from '../../statistics/docx/captioned-table.ts';
import { widthOf } from '../../statistics/docx/paper.ts';
import type { Inline, Reference } from '../block.ts';
import type { Numbered } from '../number-blocks.ts';
import { reportWords } from '../report-words.ts';

export interface Place {
  readonly locale: Locale;
  readonly tables: ReadonlyMap<string, number>;
  /** Figures as pixels, by their number. */
  readonly pictures: ReadonlyMap<number, Uint8Array>;
  /** Whether the page lies on its side. */
  readonly lies: boolean;
}

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;
const SMALL = 18;
const INDENT = 420;

export function writeBlock(block: Numbered, place: Place): (Paragraph | Table)[] {
  const { locale, lies } = place;
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level - 1]!, children: [new TextRun(block.text)] })];
    case 'paragraph':
      return [new Paragraph({ spacing: { after: 120 }, children: runs(block.inline) })];
    case 'list':
      return block.items.map(
        (item) =>
          new Paragraph({
            ...(block.ordered ? { numbering: { reference: 'ordered', level: 0 } } : { bullet: { level: 0 } }),
            children: runs(item),
          }),
      );
    case 'table': {
      const { table, number, source } = block;
      return [
        ...caption(table, number, locale, tableAnchor(table.id)),
        ...tableBody(table, [source], widthOf(lies), locale),
        new Paragraph({}),
      ];
    }
    case 'figure':
      return figure(block, place);
    case 'note':
      return [
        new Paragraph({
          spacing: { after: 120 },
          indent: { left: 120 },
          border: { left: { style: 'single', size: 18, color: 'E69F00', space: 8 } },
          children: [new TextRun(block.text)],
        }),
      ];
    case 'references':
      return block.items.map((item) => reference(item, place));
  }
}

/** Twentieths of a point in a pixel of a drawing, at 96 to the inch. */
const TWIPS = 15;

function figure(
  { number, title, drawn, source }: Extract<Numbered, { kind: 'figure' }>,
  { locale, lies, pictures }: Place,
): Paragraph[] {
  const width = widthOf(lies) / TWIPS;
  // A page has room for this much beside the caption.
  const scale = Math.min(width / drawn.width, 740 / drawn.height);
  const name = `${reportWords.figure[locale]} ${number}`;
  return [
    new Paragraph({
      keepNext: true,
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'png',
          data: pictures.get(number)!,
          transformation: { width: drawn.width * scale, height: drawn.height * scale },
          altText: { name, title, description: drawn.describe },
        }),
      ],
    }),
    new Paragraph({
      alignment: locale === 'zh-CN' ? AlignmentType.CENTER : AlignmentType.LEFT,
      keepNext: true,
      children: [
        new Bookmark({
          id: `figure-${number}`,
          children: [new TextRun({ text: `${name}\u3000${title}`, bold: true })],
        }),
      ],
    }),
    new Paragraph({
      spacing: { after: 200 },
      children: [new TextRun({ text: `${reportWords.note[locale]}${drawn.note} ${source}`, size: SMALL })],
    }),
  ];
}

function reference({ number, text, table }: Reference, { locale, tables }: Place): Paragraph {
  const at = table === undefined ? undefined : tables.get(table);
  const link =
    at === undefined
      ? []
      : [
          new InternalHyperlink({
            anchor: tableAnchor(table!),
            children: [
              new TextRun({
                text: ` ${reportWords.see[locale]} ${reportWords.table[locale]} ${at}`,
                style: 'Hyperlink',
              }),
            ],
          }),
        ];
  return new Paragraph({
    indent: { left: INDENT, hanging: INDENT },
    children: [
      new Bookmark({ id: `ref-${number}`, children: [new TextRun(`[${number}]`)] }),
      new TextRun(` ${text}`),
      ...link,
    ],
  });
}

/** Names of places in Word are short and made of letters, digits and signs that join. */
const tableAnchor = (id: string) => `table-${id.replace(/[^\w-]/g, '_')}`.slice(0, 40);

function runs(inline: readonly Inline[]): ParagraphChild[] {
  return inline.flatMap((piece): ParagraphChild[] => {
    if (piece.kind === 'cite')
      return [
        new InternalHyperlink({
          anchor: `ref-${piece.number}`,
          children: [new TextRun({ text: `[${piece.number}]`, style: 'Hyperlink' })],
        }),
      ];
    return piece.text.split('\n').map(
      (text, i) =>
        new TextRun({
          text,
          ...(i > 0 && { break: 1 }),
          ...(piece.kind === 'bold' && { bold: true }),
          ...(piece.kind === 'italic' && { italics: true }),
          ...(piece.kind === 'code' && { font: 'Consolas' }),
        }),
    );
  });
}
