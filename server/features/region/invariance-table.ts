import { bounded } from '../../../analysis/model/print-number.ts';
import type { Cell, Row } from '../../../analysis/model/table.ts';
import { both, plain } from '../../../analysis/model/text.ts';
import type { RawTable } from '../disclosure/disclosure.door.ts';
import { column, notComputed, type RatedScale } from '../result/result.door.ts';
import type { ComparedScale } from './compare-sites.ts';
import { holds, type Invariance, judgeInvariance } from './judge-invariance.ts';
import type { Sides } from './side.ts';
import { judgementWords } from './words.ts';

/** Whether each scale measures the same at both sites: what comes before every comparison of means. */
export function invarianceTable(
  { id, here, there }: Sides,
  scales: readonly RatedScale[],
  compared: readonly ComparedScale[],
  withheld: ReadonlySet<string>,
): RawTable {
  return {
    id: `region-invariance-${id}`,
    section: 'regions',
    title: both(
      `${here.name['zh-CN']}与${there.name['zh-CN']}：测量不变性`,
      `${here.name.en} and ${there.name.en}: measurement invariance`,
    ),
    stub: both('量表', 'Scale'),
    columns: [
      column('judgement', 'text', both('能否比较', 'May it be compared?')),
      column('configural', 'text', both('同一结构', 'Same factor')),
      column('metric', 'text', both('载荷相等', 'Equal loadings')),
      column('scalar', 'text', both('截距相等', 'Equal intercepts')),
    ],
    rows: scales.map((scale, i) => rowOf(scale, compared[i]!)),
    notes: [
      both(
        '逐步令两地的载荷、截距相等；ΔCFI 不低于 −.01 且 ΔRMSEA 不超过 .015 时该步成立（Chen 2007）。同一结构要求 CFI 不低于 .90、RMSEA 不超过 .10。两地只用完整作答。',
        'Loadings, then intercepts are held equal across the sites; a step holds where ΔCFI is not below −.01 and ΔRMSEA not above .015 (Chen 2007). The same factor asks for a CFI of .90 at least and an RMSEA of .10 at most. Complete sheets of both sites are used.',
      ),
    ],
    n: here.open.release.n,
    protect: { by: 'row', withheld },
  };
}

function rowOf({ code, name, mark }: RatedScale, { means, invariance }: ComparedScale): Row {
  return {
    key: code,
    label: name,
    ...(mark && { mark }),
    cells: {
      ...stepCells(invariance),
      // The smaller side is the one that the floor must not meet.
      n: Math.min(...means.groups.map(({ n }) => n)),
    },
  };
}

function stepCells(invariance: Invariance | null): Record<string, Cell> {
  const judgement = invariance ? judgeInvariance(invariance) : 'short';
  if (!invariance || judgement === 'short' || judgement === 'untested' || judgement === 'failed') {
    const untested = { missing: judgementWords[judgement] };
    return {
      judgement: judgementWords[judgement],
      configural: untested,
      metric: untested,
      scalar: untested,
    };
  }
  const { cfi, rmsea } = invariance.configural;
  return {
    judgement: judgementWords[judgement],
    configural: plain(`CFI ${three(cfi)}, RMSEA ${three(rmsea)}`),
    metric: stepWords(invariance.metric),
    scalar: stepWords(invariance.scalar),
  };
}

function stepWords(step: Invariance['metric']): Cell {
  const { deltaCfi, deltaRmsea } = step;
  if (deltaCfi === null || deltaRmsea === null) return notComputed;
  const numbers = `ΔCFI ${three(deltaCfi)}, ΔRMSEA ${three(deltaRmsea)}`;
  return holds(step)
    ? both(`成立（${numbers}）`, `Holds (${numbers})`)
    : both(`不成立（${numbers}）`, `Does not hold (${numbers})`);
}

const three = (value: number | null) => (value === null ? '—' : bounded(value, 3));
