import type { StudyId } from '../../contract/ids.ts';
import type { Promises } from '../../contract/promises.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { promisesIn } from '../study/study.door.ts';

/** Who reads: the research team, or everyone else. */
export interface Audience {
  /** By which groups respondents are told apart. */
  readonly tree: 'team' | 'outside';
  /** Groups with fewer respondents stay hidden. */
  readonly floor: number;
  /** Quotes and what leads to single excerpts. */
  readonly quotes: boolean;
  /** With and without careless sheets; the difference of the two is a handful of people. */
  readonly chooseCases: boolean;
  /** Numbers leave the research team only as rounded as they are printed. */
  readonly rounded: boolean;
}

type Floors = Pick<Promises, 'team' | 'outside'>;

export const teamAudience = ({ team }: Floors): Audience => ({
  tree: 'team',
  floor: team,
  quotes: true,
  chooseCases: true,
  rounded: false,
});

export const outsideAudience = ({ outside }: Floors): Audience => ({
  tree: 'outside',
  floor: outside,
  quotes: false,
  chooseCases: false,
  rounded: true,
});

export function audienceOf(role: Role | null, floors: Floors): Audience {
  return role === 'owner' || role === 'analyst' ? teamAudience(floors) : outsideAudience(floors);
}

/** The audience that somebody with a role is in a study. */
export async function audienceIn(db: StudioDb, study: StudyId, role: Role | null): Promise<Audience> {
  return audienceOf(role, await promisesIn(db, study));
}
