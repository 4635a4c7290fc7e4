import { toDoubles, type Table as DataTable } from '../../../analysis/columns.ts';
import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { analyseTable } from '../analysis/analysis.door.ts';
import { loadTable } from '../release/release.door.ts';
import { whereOf } from './ask.ts';
import { chosenScales, outcomeOf } from './chosen-scales.ts';
import { levelCuts, levelOf, levels, levelWords } from './levels.ts';
import type { OpenSurvey } from './open-survey.ts';
import type { Describe } from './replies.ts';
import type { RatedScale } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';
import type { Made } from './made.ts';

/** The mean of a score in the groups that rate other scales low, moderate and high. */
export async function levelTable(
  db: StudioDb,
  planned: PlannedOf<'levels'>,
  { survey, release, head }: OpenSurvey,
): Promise<Made[]> {
  const outcome = outcomeOf(survey, planned.outcome);
  const scales = chosenScales(survey, planned.by);
  if (!outcome || scales.length === 0) return [];
  const found = await analyseTable(withLevels(await loadTable(db, release), scales), {
    ...whereOf(head.cases),
    analyses: scales.map((scale) => ({
      procedure: 'describe' as const,
      variables: [outcome.code],
      by: levelColumn(scale),
    })),
  });
  const [from, to] = outcome.range;
  return [
    {
      id: planned.id,
      title: bilingual(planned.title),
      stub: bilingual(planned.stub),
      columns: [
        column('n', 'count', plain('n')),
        column('mean', 'mean', bilingual(planned.mean)),
        column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
      ],
      rows: scales.flatMap((scale, i) => rowsOf(scale, found[i]!)),
      notes: [bilingual(planned.reading)],
      n: head.n,
      chart: 'intervals',
      axis: { from, to, midpoint: (from + to) / 2 },
      protect: { by: 'part', wholeOf: ({ key }) => key.slice(0, key.lastIndexOf(':')) },
    },
  ];
}

/** The name of the column that `withLevels` adds for a scale. */
const levelColumn = ({ code }: RatedScale) => `${code} level`;

/** The released rows with, for each scale, a column that says in which third of words its score falls. */
function withLevels(table: DataTable, scales: readonly RatedScale[]): DataTable {
  const columns = new Map(table.columns);
  for (const scale of scales) {
    const scores = columns.get(scale.code);
    if (!scores || scores.kind === 'text') continue;
    const name = levelColumn(scale);
    const values = Int8Array.from(toDoubles(scores), (score) =>
      Number.isNaN(score) ? -128 : levels.indexOf(levelOf(score, scale.range)),
    );
    columns.set(name, { kind: 'integer', name, values });
  }
  return { rows: table.rows, columns };
}

function rowsOf({ code, name, range, mark }: RatedScale, { variables }: Describe): Row[] {
  const [low, high] = levelCuts(range);
  const limits = { low: `< ${low}`, middle: `${low}–${high}`, high: `> ${high}` };
  return levels.map((level, i) => {
    const found = variables.find(({ group }) => group === i);
    const words = levelWords[level];
    return {
      ...(mark && { mark }),
      key: `${code}:${level}`,
      label: both(`${words['zh-CN']}（${limits[level]}）`, `${words.en} (${limits[level]})`),
      group: name,
      cells: {
        n: found?.n ?? 0,
        mean: numeric(found?.mean),
        interval: interval(found?.meanInterval),
      },
    };
  });
}
