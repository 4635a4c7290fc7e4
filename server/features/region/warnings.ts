import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { Judgement } from './judge-invariance.ts';
import type { Sides } from './side.ts';

/** What must be said before a mean is read: that data were made up, and that some scales may not, or were not shown to, compare. */
export function warningsOf({ here, there }: Sides, judged: readonly Judgement[]): Bilingual[] {
  const count = (wanted: readonly Judgement[]) => judged.filter((each) => wanted.includes(each)).length;
  const [none, doubtful, untested] = [
    count(['none']),
    count(['configural', 'metric']),
    count(['untested', 'failed']),
  ];
  const of = judged.length;
  const simulated = [here, there].filter(({ open }) => open.release.manifest.simulated);
  return [
    ...(simulated.length > 0
      ? [
          both(
            `模拟数据：${simulated.map(({ name }) => name['zh-CN']).join('、')}。这里的差异是编造的，仅供演示。`,
            `Simulated data: ${simulated.map(({ name }) => name.en).join(', ')}. The differences here are invented, for demonstration only.`,
          ),
        ]
      : []),
    ...(of === 0 ? [both('没有可比较的量表。', 'There is no scale to compare.')] : []),
    ...(none > 0
      ? [
          both(
            `${of} 个量表中有 ${none} 个在两地不是同一个因子：这些均值不得比较。`,
            `Of ${of} scales ${none} are not the same factor at both sites: their means must not be compared.`,
          ),
        ]
      : []),
    ...(doubtful > 0
      ? [
          both(
            `${of} 个量表中有 ${doubtful} 个只有部分等值：均值差异要谨慎解释。`,
            `Of ${of} scales ${doubtful} are only partly invariant: read their differences with caution.`,
          ),
        ]
      : []),
    ...(untested > 0
      ? [
          both(
            `${of} 个量表中有 ${untested} 个没有检验测量不变性（题目或完整作答太少）。`,
            `Of ${of} scales ${untested} were not tested for invariance (too few items or complete sheets).`,
          ),
        ]
      : []),
  ];
}
