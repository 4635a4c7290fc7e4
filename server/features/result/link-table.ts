import type { ResultCell, ResultRow, ResultTable } from '../../contract/result.ts';
import type { Answered } from './ask.ts';
import type { Audience } from './audience.ts';
import { both, column, guarded, interval, notAsked, notComputed, numeric } from './cells.ts';
import { pooledShare } from './shares.ts';
import { type Described, named } from './replies.ts';
import type { RatedScale, Survey } from './survey.ts';
import { bandOf, bandWords } from './words.ts';

/** The analyses that the profile of the scales needs. */
export function linkAnalyses({ scales }: Survey) {
  const asked = scales.flatMap(({ code, importance, gap }) => [code, importance, gap]);
  return [
    { procedure: 'describe', variables: asked.filter((name) => name !== undefined) },
    { procedure: 'frequencies', variables: [...new Set(scales.flatMap(({ items }) => items))] },
  ] as const;
}

/** The profile of the links and other scales: mean with interval, word, agreement, importance and the gap to it. */
export function linkTable(
  survey: Survey,
  answered: Answered<ReturnType<typeof linkAnalyses>>,
  n: number,
  audience: Audience,
): ResultTable {
  const described = answered.results[0].variables;
  const counted = answered.results[1].variables;
  const { scales } = survey;
  const hasImportance = scales.some(({ importance }) => importance);
  const [from, to] = commonRange(scales);
  return {
    id: 'links',
    section: 'links',
    title: both('四环节与激励：量表均值', 'Profile of the links and incentives: scale means'),
    stub: both('量表', 'Scale'),
    columns: [
      column('code', 'text', both('代码', 'Code')),
      column('n', 'count', both('n', 'n')),
      column('mean', 'mean', both('均值', 'M')),
      column('sd', 'mean', both('标准差', 'SD')),
      column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
      column('word', 'text', both('水平', 'Level')),
      column('agree', 'percent', both('高端回答 %', 'High answers %')),
      ...(hasImportance
        ? [
            column('importance', 'mean', both('重要性', 'Importance')),
            column('gap', 'mean', both('重要性差距', 'Importance gap')),
          ]
        : []),
    ],
    rows: scales.map((scale) =>
      row(scale, {
        audience,
        described: named(described, scale.code),
        agree: pooledShare(survey, scale.items, counted, 'high'),
        ...(hasImportance && { importance: importanceOf(scale, described) }),
      }),
    ),
    notes: [
      both(
        '反向题已反向计分。水平：按量程，低于 2.5（五点）为偏低，高于 3.5 为较高；先看次序与差距，再看绝对水平。',
        'Reversed items are recoded. Level on five points: below 2.5 low, above 3.5 high; read order and gaps before absolute levels.',
      ),
      both(
        '高端回答：各题高于中点的回答所占比例。',
        'High answers: share of answers to its items that lie above the middle.',
      ),
    ],
    n,
    axis: { from, to, midpoint: (from + to) / 2 },
    request: answered.request,
  };
}

interface Parts {
  readonly audience: Audience;
  readonly described: Described;
  readonly agree: number | null;
  readonly importance?: Record<string, ResultCell>;
}

function row(scale: RatedScale, { audience, described, agree, importance }: Parts): ResultRow {
  const { code, name, range, link } = scale;
  const { n, mean, sd, meanInterval } = described;
  const cells: Record<string, ResultCell> = {
    n,
    mean: numeric(mean),
    sd: numeric(sd),
    interval: interval(meanInterval),
    word: mean === null ? notComputed : bandWords[bandOf(mean, range)],
    agree: numeric(agree),
    ...importance,
  };
  return {
    key: code,
    label: name,
    ...(link && { link }),
    cells: { code, ...guarded(n < audience.floor, cells) },
  };
}

function importanceOf({ importance, gap }: RatedScale, described: readonly Described[]) {
  const mean = (name: string | undefined): ResultCell =>
    name === undefined ? notAsked : numeric(named(described, name).mean);
  return { importance: mean(importance), gap: mean(gap) };
}

/** The range that most scales share; the others are in the table and not on its chart. */
function commonRange(scales: readonly RatedScale[]) {
  const ranges = scales.map(({ range }) => range);
  const count = (range: readonly number[]) =>
    ranges.filter((other) => String(other) === String(range)).length;
  return ranges.reduce((best, range) => (count(range) > count(best) ? range : best));
}
