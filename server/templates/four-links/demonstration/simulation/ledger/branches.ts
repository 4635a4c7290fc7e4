import type { Random } from '../../../../../../analysis/numeric/random.ts';
import { numbered, oneOf } from './draws.ts';

/** A branch (税务分局、税务所) with what is known of it, and how careful it is. */
export interface Branch {
  readonly unit: string;
  readonly group: 'branch';
  readonly headcount: number;
  readonly workload: number;
  readonly location: string;
  readonly staffAge: number;
  /** By how much its errors exceed those of the average branch. */
  readonly error: number;
}

/** All 212 who got the questionnaire; no branch is so small that it counts as a person. */
const STAFF = [25, 23, 21, 20, 19, 18, 17, 16, 15, 14, 13, 11];

/** Branches hardly differ: what there is of a difference drowns in how a quarter goes. */
const SPREAD = 0.19;

/** Nothing of what a branch cannot change has to do with its errors. */
export function drawBranches(random: Random): Branch[] {
  return numbered('U', STAFF.length).map((unit, i) => ({
    unit,
    group: 'branch',
    headcount: STAFF[i]!,
    workload: Math.round(60 * Math.exp(0.5 * random.normal())),
    location: oneOf(['seat', 'town', 'hills'], random),
    staffAge: 38 + random.index(9),
    error: Math.exp(SPREAD * random.normal()),
  }));
}
