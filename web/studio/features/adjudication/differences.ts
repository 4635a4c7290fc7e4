import type { Comparison, Difference, Match } from '../../../../server/contract/adjudication.ts';
import { m } from '../../../messages/compiled/messages.js';

export const differenceNames: Readonly<Record<Difference, () => string>> = {
  missed: m.agreement_missed,
  boundary: m.agreement_boundary,
  link: m.agreement_difference_link,
  stance: m.agreement_difference_stance,
  code: m.agreement_difference_code,
};

/** A match with the interview and the coders that it belongs to. */
export interface Place {
  readonly comparison: Comparison;
  readonly match: Match;
}

/** What the address asks for; null asks for all. `label` is a dimension and a label: `code PUN`, or a dimension alone. */
export interface Wanted {
  readonly interview: string | null;
  readonly difference: string | null;
  readonly label: string | null;
  readonly state: string | null;
}

export function isSettled({ settlement }: Match): boolean {
  return settlement !== null && settlement.decision !== 'open';
}

/** The places asked for, in the order of interviews and text; agreements only when they are asked for. */
export function placesOf(comparisons: readonly Comparison[], wanted: Wanted): Place[] {
  return comparisons
    .filter(({ interview }) => wanted.interview === null || interview.id === wanted.interview)
    .flatMap((comparison) => comparison.matches.map((match) => ({ comparison, match })))
    .filter(({ match }) => fits(match, wanted));
}

function fits(match: Match, { difference, label, state }: Wanted): boolean {
  const { differences } = match;
  if (difference === 'agreed' ? differences.length > 0 : differences.length === 0) return false;
  if (difference !== null && difference !== 'agreed' && !differences.some((each) => each === difference))
    return false;
  if (state !== null && (state === 'settled') !== isSettled(match)) return false;
  return label === null || concerns(match, label);
}

/** Does the way in which the coders differ touch this label, or this dimension? */
function concerns({ excerpts, differences }: Match, wanted: string): boolean {
  const [dimension, label] = wanted.split(' ') as ['link' | 'stance' | 'code', string?];
  const isShifted = differences.includes('missed') || differences.includes('boundary');
  if (label === undefined) return isShifted || differences.includes(dimension);
  const given = excerpts.filter((excerpt) => {
    if (!excerpt) return false;
    if (dimension !== 'code') return excerpt[dimension] === label;
    return excerpt.codes.some(({ code }) => code === label);
  });
  return given.length > 0 && (isShifted || given.length < excerpts.length);
}
