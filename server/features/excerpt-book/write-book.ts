import { Document, HeadingLevel, type IParagraphOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { shortOf } from '../../../analysis/model/frame/read-frame.ts';
import type { SpeakerRole } from '../../../analysis/model/speakers.ts';
import { type Bilingual, both, type Locale, type Text, textIn } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type ReportExcerpt, reportLayer } from '../adjudication/adjudication.door.ts';
import { listCodes } from '../codebook/codebook.door.ts';
import { countInterviews, revisionTurns } from '../interview/interview.door.ts';
import { frameOf } from '../frame/frame.door.ts';
import { type Chapter, chaptersOf, type Section } from './chapters.ts';
import { selectStudy } from './excerpt-book.queries.ts';
import { speakerOf, voiceOf } from './name-speaker.ts';

const words = {
  title: both('访谈摘录集', 'Excerpts from the interviews'),
  simulated: both(
    '模拟数据，仅供演示：访谈和人物均为虚构。',
    'Simulated data, for demonstration only: interviews and persons are invented.',
  ),
  known: both(
    '引文仍可能被熟悉情况的人认出，请勿公开传播。',
    'People who know the place may still recognise a quote: do not publish this file as it is.',
  ),
  rest: both('其他', 'Other'),
  none: both('还没有可以引用的摘录。', 'There is nothing to quote yet.'),
};

/** The excerpts that reports use as a document to edit: by column of the frame and by code, with one attribute of the speaker and no more. */
export async function writeBook(
  db: StudioDb,
  study: StudyId,
  locale: Locale,
): Promise<{ name: string; bytes: Buffer }> {
  const { title, simulated } = await selectStudy(db, study);
  const { excerpts, ground } = await reportLayer(db, study, locale);
  const frame = await frameOf(db, study);
  const chapters = chaptersOf(excerpts, await listCodes(db, study), frame);
  const turns = await revisionTurns(db, [...new Set(excerpts.map(({ revision }) => revision))]);
  const setting: Setting = {
    frame,
    roleOf: ({ revision, start }) => turns.get(revision)?.find(({ end }) => start < end)?.role ?? 'unknown',
    hasColumns: chapters.some(({ column }) => column !== null),
    total: await countInterviews(db, study),
    say: (text: Text | Bilingual) => textIn({ ...text }, locale),
  };
  const { say } = setting;
  const cover = [
    new Paragraph({ heading: HeadingLevel.TITLE, text: say(words.title) }),
    new Paragraph({ heading: HeadingLevel.HEADING_3, text: say(title) }),
    ...(simulated ? [notice(say(words.simulated))] : []),
    plain(say(ground)),
    plain(say(voiceOf(frame))),
    plain(say(words.known)),
    ...(chapters.length === 0 ? [plain(say(words.none))] : []),
  ];
  const document = new Document({
    title: say(words.title),
    creator: 'Fourlinks',
    styles: { default: { document: { run: { font, size: 22 } } } },
    sections: [{ children: [...cover, ...chapters.flatMap((chapter) => chapterOf(chapter, setting))] }],
  });
  const name = `${simulated ? 'simulated-' : ''}excerpts.docx`;
  return { name, bytes: await Packer.toBuffer(document) };
}

interface Setting {
  readonly frame: Frame;
  readonly roleOf: (excerpt: ReportExcerpt) => SpeakerRole;
  readonly hasColumns: boolean;
  readonly total: number;
  readonly say: (text: Text | Bilingual) => string;
}

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

function chapterOf({ column, sections }: Chapter, setting: Setting): Paragraph[] {
  const text = setting.say(column ? shortOf(column) : words.rest);
  const heading = new Paragraph({ heading: HeadingLevel.HEADING_1, pageBreakBefore: true, text });
  return [
    ...(setting.hasColumns ? [heading] : []),
    ...sections.flatMap((section) => sectionOf(section, setting)),
  ];
}

function sectionOf({ code, excerpts }: Section, setting: Setting): Paragraph[] {
  const { total, say } = setting;
  const n = new Set(excerpts.map(({ interview }) => interview.id)).size;
  const count = both(
    `${total} 份访谈中有 ${n} 份提到，共 ${excerpts.length} 条摘录。`,
    `Mentioned in ${n} of ${total} interviews, ${excerpts.length} ${excerpts.length === 1 ? 'excerpt' : 'excerpts'}.`,
  );
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: `${say(code.name)} (${code.code})` }),
    plain(`${say(code.definition)} ${say(count)}`.trim()),
    ...excerpts.flatMap((excerpt) => quoteOf(excerpt, setting)),
  ];
}

function quoteOf(excerpt: ReportExcerpt, setting: Setting): Paragraph[] {
  const speaker = speakerOf(excerpt, setting.roleOf(excerpt), setting.frame);
  const lines = excerpt.quote.split('\n').map((text, i) => new TextRun({ text, ...(i > 0 && { break: 1 }) }));
  const below = { indent: { left: 480 }, spacing: { after: 200 } };
  return [
    new Paragraph({ indent: { left: 480 }, keepNext: true, children: lines }),
    plain(`— ${setting.say(speaker)}`, below),
  ];
}
