import type { Step } from '../../../../server/contract/reidentification.ts';
import { m } from '../../../messages/compiled/messages.js';

/**
 * Each step in words. A merge names positions in the question as the steps before have left it, so the names of merged
 * categories are joined on the way.
 */
export function stepWords(
  steps: readonly Step[],
  names: Readonly<Record<string, readonly string[]>>,
): string[] {
  const current: Record<string, readonly string[]> = { ...names };
  return steps.map((step) => {
    const { code } = step;
    if (step.kind === 'detach') return m.participation_meter_detach({ code });
    const categories = current[code] ?? [];
    const [first = '', second = ''] = step.categories.map((at) => categories[at]);
    current[code] = categories.toSpliced(step.categories[0], 2, `${first} / ${second}`);
    return m.participation_meter_merge({ code, first, second });
  });
}
