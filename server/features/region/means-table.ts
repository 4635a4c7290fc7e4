import type { Cell, Row } from '../../../analysis/model/table.ts';
import { bilingual, both } from '../../../analysis/model/text.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column, interval, numeric, type RatedScale } from '../result/result.door.ts';
import type { Comparability } from './comparable-scales.ts';
import type { ComparedScale } from './compare-sites.ts';
import { judgeInvariance } from './judge-invariance.ts';
import type { Sides } from './side.ts';
import { HERE, THERE } from './stack-sites.ts';

const notCompared: Cell = {
  missing: both('两地不是同一个因子，均值不得比较', 'Not the same factor at both sites: not to be compared'),
};

/** The equal scales at both sites in the order of the questionnaire, never by their means: a comparison is no league table. */
export function meansTable(
  { id, here, there }: Sides,
  scales: readonly RatedScale[],
  compared: readonly ComparedScale[],
  apart: readonly Comparability[],
  withheld: ReadonlySet<string>,
): RawTable {
  const [one, other] = [here.name, there.name];
  const headed = (side: typeof one, zh: string, en: string) =>
    both(`${side['zh-CN']}：${zh}`, `${side.en}: ${en}`);
  return {
    id: `region-means-${id}`,
    section: 'regions',
    title: both(`${one['zh-CN']}与${other['zh-CN']}：均值`, `${one.en} and ${other.en}: means`),
    stub: both('量表', 'Scale'),
    columns: [
      column('nHere', 'count', headed(one, 'n', 'n')),
      column('here', 'mean', headed(one, '均值', 'M')),
      column('hereInterval', 'mean', headed(one, '95 % 置信区间', '95 % CI')),
      column('nThere', 'count', headed(other, 'n', 'n')),
      column('there', 'mean', headed(other, '均值', 'M')),
      column('thereInterval', 'mean', headed(other, '95 % 置信区间', '95 % CI')),
      column(
        'difference',
        'mean',
        both(`差异（${one['zh-CN']} − ${other['zh-CN']}）`, `Difference (${one.en} − ${other.en})`),
      ),
      column('interval', 'mean', both('差异的 95 % 置信区间', '95 % CI of the difference')),
      column('g', 'number', both('Hedges g', 'Hedges’ g')),
      column('gInterval', 'number', both('g 的 95 % 置信区间', '95 % CI of g')),
    ],
    rows: scales.map((scale, i) => rowOf(scale, compared[i]!)),
    notes: [
      both(
        '差异的区间按 Welch 计算，不要求两地方差相等；g 约 .2 为小、.5 为中、.8 为大。按问卷顺序排列，不排名次。',
        'Intervals of differences are Welch’s, which does not ask for equal variances; a g of .2 is small, .5 medium, .8 large. Rows stand in the order of the questionnaire; sites are not ranked.',
      ),
      ...apart.map(({ scale, reason }) => {
        const said = bilingual(reason!);
        return both(`${scale} 没有比较：${said['zh-CN']}。`, `${scale} is not compared: ${said.en}.`);
      }),
    ],
    n: Math.min(here.open.release.n, there.open.release.n),
    protect: { by: 'row', withheld },
  };
}

function rowOf({ code, name, mark, adverse }: RatedScale, { means, invariance }: ComparedScale): Row {
  const at = (site: number) => means.groups.find(({ group }) => Number(group) === site);
  const [here, there] = [at(HERE), at(THERE)];
  const mayCompare = !invariance || judgeInvariance(invariance) !== 'none';
  const told = (cell: Cell): Cell => (mayCompare ? cell : notCompared);
  const { welch, effect } = means;
  return {
    key: code,
    label: name,
    ...(mark && { mark }),
    ...(adverse && { adverse }),
    cells: {
      nHere: here?.n ?? 0,
      here: numeric(here?.mean),
      hereInterval: interval(here?.interval),
      nThere: there?.n ?? 0,
      there: numeric(there?.mean),
      thereInterval: interval(there?.interval),
      difference: told(numeric(welch?.difference)),
      interval: told(interval(welch?.interval)),
      g: told(numeric(effect?.hedgesG)),
      gInterval: told(interval(effect?.hedgesGInterval)),
      // The smaller side is the one that the floor must not meet.
      n: Math.min(here?.n ?? 0, there?.n ?? 0),
    },
  };
}
