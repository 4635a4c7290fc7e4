/** How long what was removed can be brought back. */
const KEPT_DAYS = 30;

/** What was removed before this time is forgotten. */
export const forgottenBefore = (at: Date): string =>
  new Date(at.getTime() - KEPT_DAYS * 86_400_000).toISOString();
