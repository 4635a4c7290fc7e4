import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { type Bilingual, bilingual, both, plain, textIn } from '../../../analysis/model/words.ts';
import { readMarkdown } from '../../../analysis/text/markdown.ts';
import type { PartKind, PartSection, ReportContent, ReportSection } from '../../contract/report.ts';
import { type Block, type ReportDocument, words } from '../../formats/report/block.ts';
import { frameOf } from '../frame/frame.door.ts';
import { readStudy } from '../study/study.door.ts';
import type { Ground } from './ground.ts';
import { partTitles } from './part-titles.ts';
import { parts } from './parts/index.ts';

const audiences = {
  team: both('供研究团队使用', 'For the research team'),
  outside: both('面向团队以外的读者', 'For readers outside the team'),
};
const nothing = both('这一部分目前没有内容。', 'There is nothing to say in this part yet.');

interface Progress {
  readonly date: string;
  readonly onprogress: (done: number) => void;
}

/** A report with all that stands in it, as its audience may read it. */
export async function composeReport(
  ground: Ground,
  { title, author, sections }: Pick<ReportContent, 'title' | 'author' | 'sections'>,
  { date, onprogress }: Progress,
): Promise<ReportDocument> {
  const { databases, study, locale, audience, results, researcher } = ground;
  const { release } = await results();
  const { title: studyTitle, simulated } = await readStudy(databases.studio, study, researcher);
  const frame = await frameOf(databases.studio, study);
  const written: Block[][] = [];
  for (const [at, section] of withReferences(sections).entries()) {
    onprogress(at);
    written.push(await blocksOf(section, ground, frame));
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
    frame,
    blocks: withCitations(written, ground),
  };
}

const references = { id: 'references', kind: 'part', part: 'references' } as const;

/** What is cited can be followed, whether or not the author thought of a list. */
function withReferences(sections: readonly ReportSection[]): readonly ReportSection[] {
  const isPart = (...names: readonly PartKind[]) =>
    sections.some((section) => section.kind === 'part' && names.includes(section.part));
  return isPart('findings') && !isPart('references') ? [...sections, references] : sections;
}

/** What is cited is known when all is written. */
function withCitations(written: readonly Block[][], { citations }: Ground): Block[] {
  return written
    .flat()
    .map((block) => (block.kind === 'references' ? { ...block, items: citations.items } : block));
}

async function blocksOf(section: ReportSection, ground: Ground, frame: Frame): Promise<Block[]> {
  if (section.kind === 'text') return readMarkdown(section.markdown).map(asBlock);
  const text = section.title ?? (await titleOf(section, ground, frame))[ground.locale];
  const written = await parts[section.part](ground, section.of ?? '');
  return [
    { kind: 'heading', level: 1, text },
    ...(written.length > 0
      ? written
      : [{ kind: 'paragraph', inline: words(nothing[ground.locale]) } as const]),
  ];
}

/** What a part is called where the author does not say; a section or lens that is gone by its code. */
async function titleOf(
  { part, of = '' }: PartSection,
  { results }: Ground,
  { lenses = [] }: Frame,
): Promise<Bilingual> {
  if (part === 'section')
    return (await results()).sections.find(({ code }) => code === of)?.title ?? plain(of);
  if (part !== 'lens') return partTitles[part];
  const found = lenses.find(({ code }) => code === of);
  return found ? bilingual(found.name) : plain(of);
}

/** Own text: its headings stand beside those of the parts. */
function asBlock(block: ReturnType<typeof readMarkdown>[number]): Block {
  if (block.kind !== 'heading') return block;
  const text = block.inline.map((piece) => piece.text).join('');
  return { kind: 'heading', level: (block.level - 2) as 1 | 2 | 3, text };
}
