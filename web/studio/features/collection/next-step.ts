import type { Collection } from '../../../../server/contract/collection.ts';
import { m } from '../../../messages/compiled/messages.js';

/** What happens next, in words, and the page on which it is done. */
export interface NextStep {
  readonly text: string;
  readonly page: 'participation' | 'instrument' | 'releases' | 'results';
  readonly verb: string;
}

export function nextStep({ state, received, floor }: Collection, released: number): NextStep {
  const isEnough = received !== null && received >= floor;
  const participation = { page: 'participation', verb: m.collection_to_participation() } as const;
  if (state === 'draft') return { text: m.collection_next_draft(), ...participation };
  if (state === 'collecting') {
    const text = isEnough ? m.collection_next_enough() : m.collection_next_few({ floor });
    return { text, ...participation };
  }
  if (isEnough) return { text: m.collection_next_closed(), page: 'releases', verb: m.collection_to_freeze() };
  if (received === 0 && released > 0)
    return { text: m.collection_next_frozen(), page: 'results', verb: m.collection_to_results() };
  return { text: m.collection_next_closed_few({ floor }), ...participation };
}
