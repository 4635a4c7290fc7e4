import type { Comparison, Decision } from '../../../../server/contract/adjudication.ts';
import { m } from '../../../messages/compiled/messages.js';

/** A decision with the key and the words of its button. */
export interface Choice {
  readonly key: string;
  readonly label: string;
  readonly decision: Decision;
}

/** One reading for each coder, then all of them merged, then none: 1, 2, 3 and 0 for two coders. */
export function choicesOf({ coders }: Comparison): Choice[] {
  return [
    ...coders.map(({ id, name }, i) => ({
      key: String(i + 1),
      label: m.agreement_take({ name }),
      decision: { kind: 'take', coder: id } as const,
    })),
    { key: String(coders.length + 1), label: m.agreement_merge(), decision: { kind: 'merge' } },
    { key: '0', label: m.agreement_count_nothing(), decision: { kind: 'none' } },
  ];
}
