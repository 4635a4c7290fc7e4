import { toDoubles, type Table } from '../../../analysis/columns.ts';
import { suppressGroups } from '../../../analysis/disclosure/suppress.ts';
import type { ResultRow, ResultTable } from '../../contract/result.ts';
import type { Answered } from './ask.ts';
import type { Audience } from './audience.ts';
import { both, column, guarded, interval, numeric, plain } from './cells.ts';
import type { Describe } from './replies.ts';
import type { RatedScale, Survey } from './survey.ts';
import { bandCuts, bandOf, bands, bandWords } from './words.ts';

export const BURNOUT = 'BO';

/** The scales of the four links, where the instrument also asks for burnout; none otherwise. */
export function burnoutScales({ scales }: Survey): readonly RatedScale[] {
  if (!scales.some(({ code }) => code === BURNOUT)) return [];
  return scales.filter(({ link }) => link !== undefined && link !== 'across');
}

export function associationAnalyses(scales: readonly RatedScale[]) {
  return [{ procedure: 'correlation', variables: [BURNOUT, ...scales.map(({ code }) => code)] }] as const;
}

export function associationTable(
  scales: readonly RatedScale[],
  answered: Answered<ReturnType<typeof associationAnalyses>>,
  n: number,
  { floor }: Audience,
): ResultTable {
  const { matrix, p, nPairs, intervals } = answered.results[0];
  return {
    id: 'burnout-association',
    section: 'burnout',
    title: both('职业倦怠与四环节的关联', 'Association of burnout with the links'),
    stub: both('环节', 'Link'),
    columns: [
      column('n', 'count', plain('n')),
      column('r', 'bounded', plain('r')),
      column('interval', 'bounded', both('95 % 置信区间', '95 % CI')),
      column('p', 'p', plain('p')),
    ],
    rows: scales.map((scale, i) => {
      const pair = nPairs.values[0]![i + 1]!;
      return {
        ...head(scale),
        key: scale.code,
        label: scale.name,
        cells: guarded(pair < floor, {
          n: pair,
          r: numeric(matrix.values[0]![i + 1]),
          interval: interval(intervals.values[0]![i + 1]),
          p: numeric(p.values[0]![i + 1]),
        }),
      };
    }),
    notes: [
      both(
        'Pearson r，成对删除，区间按 Fisher z。一次性自评数据只能说明关联，不能说明因果。',
        'Pearson r, pairwise, interval by Fisher z. One survey of self-reports shows association, not cause.',
      ),
    ],
    n,
    axis: { from: -1, to: 1, midpoint: 0 },
    request: answered.request,
  };
}

/** The name of the column that `withBands` adds for a scale. */
const bandColumn = (scale: RatedScale) => `${scale.code} band`;

/** The released rows with, for each scale, a column that says in which third of words its score falls. */
export function withBands(table: Table, scales: readonly RatedScale[]): Table {
  const columns = new Map(table.columns);
  for (const scale of scales) {
    const scores = columns.get(scale.code);
    if (!scores || scores.kind === 'text') continue;
    const name = bandColumn(scale);
    const values = Int8Array.from(toDoubles(scores), (score) =>
      Number.isNaN(score) ? -128 : bands.indexOf(bandOf(score, scale.range)),
    );
    columns.set(name, { kind: 'integer', name, values });
  }
  return { rows: table.rows, columns };
}

export function bandAnalyses(scales: readonly RatedScale[]) {
  return scales.map((scale) => ({
    procedure: 'describe' as const,
    variables: [BURNOUT],
    by: bandColumn(scale),
  }));
}

export function bandTable(
  { scales: all }: Survey,
  scales: readonly RatedScale[],
  found: readonly Describe[],
  n: number,
  { floor }: Audience,
): ResultTable {
  const [from, to] = all.find(({ code }) => code === BURNOUT)!.range;
  return {
    id: 'burnout-bands',
    section: 'burnout',
    title: both('各环节评价高低与职业倦怠均值', 'Mean burnout where a link is rated low, moderate, high'),
    stub: both('环节评价', 'Rating of the link'),
    columns: [
      column('n', 'count', plain('n')),
      column('mean', 'mean', both('倦怠均值', 'Mean burnout')),
      column('interval', 'mean', both('95 % 置信区间', '95 % CI')),
    ],
    rows: scales.flatMap((scale, i) => bandRows(scale, found[i]!, floor)),
    notes: [
      both(
        `倦怠 ${from}–${to}，越高越倦怠。环节得分低于 2.5 为偏低，高于 3.5 为较高（五点量程）。人数较少的组不显示。`,
        `Burnout runs from ${from} to ${to}, high is worse. A link is rated low below 2.5, high above 3.5 (five points). Small groups are not shown.`,
      ),
    ],
    n,
    axis: { from, to, midpoint: (from + to) / 2 },
  };
}

function bandRows(scale: RatedScale, { variables }: Describe, floor: number): ResultRow[] {
  const groups = bands.map((_, band) => variables.find(({ group }) => group === band));
  const hidden = suppressGroups([groups.map((group) => group?.n ?? 0)], floor);
  const [low, high] = bandCuts(scale.range);
  const limits = { low: `< ${low}`, middle: `${low}–${high}`, high: `> ${high}` };
  return bands.map((band, i) => ({
    ...head(scale),
    key: `${scale.code}:${band}`,
    label: both(`${bandWords[band]['zh-CN']}（${limits[band]}）`, `${bandWords[band].en} (${limits[band]})`),
    group: scale.name,
    cells: guarded(hidden[i]!, {
      n: groups[i]?.n ?? 0,
      mean: numeric(groups[i]?.mean),
      interval: interval(groups[i]?.meanInterval),
    }),
  }));
}

const head = ({ link }: RatedScale) => (link ? { link } : {});
