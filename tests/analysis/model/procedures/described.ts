import type { Declaration } from '../../../../analysis/model/procedure/declaration.ts';
import { both } from '../../../../analysis/model/words.ts';

/** What a made-up procedure says of itself. */
export const described = {
  question: 'describe',
  also: [],
  assumes: both('无', 'nothing'),
  method: both('无', 'none'),
  source: [],
} as const satisfies Partial<Declaration>;
