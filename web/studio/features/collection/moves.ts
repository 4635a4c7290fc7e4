import type { Collection } from '../../../../server/contract/collection.ts';
import { m } from '../../../messages/compiled/messages.js';

type State = Collection['state'];

interface Move {
  readonly deed: 'open' | 'close';
  readonly verb: () => string;
  /** What happens when it is done, said before it is done. */
  readonly consequence: () => string;
  readonly done: () => string;
}

const open = { deed: 'open', consequence: m.instrument_open_text, done: m.instrument_opened } as const;

/** The one thing that can be done to a collection in each state. */
export const moves: Readonly<Record<State, Move>> = {
  draft: { ...open, verb: m.instrument_open_collection },
  collecting: {
    deed: 'close',
    verb: m.instrument_close_collection,
    consequence: m.instrument_close_text,
    done: m.instrument_closed,
  },
  closed: { ...open, verb: m.instrument_reopen_collection },
};

export const stateWords: Readonly<
  Record<State, { title: () => string; text: (of: { received: string }) => string }>
> = {
  draft: { title: m.instrument_state_draft, text: m.instrument_state_draft_text },
  collecting: { title: m.instrument_state_collecting, text: m.instrument_state_collecting_text },
  closed: { title: m.instrument_state_closed, text: m.instrument_state_closed_text },
};
