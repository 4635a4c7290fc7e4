import type { Person } from '../bureau/people.ts';
import { play, type Effort } from '../play.ts';
import { Tally } from '../tally.ts';
import { rebuildColumns } from '../ways/digests.ts';
import { filterPeople } from '../ways/filter.ts';
import { threshold, thresholdAndComplement } from './market-policies.ts';
import { everythingGiven, onlyWhereLookedAt, rawAttempts } from './no-floor-for-the-team.ts';
import { loweredFloor, sideCounts, twoFloors } from './old-floors.ts';
import { knownColumns, unsaltedDigests } from './unsalted-digests.ts';

/**
 * The same attacks on what must fall: two policies of the market, and the six breaks that an audit of the first version found,
 * each with its old rule.
 */
export async function playControls(
  people: readonly Person[],
  effort: Effort,
  items: readonly string[],
): Promise<Tally[]> {
  const policies = [threshold, thresholdAndComplement].map((policy) => policy(people, 10, items));
  const floors = [twoFloors(people, items), loweredFloor(people, items), sideCounts(people)];
  const played = [...policies, ...floors].map((target) => {
    const tally = new Tally(target.name);
    play(target, tally, { ...effort, insiders: [], cells: policies.includes(target) ? effort.cells : [] });
    return tally;
  });
  const digests = new Tally('unsalted digests in one order of rows');
  const few = people.slice(0, 7);
  rebuildColumns(unsaltedDigests(few, items), knownColumns(few, items), digests);
  const analysts = new Tally('analysts without a floor');
  const attempts = rawAttempts(people, items);
  await filterPeople(attempts, everythingGiven, 5, analysts);
  const selectors = new Tally('filters as selectors');
  const hidden = onlyWhereLookedAt(attempts);
  await filterPeople(hidden.attempts, hidden.ask, 5, selectors);
  return [...played, digests, analysts, selectors];
}
