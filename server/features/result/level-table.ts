import { levelCuts } from '../../../analysis/disclosure/atoms/bands.ts';
import type { Disclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { PlannedOf } from '../../../analysis/model/report-plan.ts';
import type { Row } from '../../../analysis/model/table.ts';
import { bilingual, both, plain } from '../../../analysis/model/text.ts';
import type { Ask } from './ask.ts';
import { chosenScales, outcomeOf } from './chosen-scales.ts';
import { levels, levelWords } from './levels.ts';
import type { Made } from './made.ts';
import type { Describe } from './replies.ts';
import type { RatedScale, Survey } from './survey.ts';
import { column, interval, numeric } from './table-parts.ts';

/** The mean of a score in the groups that rate other scales low, moderate and high. */
export async function levelTable(
  planned: PlannedOf<'levels'>,
  survey: Survey,
  ask: Ask,
  n: number,
  told: Pick<Disclosure, 'bands'>,
): Promise<Made[]> {
  const outcome = outcomeOf(survey, planned.outcome);
  const scales = chosenScales(survey, planned.by).filter(({ code }) => Object.hasOwn(told.bands, code));
  if (!outcome || scales.length === 0) return [];
  const answered = await ask(
    scales.map((scale) => ({
      procedure: 'describe' as const,
      variables: [outcome.code],
      by: levelName(scale),
    })),
    { derive: scales.map((scale) => ({ name: levelName(scale), from: levelOfScale(scale) })) },
  );
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
      rows: scales.flatMap((scale, i) => rowsOf(scale, answered.results[i]!)),
      notes: [bilingual(planned.reading)],
      n,
      chart: 'intervals',
      axis: { from, to, midpoint: (from + to) / 2 },
      requests: [answered.request],
      protect: { by: 'part', together: true, wholeOf: ({ key }) => key.slice(0, key.lastIndexOf(':')) },
    },
  ];
}

const levelName = ({ code }: RatedScale) => `${code} level`;

/** In which third of words a score falls, by its place in `levels`. */
function levelOfScale({ code, range }: RatedScale): string {
  const [low, high] = levelCuts(range);
  return `if(\`${code}\` < ${low}, 0, if(\`${code}\` > ${high}, 2, 1))`;
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
