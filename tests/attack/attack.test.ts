import { beforeAll, describe, expect, test } from 'vitest';
import { earlierAtoms, planFor } from './bureau/columns.ts';
import { makeBureau } from './bureau/people.ts';
import { truthOf } from './bureau/truth.ts';
import { playControls } from './controls/play-controls.ts';
import { playLive, type Played } from './live/play-live.ts';
import { outsideStatistics } from './planned.ts';
import { type Effort, play } from './play.ts';
import { Tally } from './tally.ts';
import { openSolver } from './ways/solver.ts';

/** The reduced run of `npm run attack`: the same attacks on a smaller bureau. */
let effort: Effort;
beforeAll(async () => {
  effort = { solve: await openSolver(), insiders: [0, 1], judged: 1, cells: [], items: ['Q17', 'Q18'] };
});

const found = (tally: Tally) => tally.lines().filter(({ recovered }) => recovered > 0);

test('the program breaks both policies of the market and each of the six old rules', async () => {
  const people = makeBureau({ people: 300, seed: 7 });
  const controls = await playControls(people, effort, ['Q2', 'Q18']);
  expect(controls.map(({ target }) => target)).toHaveLength(8);
  expect(controls.filter(({ recovered }) => recovered === 0).map(({ target }) => target)).toEqual([]);
});

test('all that a plan of groups allows, over two releases, tells nobody’s answer and of no fewer than ten, to one insider either', () => {
  const all = makeBureau({ people: 420, seed: 7 });
  const first = all.slice(0, 320);
  const before = planFor(first);
  const after = planFor(all, earlierAtoms(before, all, first.length));
  const statistics = [
    ...outsideStatistics(before, first, all, 'release 1'),
    ...outsideStatistics(after, all, all, 'release 2'),
  ];
  const tally = new Tally('plan');
  play({ ...truthOf(all, 10), name: 'plan', statistics }, tally, effort);
  expect(tally.tried).toBeGreaterThan(20_000);
  expect(found(tally)).toEqual([]);
});

describe('the real application, over two releases', () => {
  let played: Played;
  beforeAll(async () => {
    const people = makeBureau({ people: 150, seed: 11 });
    played = await playLive(people, { first: 110, watched: 8, bands: ['Q2', 'Q7'], oneIn: 5 }, effort);
  }, 120_000);
  const targets = [
    'pages of every role',
    'tables, readers outside',
    'tables, team',
    'groups that the team asks for, each release by itself',
    'groups that the team asks for, of two releases together',
    'requests of the team',
    'rows that leave',
  ];

  test.each(targets)('gives nothing away: %s', (target) => {
    const tally = played.tallies.find((each) => each.target === target)!;
    expect(tally.tried).toBeGreaterThan(10);
    expect(found(tally)).toEqual([]);
  });
});
