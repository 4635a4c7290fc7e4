import { earlierAtoms, planFor } from './bureau/columns.ts';
import { items, makeBureau } from './bureau/people.ts';
import { truthOf } from './bureau/truth.ts';
import { playControls } from './controls/play-controls.ts';
import { playDigests, playLive } from './live/play-live.ts';
import { outsideStatistics } from './planned.ts';
import { type Effort, play } from './play.ts';
import { playRecordControls, playRecords } from './records/play-records.ts';
import { printTally, printUniqueness, printUtility, printVerdict } from './print.ts';
import { Tally } from './tally.ts';
import { measureUtility } from './utility.ts';
import { openSolver } from './ways/solver.ts';

/**
 * A curious superior, who knows everybody's background and when they answered, reads everything that every role may read, over two
 * releases, asks what every role may ask, and works out what was not told. What a plan allows is attacked as a whole first, then the
 * real application.
 */
const PEOPLE = 1400;
const FIRST = 1200;
const LEAST = 100_000;

const all = makeBureau({ people: PEOPLE, seed: 7 });
const effort: Effort = {
  solve: await openSolver(),
  insiders: [0, 1, 2, 3],
  judged: 1,
  // Those that stand alone, and a scale with its items.
  items: ['Q6', ...items.slice(15)],
  cells: [{ item: 'Q2', value: 3 }],
};

const controls = [...(await playControls(all, effort, ['Q2', 'Q18'])), ...playRecordControls(7)];
controls.forEach(printTally);

const first = all.slice(0, FIRST);
const before = planFor(first);
const after = planFor(all, earlierAtoms(before, all, FIRST));
printUtility(`${FIRST} people`, measureUtility(first, before));
printUtility(`${PEOPLE} people, ${PEOPLE - FIRST} of them new`, measureUtility(all, after));
printUtility(`${PEOPLE} people at once`, measureUtility(all, planFor(all)));

const planned = new Tally('everything that the plan of groups allows');
const statistics = [
  ...outsideStatistics(before, first, all, 'release 1'),
  ...outsideStatistics(after, all, all, 'release 2'),
];
play({ ...truthOf(all, 10), name: planned.target, statistics }, planned, { ...effort, cells: [] });
printTally(planned);

const live = await playLive(
  all,
  { first: FIRST, watched: 25, bands: items.slice(0, 8), oneIn: 1 },
  { ...effort, cells: [] },
);
const digests = await playDigests(first.slice(0, 10), items.slice(0, 6));
const small = await playLive(
  makeBureau({ people: 168, seed: 11 }),
  { first: 120, watched: 0, bands: items.slice(0, 4), oneIn: 20 },
  { ...effort, insiders: [0, 1], cells: [], items: ['Q18'] },
);
const records = playRecords([1, 2, 3], true);
const played = [planned, ...live.tallies, digests, ...small.tallies, ...records];
[...live.tallies, digests, ...small.tallies, ...records].forEach(printTally);

console.log('\nRows that leave');
for (const { uniqueness } of [live, small]) {
  printUniqueness('rows of the team', uniqueness.rows);
  printUniqueness('protected file', uniqueness.protected);
}
if (!printVerdict(played, controls, LEAST)) process.exitCode = 1;
process.exit();
