import type { ResultOf } from '../../../analysis/model/procedures/index.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { Audience } from '../disclosure/disclosure.door.ts';
import type { Ask } from './ask.ts';
import { chosenScales } from './chosen-scales.ts';
import type { Background, RatedScale, Survey } from './survey.ts';
import { column, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

type Comparison = ResultOf<'compare', Note>;

/** The means of scores in the groups of background questions: a table a question, with test and effect size of each score. */
export async function differenceTables(
  planned: PlannedOf<'differences'>,
  survey: Survey,
  shown: readonly Background[],
  ask: Ask,
  audience: Pick<Audience, 'floor'>,
): Promise<Made[]> {
  const scales = chosenScales(survey, planned.scores);
  const backgrounds = planned.by ? shown.filter(({ code }) => planned.by!.includes(code)) : shown;
  const tables = backgrounds.map(async (background) => {
    const { request, results } = await ask(
      scales.map(({ code }) => ({
        procedure: 'compare' as const,
        variable: code,
        by: background.code,
        tests: ['welchAnova', 'effect'] as const,
      })),
    );
    const table = tableOf(planned, background, scales, results, audience);
    return { ...table, requests: [request] };
  });
  return scales.length > 0 ? Promise.all(tables) : [];
}

function tableOf(
  { id, title }: PlannedOf<'differences'>,
  { code, text, categories }: Background,
  scales: readonly RatedScale[],
  found: readonly Comparison[],
  { floor }: Pick<Audience, 'floor'>,
): Made {
  const rows = scales.map((scale, i) => rowOf(scale, found[i]!));
  const isSmall = (i: number) => found[i]!.groups.some(({ n }) => n < floor);
  return {
    id: `${id}-${code}`,
    title: both(
      `${title['zh-CN'] ?? title['en'] ?? ''}：${text['zh-CN']}`,
      `${title['en'] ?? title['zh-CN'] ?? ''}: ${text.en}`,
    ),
    stub: both('量表', 'Scale'),
    columns: [
      column('n', 'count', plain('n')),
      ...categories.flatMap(({ value, label }) => [
        column(`mean:${value}`, 'mean', both(`${label['zh-CN']}：均值`, `${label.en}: M`)),
        column(`sd:${value}`, 'mean', both(`${label['zh-CN']}：标准差`, `${label.en}: SD`)),
      ]),
      column('eta', 'bounded', plain('η²')),
      column('f', 'number', plain('Welch F')),
      column('p', 'p', plain('p')),
    ],
    rows,
    notes: [
      both(
        'Welch 方差分析，不要求各组方差相等；η² 为组间差异所占变异的比例（.01 小，.06 中，.14 大）。比较很多时，小的 p 值会偶然出现：先看 η²。',
        'Welch analysis of variance, which does not ask for equal variances; η² is the share of variance between groups (.01 small, .06 medium, .14 large). Among many comparisons some p are small by chance: read η² first.',
      ),
    ],
    n: Math.max(...found.map(({ n }) => n)),
    // Of a score with a small group nothing is shown: the others would give it.
    protect: { by: 'row', withheld: new Set(rows.filter((_, i) => isSmall(i)).map(({ key }) => key)) },
  };
}

function rowOf({ code, name, mark }: RatedScale, { n, groups, welchAnova, effect }: Comparison): Row {
  const cells = groups.flatMap(({ group, mean, sd }): [string, Cell][] => [
    [`mean:${group}`, numeric(mean)],
    [`sd:${group}`, numeric(sd)],
  ]);
  return {
    key: code,
    label: name,
    ...(mark && { mark }),
    cells: {
      n,
      ...Object.fromEntries(cells),
      eta: numeric(effect?.etaSquared),
      f: numeric(welchAnova?.f),
      p: numeric(welchAnova?.p),
    },
  };
}
