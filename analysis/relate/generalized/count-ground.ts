import type { Dataset } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import type { ModelRequest } from '../design.ts';
import { areCounts } from './counts.ts';
import { type Ground, groundOf } from './ground.ts';

/** The largest count: sums over all counts below it are made. */
const MOST = 1_000_000;

interface Request extends ModelRequest {
  readonly offset?: string | undefined;
  readonly exposure?: string | undefined;
}

/** The ground of a model of counts, what every reply begins with, and why there is nothing to fit where that is so. */
export function countGround(data: Dataset, request: Request, definition: Note) {
  const ground: Ground = groundOf(data, request);
  const { outcome, n } = ground;
  const head = { n, missing: 'listwise' as const, definition };
  return { ground, head, fault: faultOf(outcome, request.outcome) };
}

function faultOf(outcome: Float64Array, name: string): Note | null {
  if (outcome.length === 0) return note('nobody-complete');
  if (!areCounts(outcome)) return note('not-counts', { name });
  const most = outcome.reduce((max, y) => Math.max(max, y), 0);
  if (most > MOST) return note('counts-too-large', { name, most: MOST });
  return most === 0 ? note('all-zero', { name }) : null;
}
