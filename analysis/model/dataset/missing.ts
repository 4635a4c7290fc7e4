/** Why an `integer` cell holds no answer. Every statistic treats the three alike; frequency tables may tell them apart. */
export const MISSING_INTEGER = { unanswered: -128, preferNotToSay: -127, dontKnow: -126 } as const;

const HIGHEST_MISSING = MISSING_INTEGER.dontKnow;

/** True for a cell of an `integer` column that holds no answer. */
export function isMissingInteger(value: number): boolean {
  return value <= HIGHEST_MISSING;
}

/** The missing code of a `text` column. */
export const MISSING_TEXT = -1;
