import type { ResultOf } from '../../../analysis/model/procedures/index.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import { chosenScales } from './chosen-scales.ts';
import { categoryLabel } from './sample-tables.ts';
import type { Background, RatedScale, Survey } from './survey.ts';
import { column, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

type Comparison = ResultOf<'compare', Note>;

/** The means of scores in the groups of background questions, each question with its test and effect size. */
export async function differenceTable(
  planned: PlannedOf<'differences'>,
  survey: Survey,
  shown: readonly Background[],
  ask: Ask,
): Promise<Made[]> {
  const scales = chosenScales(survey, planned.scores);
  const backgrounds = planned.by ? shown.filter(({ code }) => planned.by!.includes(code)) : shown;
  const pairs = scales.flatMap((scale) => backgrounds.map((background) => ({ scale, background })));
  if (pairs.length === 0) return [];
  const { request, results } = await ask(
    pairs.map(({ scale, background }) => ({
      procedure: 'compare' as const,
      variable: scale.code,
      by: background.code,
      tests: ['welchAnova', 'effect'] as const,
    })),
  );
  const compared = pairs.map((pair, i) => ({ ...pair, found: results[i]! }));
  return [
    {
      id: planned.id,
      title: bilingual(planned.title),
      stub: both('组', 'Group'),
      columns: [
        column('n', 'count', plain('n')),
        column('mean', 'mean', both('均值', 'M')),
        column('sd', 'mean', both('标准差', 'SD')),
        column('eta', 'bounded', plain('η²')),
        column('f', 'number', plain('Welch F')),
        column('df', 'text', both('自由度', 'df')),
        column('p', 'p', plain('p')),
      ],
      rows: compared.flatMap(({ scale, background, found }) => rowsOf(scale, background, found)),
      notes: [
        both(
          'Welch 方差分析，不要求各组方差相等；η² 为组间差异所占变异的比例（.01 小，.06 中，.14 大）。比较很多时，小的 p 值会偶然出现：先看 η²。',
          'Welch analysis of variance, which does not ask for equal variances; η² is the share of variance between groups (.01 small, .06 medium, .14 large). Among many comparisons some p are small by chance: read η² first.',
        ),
      ],
      n: Math.max(...results.map(({ n }) => n)),
      requests: [request],
      protect: { by: 'part', wholeOf: ({ key }) => key.slice(0, key.lastIndexOf(':')), together: true },
    },
  ];
}

/** One row a group; what tells of all of them stands in the first. */
function rowsOf({ code, name, mark }: RatedScale, background: Background, found: Comparison): Row[] {
  const { groups, welchAnova, effect } = found;
  const test: Record<string, Cell> = {
    eta: numeric(effect?.etaSquared),
    f: numeric(welchAnova?.f),
    df: dfOf(welchAnova),
    p: numeric(welchAnova?.p),
  };
  const none = { eta: '', f: '', df: '', p: '' };
  return groups.map(({ group, n, mean, sd }, i) => ({
    key: `${code}:${background.code}:${group}`,
    label: categoryLabel(background, Number(group)),
    group: name,
    ...(mark && { mark }),
    cells: { n, mean: numeric(mean), sd: numeric(sd), ...(i === 0 ? test : none) },
  }));
}

function dfOf(test: Comparison['welchAnova']): Cell {
  return test?.df1 == null || test.df2 == null ? '' : `${test.df1}, ${test.df2.toFixed(1)}`;
}
