import { OUTSIDE_LEAST, TEAM_LEAST } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { selectFloor } from './disclosure.queries.ts';

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

export const teamAudience = (studyFloor: number): Audience => ({
  tree: 'team',
  floor: Math.max(TEAM_LEAST, studyFloor),
  quotes: true,
  chooseCases: true,
  rounded: false,
});

export const outsideAudience = (studyFloor: number): Audience => ({
  tree: 'outside',
  floor: Math.max(OUTSIDE_LEAST, studyFloor),
  quotes: false,
  chooseCases: false,
  rounded: true,
});

export function audienceOf(role: Role | null, studyFloor: number): Audience {
  return role === 'owner' || role === 'analyst' ? teamAudience(studyFloor) : outsideAudience(studyFloor);
}

/** The audience that somebody with a role is in a study. */
export async function audienceIn(db: StudioDb, study: StudyId, role: Role | null): Promise<Audience> {
  return audienceOf(role, await selectFloor(db, study));
}
