import { shuffle, type Random } from '../../../../../../analysis/numeric/random.ts';
import { numbered, oneOf, type Row, tenths } from './draws.ts';

const PEOPLE = 212;
/** One in five is excellent. Of those of last year so many are again: the rest step aside, for it is somebody else’s turn. */
const EXCELLENT = Math.floor(0.2 * PEOPLE);
const AGAIN = 2;
/** A few do not quite meet what is asked. */
const BASIC = 4;
const YEARS = ['2024', '2025'] as const;

/** What each tier pays: the budget is fixed, so the bonus cannot differ much. */
const AMOUNTS = { excellent: 3200, competent: 3000, basic: 2900 };

/** Yearly scores of everybody; tiers go by turns and have nothing to do with gender, age, post or grade. */
export function drawPeople(random: Random): { readonly persons: Row[]; readonly rewards: Row[] } {
  const people = numbered('P', PEOPLE, 3).map((person) => ({
    person,
    department: oneOf(['service', 'source', 'administration'], random),
    grade: random.uniform() < 0.18 ? 'middle' : 'staff',
    gender: random.uniform() < 0.46 ? 'f' : 'm',
    age: oneOf(['≤35', '36–50', '≥51'], random),
  }));
  const [first, second] = [drawTurn([], random), new Set<number>()];
  for (const person of drawTurn([...first], random)) second.add(person);
  const persons = YEARS.flatMap((period, year) => {
    const turn = year === 0 ? first : second;
    const basic = new Set(
      shuffled(random)
        .filter((i) => !turn.has(i))
        .slice(0, BASIC),
    );
    return people.map((person, i) => {
      const score = tenths(97 + 0.8 * random.normal());
      return {
        ...person,
        period,
        score,
        ruleScore: tenths(score + 0.4 * random.normal()),
        tier: turn.has(i) ? 'excellent' : basic.has(i) ? 'basic' : 'competent',
      };
    });
  });
  const rewards = YEARS.flatMap((period) =>
    Object.entries(AMOUNTS).map(([tier, amount]) => ({
      period,
      tier,
      people: persons.filter((each) => each.period === period && each.tier === tier).length,
      amount,
    })),
  );
  return { persons, rewards };
}

const shuffled = (random: Random) => [
  ...shuffle(
    Uint32Array.from({ length: PEOPLE }, (_, i) => i),
    random,
  ),
];

/** Who is excellent in a year: a few of those before, and others. */
function drawTurn(before: readonly number[], random: Random): ReadonlySet<number> {
  const again = before.slice(0, AGAIN);
  const others = shuffled(random).filter((i) => !before.includes(i));
  return new Set([...again, ...others.slice(0, EXCELLENT - again.length)]);
}
