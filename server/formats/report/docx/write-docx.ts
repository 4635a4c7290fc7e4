import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TableOfContents,
  TextRun,
} from 'docx';
import { font, isWide, pageOf } from '../../statistics/docx/paper.ts';
import type { ReportDocument } from '../block.ts';
import { type Numbered, tableNumbers } from '../number-blocks.ts';
import { paintAll } from '../paint.ts';
import { reportWords } from '../report-words.ts';
import { writeBlock } from './write-block.ts';

/** Headings in the face that theses use for them. */
const headingFont = { ascii: 'Arial', hAnsi: 'Arial', cs: 'Arial', eastAsia: 'SimHei' };
const heading = (size: number, before: number) => ({
  run: { font: headingFont, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 120 }, keepNext: true },
});

/** A report as a document to write on in: headings, contents, three-line tables, numbered captions, links from claims to references. */
export async function writeDocx(report: ReportDocument, blocks: readonly Numbered[]): Promise<Uint8Array> {
  const { title, author, language } = report;
  const tables = tableNumbers(blocks);
  const pictures = await paintFigures(blocks);
  const document = new Document({
    title,
    creator: author || 'Fourlinks',
    styles: {
      default: {
        document: { run: { font, size: 22, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
        title: { run: { font: headingFont, size: 36, bold: true } },
        heading1: heading(30, 360),
        heading2: heading(25, 240),
        heading3: heading(22, 200),
      },
    },
    numbering: {
      config: [
        {
          reference: 'ordered',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 420, hanging: 420 } } },
            },
          ],
        },
      ],
    },
    sections: byOrientation(blocks).map(({ lies, blocks: part }, i): ISectionOptions => ({
      properties: { page: pageOf(lies) },
      headers: { default: header(report) },
      footers: { default: footer() },
      children: [
        ...(i === 0 ? front(report) : []),
        ...part.flatMap((block) => writeBlock(block, { locale: language, tables, pictures, lies })),
      ],
    })),
  });
  return Packer.toBuffer(document);
}

async function paintFigures(blocks: readonly Numbered[]): Promise<Map<number, Uint8Array>> {
  const figures = blocks.filter((block) => block.kind === 'figure');
  const painted = await paintAll(figures.map(({ drawn }) => drawn.svg));
  return new Map(figures.map(({ number }, i) => [number, painted[i]!]));
}

interface Part {
  readonly lies: boolean;
  readonly blocks: Numbered[];
}

/** Runs of blocks whose pages stand, or lie: wide tables lie, and the headings before them. */
function byOrientation(blocks: readonly Numbered[]): Part[] {
  const parts: Part[] = [{ lies: false, blocks: [] }];
  for (const [at, block] of blocks.entries()) {
    const told = block.kind === 'heading' ? blocks.slice(at).find(({ kind }) => kind !== 'heading') : block;
    const lies = told?.kind === 'table' && isWide(told.table);
    if (parts.at(-1)!.lies !== lies) parts.push({ lies, blocks: [] });
    parts.at(-1)!.blocks.push(block);
  }
  return parts;
}

function front({ title, author, study, simulated, facts, language }: ReportDocument) {
  const line = (text: string, look: object = {}) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: [new TextRun({ text, ...look })] });
  return [
    new Paragraph({
      style: 'Title',
      alignment: AlignmentType.CENTER,
      spacing: { before: 600, after: 240 },
      children: [new TextRun(title)],
    }),
    ...(author ? [line(author, { size: 24 })] : []),
    line(study),
    ...(simulated ? [line(reportWords.simulated[language], { bold: true, color: '7A4D00' })] : []),
    ...facts.map((fact) => line(fact, { size: 18 })),
    new Paragraph({
      spacing: { before: 480, after: 120 },
      children: [
        new TextRun({ text: reportWords.contents[language], font: headingFont, size: 28, bold: true }),
      ],
    }),
    new TableOfContents(reportWords.contents[language], {
      hyperlink: true,
      headingStyleRange: '1-2',
      beginDirty: false,
      tabLeader: 'none',
    }),
    new Paragraph({}),
  ];
}

function header({ study, simulated, language }: ReportDocument): Header {
  const text = simulated ? `${study} · ${reportWords.simulated[language]}` : study;
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        border: { bottom: { style: 'single', size: 4, color: '8B8B84', space: 4 } },
        children: [new TextRun({ text, size: 17 })],
      }),
    ],
  });
}

function footer(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: 17 })],
      }),
    ],
  });
}
