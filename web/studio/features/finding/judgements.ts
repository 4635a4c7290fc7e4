import type { NegativeSearch } from '../../../../server/contract/finding.ts';
import { m } from '../../../messages/compiled/messages.js';

export type Judgement = NegativeSearch['judged'][number]['judgement'];

/** What a hit may be, with the key that says so. */
export const judgements: readonly {
  readonly value: Judgement;
  readonly key: string;
  readonly name: () => string;
}[] = [
  { value: 'contradicts', key: '1', name: m.finding_contradicts },
  { value: 'fits', key: '2', name: m.finding_fits },
  { value: 'irrelevant', key: '3', name: m.finding_irrelevant },
];
