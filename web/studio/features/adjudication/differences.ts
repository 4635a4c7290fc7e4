import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { codedDimensions } from '../../../../analysis/model/frame/read-frame.ts';
import type { Comparison, Difference, Match } from '../../../../server/contract/adjudication.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

const plainDifferences: Readonly<Record<string, () => string>> = {
  missed: m.agreement_missed,
  boundary: m.agreement_boundary,
  codes: m.agreement_difference_code,
};

/** What coders can differ in under a frame: leaving out, cutting, each dimension of coding, codes. */
export function differencesIn(frame: Frame): string[] {
  return ['missed', 'boundary', ...codedDimensions(frame).map(({ code }) => code), 'codes'];
}

export function differenceName({ dimensions }: Frame, difference: Difference): string {
  const dimension = dimensions.find(({ code }) => code === difference);
  if (dimension) return m.agreement_difference_in({ dimension: locale.pick(dimension.name) });
  return plainDifferences[difference]?.() ?? difference;
}

/** A match with the interview and the coders that it belongs to. */
export interface Place {
  readonly comparison: Comparison;
  readonly match: Match;
}

/** What the address asks for; null asks for all. `label` is a dimension and a label: `codes PUN`, or a dimension alone. */
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
  const [dimension = '', label] = wanted.split(' ');
  const isShifted = differences.includes('missed') || differences.includes('boundary');
  if (label === undefined) return isShifted || differences.includes(dimension);
  const given = excerpts.filter((excerpt) => {
    if (!excerpt) return false;
    if (dimension !== 'codes') return excerpt.values[dimension] === label;
    return excerpt.codes.some(({ code }) => code === label);
  });
  return given.length > 0 && (isShifted || given.length < excerpts.length);
}
