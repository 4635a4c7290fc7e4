import { both } from '../../../analysis/model/text.ts';
import type { Bilingual } from '../../contract/construct.ts';
import type { ShownEdge } from '../../contract/lens.ts';
import { joined } from './words.ts';

/** How many of the expected relations the data bear out. */
export function lensSentence(edges: readonly Pick<ShownEdge, 'agrees'>[]): Bilingual {
  if (edges.length === 0)
    return both('这一理论在此没有可检验的关系。', 'There is no relation to be tested here.');
  const count = (agrees: ShownEdge['agrees']) => edges.filter((edge) => edge.agrees === agrees).length;
  const [yes, no, open, unmeasured] = [count('yes'), count('no'), count('open'), count('unmeasured')];
  const measured = edges.length - unmeasured;
  return joined([
    measured > 0
      ? both(
          `理论预期的 ${measured} 条可测关系中，${yes} 条的区间在预期一侧，${no} 条在相反一侧，${open} 条包含 0、看不出。`,
          `Of ${measured} expected relations that can be measured, the interval of ${yes} lies on the expected side, of ${no} on the other; that of ${open} holds 0, so nothing can be seen.`,
        )
      : null,
    unmeasured > 0
      ? both(`${unmeasured} 条没有可用的测量。`, `${unmeasured} cannot be measured here.`)
      : null,
    measured > 0 ? both('关联不是因果。', 'Association is not cause.') : null,
  ]);
}
