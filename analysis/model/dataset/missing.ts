/** Why an `integer` cell holds no answer. Every statistic treats them alike; frequency tables may tell them apart. */
export const MISSING_INTEGER = {
  unanswered: -128,
  preferNotToSay: -127,
  dontKnow: -126,
  notAsked: -125,
  notReached: -124,
} as const;

/** All codes up to it are of missing answers, all above are values. */
export const HIGHEST_MISSING = MISSING_INTEGER.notReached;

/** True for a cell of an `integer` column that holds no answer. */
export function isMissingInteger(value: number): boolean {
  return value <= HIGHEST_MISSING;
}

/** The missing code of a `text` column. */
export const MISSING_TEXT = -1;
