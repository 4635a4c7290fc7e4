import type { Collection } from '../../../../server/contract/collection.ts';
import { toldFrom } from '../../../../server/contract/received.ts';
import { m } from '../../../messages/compiled/messages.js';

/** How many sheets wait in the inbox, as far as that is told. */
export function receivedWords({ received, state, floor }: Collection): string {
  if (received === null) return m.collection_fewer_than({ count: toldFrom(state, floor) });
  return state === 'collecting' ? m.collection_at_least({ count: received }) : String(received);
}
