import type { KindProposal } from '../../answer-table/propose-kind.ts';

/**
 * Nobody need have chosen the highest degree of one item: a rating whose degrees are among those of another of the same table is taken
 * to have them all.
 */
export function commonRatings(proposals: readonly KindProposal[]): KindProposal[] {
  const ratings = proposals.filter(({ kind }) => kind === 'rating').map(({ choices }) => choices);
  const count = (choices: readonly string[]) =>
    ratings.filter((each) => each.join() === choices.join()).length;
  const largest = [...new Map(ratings.map((choices) => [choices.join(), choices])).values()]
    .map((choices) => ({ choices, count: count(choices) }))
    .sort((a, b) => b.count - a.count || b.choices.length - a.choices.length);
  return proposals.map((proposal) => {
    if (proposal.kind !== 'rating') return proposal;
    const own = proposal.choices;
    const wider = largest.find(
      ({ choices, count: times }) =>
        choices.length > own.length && times >= count(own) && own.every((each) => choices.includes(each)),
    );
    return wider ? { ...proposal, choices: wider.choices } : proposal;
  });
}
