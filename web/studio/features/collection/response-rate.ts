/** From so many invited on a response rate is shown at all. */
const INVITED = 20;
const STEP = 5;

/** The response rate in per cent, rounded to 5 so that two looks in a row do not tell of one person; null where too few were invited or are told of. */
export function responseRate(received: number | null, invited: number): number | null {
  if (received === null || invited < INVITED) return null;
  return Math.min(100, Math.round(((received / invited) * 100) / STEP) * STEP);
}
