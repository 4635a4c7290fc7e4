import { both, textIn } from '../../../analysis/model/words.ts';
import { readMarkdown } from '../../../analysis/text/markdown.ts';
import type { ResearcherId } from '../../contract/ids.ts';
import type { PartSection, ReportContent, ReportSection } from '../../contract/report.ts';
import { type Block, type ReportDocument, words } from '../../formats/report/block.ts';
import { frameOf } from '../frame/frame.door.ts';
import { readStudy } from '../study/study.door.ts';
import type { Ground } from './ground.ts';
import { offerParts } from './offer-parts.ts';
import { parts } from './parts/index.ts';

const audiences = {
  team: both('供研究团队使用', 'For the research team'),
  outside: both('面向团队以外的读者', 'For readers outside the team'),
};
const nothing = both('这一部分目前没有内容。', 'There is nothing to say in this part yet.');

interface Progress {
  readonly date: string;
  readonly researcher: ResearcherId;
  readonly onprogress: (done: number) => void;
}

/** A report with all that stands in it, as its audience may read it. */
export async function composeReport(
  ground: Ground,
  { title, author, sections }: Pick<ReportContent, 'title' | 'author' | 'sections'>,
  { date, researcher, onprogress }: Progress,
): Promise<ReportDocument> {
  const { databases, study, locale, audience, results } = ground;
  const { release } = await results();
  const { title: studyTitle, simulated } = await readStudy(databases.studio, study, researcher);
  const titles = await titlesOf(ground);
  const blocks: Block[] = [];
  for (const [at, section] of sections.entries()) {
    onprogress(at);
    blocks.push(...(await blocksOf(section, ground, titles)));
  }
  return {
    title,
    author,
    language: locale,
    study: textIn(studyTitle, locale),
    simulated: simulated || release.simulated,
    facts: [
      both(
        `数据发布 ${release.number}（n = ${release.n}，${release.createdAt.slice(0, 10)} 冻结，校验值 ${release.hash.slice(0, 16)}）`,
        `Data release ${release.number} (n = ${release.n}, frozen on ${release.createdAt.slice(0, 10)}, digest ${release.hash.slice(0, 16)})`,
      )[locale],
      `${both('生成日期', 'Made on')[locale]} ${date} · ${audiences[audience][locale]}`,
    ],
    frame: await frameOf(databases.studio, study),
    blocks,
  };
}

type Titles = ReadonlyMap<string, string>;
const keyOf = ({ part, of = '' }: Pick<PartSection, 'part' | 'of'>) => `${part} ${of}`;

async function titlesOf(ground: Ground): Promise<Titles> {
  const offered = await offerParts(ground);
  return new Map(offered.map((part) => [keyOf(part), part.title[ground.locale]]));
}

async function blocksOf(section: ReportSection, ground: Ground, titles: Titles): Promise<Block[]> {
  if (section.kind === 'text') return readMarkdown(section.markdown).map(asBlock);
  const text = section.title ?? titles.get(keyOf(section)) ?? section.of ?? section.part;
  const written = (await parts[section.part]?.(ground, section.of ?? '')) ?? [];
  return [
    { kind: 'heading', level: 1, text },
    ...(written.length > 0
      ? written
      : [{ kind: 'paragraph', inline: words(nothing[ground.locale]) } as const]),
  ];
}

/** Own text: its headings stand beside those of the parts. */
function asBlock(block: ReturnType<typeof readMarkdown>[number]): Block {
  if (block.kind !== 'heading') return block;
  const text = block.inline.map((piece) => piece.text).join('');
  return { kind: 'heading', level: (block.level - 2) as 1 | 2 | 3, text };
}
