import { type Bilingual, type Link, links, type Stance, stances } from '../../contract/construct.ts';
import type { Code } from '../../contract/codebook.ts';
import type { RoleBand } from '../../contract/interview.ts';
import type { ResultRow, ResultTable } from '../../contract/result.ts';
import type { ReportExcerpt, ReportLayer } from '../adjudication/adjudication.door.ts';
import type { Audience } from './audience.ts';
import { both, column, plain } from './cells.ts';

export const linkNames: Readonly<Record<Link, Bilingual>> = {
  plan: both('计划', 'Plan'),
  process: both('过程', 'Process'),
  appraisal: both('考评', 'Appraisal'),
  results: both('结果', 'Results'),
  across: both('跨环节', 'Across links'),
};
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

const QUOTE_LENGTH = 60;

export type Coded = Pick<ReportExcerpt, 'interview' | 'link' | 'stance' | 'quote' | 'codes'>;

/** What the interviews say, by link, code and stance: in how many interviews, and one voice of them. */
export function excerptTable(
  { excerpts, ground }: { readonly excerpts: readonly Coded[] } & Pick<ReportLayer, 'ground'>,
  codes: readonly Pick<Code, 'code' | 'name'>[],
  interviews: number,
  { quotes }: Audience,
): ResultTable {
  return {
    id: 'excerpts',
    section: 'excerpts',
    title: both('访谈摘录：按环节', 'Excerpts from the interviews, by link'),
    stub: both('代码', 'Code'),
    columns: [
      column('code', 'text', both('缩写', 'Short')),
      column('stance', 'text', both('立场', 'Stance')),
      column('n', 'count', both(`访谈数（N = ${interviews}）`, `Interviews (N = ${interviews})`)),
      ...(quotes
        ? [column('quote', 'text', both('原话', 'Quote')), column('role', 'text', both('受访者', 'Speaker'))]
        : []),
    ],
    rows: links.flatMap((link) =>
      codes.flatMap((code) => stances.flatMap((stance) => rowOf(excerpts, { link, code, stance, quotes }))),
    ),
    notes: [
      ground,
      both(
        '数的是访谈而不是摘录。同一环节里立场相反的行是反例。',
        'Interviews are counted, not excerpts. Rows of the opposite stance in a link are its deviant cases.',
      ),
    ],
    n: interviews,
  };
}

interface Place {
  readonly link: Link;
  readonly code: Pick<Code, 'code' | 'name'>;
  readonly stance: Stance;
  readonly quotes: boolean;
}

function rowOf(excerpts: readonly Coded[], { link, code, stance, quotes }: Place): ResultRow[] {
  const spoken = excerpts.filter(
    (each) =>
      each.link === link && each.stance === stance && each.codes.some((own) => own.code === code.code),
  );
  const voice = exemplar(spoken);
  if (!voice) return [];
  return [
    {
      key: `${link}:${code.code}:${stance}`,
      label: code.name,
      group: linkNames[link],
      link,
      cells: {
        code: plain(code.code),
        stance: stanceNames[stance],
        n: countInterviews(spoken),
        ...(quotes && { quote: shortened(voice.quote), role: roleNames[voice.interview.roleBand] }),
      },
    },
  ];
}

export function countInterviews(excerpts: readonly Pick<Coded, 'interview'>[]): number {
  return new Set(excerpts.map(({ interview }) => interview.id)).size;
}

/** The excerpt that says most without being cut; the shortest where all are too long. */
export function exemplar<T extends Pick<Coded, 'quote'>>(excerpts: readonly T[]): T | undefined {
  const size = ({ quote }: T) => [...quote].length;
  const byLength = [...excerpts].sort((a, b) => size(a) - size(b) || (a.quote < b.quote ? -1 : 1));
  return byLength.findLast((each) => size(each) <= QUOTE_LENGTH) ?? byLength[0];
}

/** At most sixty characters, with an ellipsis where more follows. */
export function shortened(quote: string): string {
  const characters = [...quote.replace(/\s+/g, ' ')];
  if (characters.length <= QUOTE_LENGTH) return characters.join('');
  return `${characters.slice(0, QUOTE_LENGTH - 1).join('')}…`;
}
