import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Bilingual, Locale, Stance } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { RoleBand } from '../../contract/interview.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { countInterviews as countAll } from '../interview/interview.door.ts';
import { both, countInterviews, linkNames } from '../result/result.door.ts';
import { type Chapter, chaptersOf, type Section } from './chapters.ts';
import { selectStudy } from './excerpt-book.queries.ts';

const stanceNames: Readonly<Record<Stance, Bilingual>> = {
  problem: both('▼ 问题', '▼ Problem'),
  strength: both('▲ 长处', '▲ Strength'),
  suggestion: both('● 建议', '● Suggestion'),
};
const roleNames: Readonly<Record<RoleBand, Bilingual>> = {
  staff: both('一般干部', 'Staff'),
  middle: both('中层及以上', 'Middle level and above'),
  other: both('其他', 'Other'),
};
const words = {
  title: both('访谈摘录集', 'Excerpts from the interviews'),
  simulated: both(
    '模拟数据，仅供演示：访谈和人物均为虚构。',
    'Simulated data, for demonstration only: interviews and persons are invented.',
  ),
  voice: both(
    '引文取自去标识后的文本，只注明受访者的层级。引文仍可能被熟悉情况的人认出，请勿公开传播。',
    'Quotes come from the redacted text; of a speaker only the role band is given. People who know the place may still recognise a quote: do not publish this file as it is.',
  ),
  none: both('还没有可以引用的摘录。', 'There is nothing to quote yet.'),
};

/** The excerpts that reports use as a document to edit: by link and code, with the role band and nothing else of the speaker. */
export async function writeBook(
  db: StudioDb,
  study: StudyId,
  locale: Locale,
): Promise<{ name: string; bytes: Buffer }> {
  const { title, simulated } = await selectStudy(db, study);
  const { excerpts, ground } = await reportLayer(db, study, locale);
  const total = await countAll(db, study);
  const say = (text: Bilingual) => text[locale];
  const chapters = chaptersOf(excerpts, await listCodes(db, study));
  const cover = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: say(words.title) }),
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: say(title) }),
    ...(simulated ? [notice(say(words.simulated))] : []),
    plain(say(ground)),
    plain(say(words.voice)),
    ...(chapters.length === 0 ? [plain(say(words.none))] : []),
  ];
  const document = new Document({
    title: say(words.title),
    creator: 'Fourlinks',
    styles: { default: { document: { run: { font, size: 22 } } } },
    sections: [{ children: [...cover, ...chapters.flatMap((chapter) => chapterOf(chapter, total, say))] }],
  });
  const name = `${simulated ? 'simulated-' : ''}excerpts.docx`;
  return { name, bytes: await Packer.toBuffer(document) };
}

type Say = (text: Bilingual) => string;

/** Word takes the face for Chinese apart from the one for Latin letters. */
const font = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Times New Roman',
  eastAsia: 'SimSun',
};

function plain(text: string, more: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, ...more, children: [new TextRun(text)] });
}

function notice(text: string): Paragraph {
  return new Paragraph({ spacing: { after: 120 }, children: [new TextRun({ text, bold: true })] });
}

function chapterOf({ link, sections }: Chapter, total: number, say: Say): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text: say(linkNames[link]) }),
    ...sections.flatMap((section) => sectionOf(section, total, say)),
  ];
}

function sectionOf({ code, excerpts }: Section, total: number, say: Say): Paragraph[] {
  const n = countInterviews(excerpts);
  const count = both(
    `${total} 份访谈中有 ${n} 份提到，共 ${excerpts.length} 条摘录。`,
    `Mentioned in ${n} of ${total} interviews, ${excerpts.length} ${excerpts.length === 1 ? 'excerpt' : 'excerpts'}.`,
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${say(code.name)} (${code.code})` }),
    plain(`${say(code.definition)} ${say(count)}`),
    ...excerpts.flatMap((excerpt) => quoteOf(excerpt, say)),
  ];
}

function quoteOf({ quote, stance, interview }: ReportExcerpt, say: Say): Paragraph[] {
  const lines = quote.split('\n').map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }) }));
  return [
    new Paragraph({ indent: { left: 480 }, keepNext: true, children: lines }),
    plain(`— ${say(stanceNames[stance])} · ${say(roleNames[interview.roleBand])}`, {
      indent: { left: 480 },
      spacing: { after: 200 },
    }),
  ];
}
