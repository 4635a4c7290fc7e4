import type { Locale } from '../../contract/construct.ts';
import type { Cases } from '../../contract/result.ts';
import type { Role } from '../../contract/role.ts';

/** Who reads which cases, and in which language quotes stand. */
export interface ResultReader {
  readonly role: Role | null;
  readonly cases: Cases;
  readonly locale: Locale;
}

/** Who reads: the research team, or everyone else. */
export interface Audience {
  /** Groups with fewer respondents stay hidden. */
  readonly floor: number;
  /** Quotes and what leads to single excerpts. */
  readonly quotes: boolean;
  /** With and without careless sheets; the difference of the two is a handful of people. */
  readonly chooseCases: boolean;
  /** Numbers leave the research team only as rounded as they are printed. */
  readonly rounded: boolean;
}

const PUBLIC_FLOOR = 10;

export function audienceOf(role: Role | null, studyFloor: number): Audience {
  if (role === 'owner' || role === 'analyst')
    return { floor: studyFloor, quotes: true, chooseCases: true, rounded: false };
  return { floor: Math.max(PUBLIC_FLOOR, studyFloor), quotes: false, chooseCases: false, rounded: true };
}
