import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Cell } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import { chosenScales } from './chosen-scales.ts';
import { named } from './replies.ts';
import type { Survey } from './survey.ts';
import { column, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** Scores with mean and spread, and below the diagonal how each goes together with those before it. */
export async function correlationTable(
  planned: PlannedOf<'correlations'>,
  survey: Survey,
  ask: Ask,
  n: number,
): Promise<Made[]> {
  const scales = chosenScales(survey, planned.among);
  if (scales.length < 2) return [];
  const variables = scales.map(({ code }) => code);
  const { request, results } = await ask([
    { procedure: 'describe', variables },
    { procedure: 'correlation', variables },
  ]);
  const [{ variables: described }, { matrix, p }] = results;
  const above = scales.slice(0, -1);
  return [
    {
      id: planned.id,
      title: bilingual(planned.title),
      stub: both('量表', 'Scale'),
      columns: [
        column('n', 'count', plain('n')),
        column('mean', 'mean', both('均值', 'M')),
        column('sd', 'mean', both('标准差', 'SD')),
        ...above.map(({ code }, i) => column(`r:${code}`, 'bounded', plain(`${i + 1}`))),
        ...above.map(({ code }, i) => column(`p:${code}`, 'p', both(`与 ${i + 1} 的 p`, `p with ${i + 1}`))),
      ],
      rows: scales.map(({ code, name, mark }, row) => {
        const own = named(described, code);
        const below = above.filter((_, i) => i < row);
        const each = (key: string, values: typeof matrix.values): [string, Cell][] =>
          below.map((other, i) => [`${key}:${other.code}`, numeric(values[row]![i])]);
        return {
          key: code,
          label: both(`${row + 1} ${name['zh-CN']}`, `${row + 1} ${name.en}`),
          ...(mark && { mark }),
          cells: {
            n: own.n,
            mean: numeric(own.mean),
            sd: numeric(own.sd),
            ...Object.fromEntries([...each('r', matrix.values), ...each('p', p.values)]),
          },
        };
      }),
      notes: [
        both(
          'Pearson r，成对删除。相关说明一起变化，不说明因果。',
          'Pearson r, pairwise. A correlation says what goes together, not what causes what.',
        ),
      ],
      n,
      requests: [request],
      protect: { by: 'row' },
    },
  ];
}
