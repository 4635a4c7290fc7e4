import type { Random } from '../../../../../../analysis/numeric/random.ts';
import type { LedgerEvent } from './events.ts';
import { oneOf, type Row, tenths } from './draws.ts';

/** Few appeal, and few of those get anything back: there is a rule for it and no procedure. */
const APPEALED = 0.03;
const RETURNED = 0.2;

/** Appeals against deductions, and the events that stand after them. */
export function drawAppeals(events: readonly LedgerEvent[], random: Random) {
  const standing: LedgerEvent[] = [];
  const appeals: Row[] = [];
  for (const event of events) {
    const isAppealed = event.points < 0 && random.uniform() < APPEALED;
    const isReturned = isAppealed && random.uniform() < RETURNED;
    if (!isReturned) standing.push(event);
    if (isAppealed) appeals.push(appealOf(event, isReturned, random));
  }
  return { standing, appeals };
}

const appealOf = (
  { branch, period, indicator, points }: LedgerEvent,
  isReturned: boolean,
  random: Random,
): Row => ({
  unit: branch.unit,
  period,
  indicator: indicator.code,
  assessor: indicator.assessor ?? null,
  matter: oneOf(['fact', 'rule', 'data'], random),
  outcome: isReturned ? 'returned' : 'kept',
  returned: isReturned ? tenths(-points) : 0,
  days: 6 + random.index(25),
});
