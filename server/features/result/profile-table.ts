import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import { pooledShare } from './answer-shares.ts';
import type { Ask } from './ask.ts';
import { levelOf, levelWords } from './levels.ts';
import { type Described, named } from './replies.ts';
import type { RatedScale, Survey } from './survey.ts';
import { column, interval, notAsked, notComputed, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** The profile of the scales: mean with interval, word, agreement, importance and the gap to it. */
export async function profileTable(
  planned: PlannedOf<'profile'>,
  survey: Survey,
  ask: Ask,
  n: number,
): Promise<Made[]> {
  const { scales } = survey;
  if (scales.length === 0) return [];
  const asked = scales.flatMap(({ code, importance, gap }) => [code, importance, gap]);
  const { request, results } = await ask([
    { procedure: 'describe', variables: asked.filter((name) => name !== undefined) },
    { procedure: 'frequencies', variables: [...new Set(scales.flatMap(({ items }) => items))] },
  ]);
  const [{ variables: described }, { variables: counted }] = results;
  const hasImportance = scales.some(({ importance }) => importance);
  const [from, to] = commonRange(scales);
  return [
    {
      id: planned.id,
      title: bilingual(planned.title),
      stub: both('量表', 'Scale'),
      columns: [
        column('code', 'text', both('代码', 'Code')),
        column('n', 'count', plain('n')),
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
        rowOf(scale, named(described, scale.code), {
          agree: numeric(pooledShare(survey, scale.items, counted, 'high')),
          ...(hasImportance && importanceOf(scale, described)),
        }),
      ),
      notes: [
        bilingual(planned.levels),
        both(
          '高端回答：各题高于中点的回答所占比例，反向题按反向计分后的回答。',
          'High answers: share of answers to its items that lie above the middle, those to reversed items recoded.',
        ),
      ],
      n,
      chart: 'intervals',
      axis: { from, to, midpoint: (from + to) / 2 },
      requests: [request],
      protect: { by: 'row', keep: ['code'] },
    },
  ];
}

function rowOf(scale: RatedScale, described: Described, rest: Record<string, Cell>): Row {
  const { code, name, range, mark, adverse } = scale;
  const { n, mean, sd, meanInterval } = described;
  return {
    key: code,
    label: name,
    ...(mark && { mark }),
    ...(adverse && { adverse }),
    cells: {
      code,
      n,
      mean: numeric(mean),
      sd: numeric(sd),
      interval: interval(meanInterval),
      word: mean === null ? notComputed : levelWords[levelOf(mean, range)],
      ...rest,
    },
  };
}

function importanceOf({ importance, gap }: RatedScale, described: readonly Described[]) {
  const mean = (name: string | undefined): Cell =>
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
