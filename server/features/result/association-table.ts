import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import { chosenScales, outcomeOf } from './chosen-scales.ts';
import type { Survey } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** A score correlated with others, each pair with its interval. */
export async function associationTable(
  planned: PlannedOf<'associations'>,
  survey: Survey,
  ask: Ask,
  n: number,
): Promise<Made[]> {
  const outcome = outcomeOf(survey, planned.outcome);
  const scales = chosenScales(survey, planned.with);
  if (!outcome || scales.length === 0) return [];
  const { request, results } = await ask([
    { procedure: 'correlation', variables: [outcome.code, ...scales.map(({ code }) => code)] },
  ]);
  const [{ matrix, p, nPairs, intervals }] = results;
  return [
    {
      id: planned.id,
      title: bilingual(planned.title),
      stub: bilingual(planned.stub),
      columns: [
        column('n', 'count', plain('n')),
        column('r', 'bounded', plain('r')),
        column('interval', 'bounded', both('95 % 置信区间', '95 % CI')),
        column('p', 'p', plain('p')),
      ],
      rows: scales.map(({ code, name, mark }, i) => ({
        ...(mark && { mark }),
        key: code,
        label: name,
        cells: {
          n: nPairs.values[0]![i + 1]!,
          r: numeric(matrix.values[0]![i + 1]),
          interval: interval(intervals.values[0]![i + 1]),
          p: numeric(p.values[0]![i + 1]),
        },
      })),
      notes: [
        both(
          'Pearson r，成对删除，区间按 Fisher z。一次性自评数据只能说明关联，不能说明因果。',
          'Pearson r, pairwise, interval by Fisher z. One survey of self-reports shows association, not cause.',
        ),
      ],
      n,
      chart: 'intervals',
      axis: { from: -1, to: 1, midpoint: 0 },
      requests: [request],
      protect: { by: 'row' },
    },
  ];
}
