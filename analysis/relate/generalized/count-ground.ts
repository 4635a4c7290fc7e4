import { type Dataset, RequestError } from '../../dataset/dataset.ts';
import { note, type Note } from '../../notes/note.ts';
import { checkOutcome, type ModelRequest } from '../design.ts';
import { areCounts } from './counts.ts';
import { type Ground, groundOf } from './ground.ts';

/** The largest count: sums over all counts below it are made. */
const MOST = 1_000_000;
/** Logarithms beyond this leave no room for rates. */
const LARGEST_OFFSET = 100;

interface Request extends ModelRequest {
  readonly offset?: string | undefined;
  readonly exposure?: string | undefined;
}

/** An exposure is given once, and is none of the other variables. */
export function checkCounts(request: Request): void {
  checkOutcome(request);
  const { outcome, predictors, exposure, offset } = request;
  if (exposure !== undefined && offset !== undefined)
    throw new RequestError('offset', 'not-both', { other: 'exposure' });
  for (const [field, name] of Object.entries({ exposure, offset }))
    if (name !== undefined && (name === outcome || predictors.includes(name)))
      throw new RequestError(field, 'two-roles', { name });
}

/** The ground of a model of counts, what every reply begins with, and why there is nothing to fit where that is so. */
export function countGround(data: Dataset, request: Request, definition: Note) {
  const ground: Ground = groundOf(data, request);
  const { outcome, n } = ground;
  const head = { n, missing: 'listwise' as const, definition };
  const far = ground.offset?.some((each) => Math.abs(each) > LARGEST_OFFSET) ?? false;
  const fault = faultOf(outcome, request.outcome);
  return { ground, head, fault: fault ?? (far ? note('offset-out-of-reach') : null) };
}

function faultOf(outcome: Float64Array, name: string): Note | null {
  if (outcome.length === 0) return note('nobody-complete');
  if (!areCounts(outcome)) return note('not-counts', { name });
  const most = outcome.reduce((max, y) => Math.max(max, y), 0);
  if (most > MOST) return note('counts-too-large', { name, most: MOST });
  return most === 0 ? note('all-zero', { name }) : null;
}
