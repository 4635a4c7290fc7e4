import { OUTSIDE_FLOOR } from './promises.ts';

type State = 'draft' | 'collecting' | 'closed';

/** While answers come in their number moves in steps of so many: whoever watches it sees no single one arrive. */
const STEP = 5;

/** From so many sheets on their number is told. */
export function toldFrom(state: State, floor: number): number {
  return state === 'closed' ? floor : STEP * Math.ceil(Math.max(OUTSIDE_FLOOR, floor) / STEP);
}

/** How many sheets wait in the inbox, as anybody is told: rounded down until the close; null where they are few. */
export function tellReceived(received: number, state: State, floor: number): number | null {
  if (state === 'draft') return 0;
  if (state === 'closed' && received === 0) return 0;
  if (received < toldFrom(state, floor)) return null;
  return state === 'closed' ? received : STEP * Math.floor(received / STEP);
}
