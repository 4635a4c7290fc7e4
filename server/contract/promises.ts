import { type Static, Type } from 'typebox';

/** Fewest people in a group that the research team is shown. */
export const TEAM_FLOOR = 5;
/** Fewest people in a group that anybody else is shown. */
export const OUTSIDE_FLOOR = 10;
/** Members who have to agree before rows are taken along: one asks, another approves. */
export const MEMBERS_FOR_ROWS = 2;

/** What respondents are told about who sees which numbers. Pinned when a study opens; it only becomes stricter after that. */
export const Promises = Type.Object({
  team: Type.Integer(),
  outside: Type.Integer(),
  members: Type.Integer(),
  /** The background questions that groups are told apart by, a unit before its parts; where none were fixed there are no groups. */
  hierarchy: Type.Optional(Type.Array(Type.String())),
});
export type Promises = Static<typeof Promises>;

/** What a study promises that has this floor. */
export function promisesOf(floor: number): Promises {
  return {
    team: TEAM_FLOOR,
    outside: Math.max(OUTSIDE_FLOOR, floor),
    members: MEMBERS_FOR_ROWS,
  };
}

/** What was promised before a research team had a floor of its own: one for everybody. */
export function promisesOfOneFloor(floor: number): Promises {
  return { ...promisesOf(floor), team: Math.max(TEAM_FLOOR, floor) };
}

/** What is promised to those who were told one thing and to those who are told another: what was fixed first stays. */
export function keepBoth(before: Promises | null, now: Promises): Promises {
  if (!before) return now;
  const hierarchy = before.hierarchy ?? now.hierarchy;
  return {
    team: Math.max(before.team, now.team),
    outside: Math.max(before.outside, now.outside),
    members: Math.max(before.members, now.members),
    ...(hierarchy && { hierarchy }),
  };
}
