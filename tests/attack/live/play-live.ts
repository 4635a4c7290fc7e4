import { disclosureIn } from '../../../server/features/release/release.door.ts';
import type { Person } from '../bureau/people.ts';
import { knownColumns } from '../controls/unsalted-digests.ts';
import { type Effort, play } from '../play.ts';
import type { Statistic, Target } from '../statistic.ts';
import { Tally } from '../tally.ts';
import { attemptsOn } from '../ways/attempts.ts';
import { rebuildColumns } from '../ways/digests.ts';
import { filterPeople } from '../ways/filter.ts';
import { findInRows, measureUniqueness, type Uniqueness } from '../ways/rows.ts';
import { breakdowns } from '../bureau/people.ts';
import { askingTeam } from './ask-team.ts';
import { crawl } from './crawl.ts';
import { crosstabsAsTold, lensesAsTold } from './group-pages.ts';
import { CountWatcher } from './live-counts.ts';
import { openBureau } from './open-bureau.ts';
import { type Frozen, tablesAsTold } from './play-tables.ts';
import { readDigests } from './read-digests.ts';
import { readSideNumbers } from './side-numbers.ts';
import { takeRows } from './take-rows.ts';
import { teamView } from './team-view.ts';

export interface Plan {
  /** How many have answered by the first release. */
  readonly first: number;
  /** After how many of the first answers everybody looks at every count. */
  readonly watched: number;
  /** The items by whose bands the team filters. */
  readonly bands: readonly string[];
  /** Of the requests of each kind one in so many is sent. */
  readonly oneIn: number;
}

export interface Played {
  readonly tallies: readonly Tally[];
  readonly uniqueness: Readonly<Record<'rows' | 'protected', Uniqueness>>;
}

const READ = ['tables', 'manifests', 'live counts', 'rows', 'interviews', 'questionnaire', 'study'] as const;
const KNOWN = ['Q1', 'Q6', 'Q11', 'Q16'];

/** Plays every attack against the real application: two successive releases, a session of every role. */
export async function playLive(all: readonly Person[], plan: Plan, effort: Effort): Promise<Played> {
  const bureau = await openBureau();
  try {
    const side = new Tally('pages of every role');
    const watcher = new CountWatcher(bureau, side);
    await bureau.collect(all.slice(0, plan.first), async (count) => {
      if (count <= plan.watched) await watcher.look(count);
    });
    watcher.judge();
    const frozen: Frozen[] = [{ release: (await bureau.freeze())!, n: plan.first }];
    await bureau.collect(all.slice(plan.first, plan.first + 5));
    side.try('a freeze of five new answers');
    if (await bureau.freeze()) side.found('a freeze of five new answers', 'five people apart');
    await bureau.collect(all.slice(plan.first + 5));
    const release = (await bureau.freeze())!;
    frozen.push({ release, n: all.length });
    const releases = frozen.map((each) => each.release);
    for (const who of ['viewer', 'coder', 'stranger'] as const) {
      const pages = await crawl(bureau, who, READ, releases);
      readSideNumbers(pages, all, 10, side);
      await readDigests(bureau, release, pages, side);
    }

    const outside = new Tally('tables, readers outside');
    const pages = await lensesAsTold(bureau, 'viewer', all, frozen, outside);
    play(withMore(await tablesAsTold(bureau, 'viewer', all, frozen, outside), pages), outside, effort);
    const team = new Tally('tables, team');
    const read = await tablesAsTold(bureau, 'analyst', all, frozen, team);
    const alone = { ...effort, insiders: [] };
    play(read, team, alone);
    const once = new Tally('groups that the team asks for, each release by itself');
    const asked = withMore(read, [
      ...(await lensesAsTold(bureau, 'analyst', all, frozen, once)),
      ...(await crosstabsAsTold(bureau, all, frozen, once)),
    ]);
    for (const { number } of releases) {
      const statistics = asked.statistics.filter(({ from }) => from.startsWith(`release ${number},`));
      play({ ...asked, statistics }, once, alone);
    }
    const twice = new Tally('groups that the team asks for, of two releases together');
    play(asked, twice, alone);

    const filters = new Tally('requests of the team');
    const told = await disclosureIn(bureau.services.databases.studio, release);
    const view = teamView(all, release.manifest, told, 'Q18');
    const attempts = attemptsOn(view, { bands: plan.bands, declared: Object.keys(told.bands) }).filter(
      (_, at) => at % plan.oneIn === 0,
    );
    await filterPeople(attempts, askingTeam(bureau, release.id), 5, filters);

    const rows = new Tally('rows that leave');
    const taken = {
      rows: await takeRows(bureau, release.id, 'rows', rows),
      protected: await takeRows(bureau, release.id, 'protected', rows),
    };
    findInRows(taken.rows, breakdowns, 5, rows);
    findInRows(taken.protected, breakdowns, 10, rows);
    const measured = (file: 'rows' | 'protected', k: number) =>
      measureUniqueness(taken[file], { background: breakdowns, known: KNOWN, k });
    return {
      tallies: [side, outside, team, once, twice, filters, rows],
      uniqueness: { rows: measured('rows', 5), protected: measured('protected', 10) },
    };
  } finally {
    await bureau.close();
  }
}

const withMore = (target: Target, statistics: readonly Statistic[]): Target => ({
  ...target,
  statistics: [...target.statistics, ...statistics],
});

/** The smallest release there can be, and whoever reads its manifest: rows rebuilt from digests. */
export async function playDigests(people: readonly Person[], items: readonly string[]): Promise<Tally> {
  const tally = new Tally('digests of the smallest release');
  const bureau = await openBureau();
  try {
    await bureau.collect(people);
    const release = await bureau.freeze();
    if (!release) throw new Error('the smallest release was refused');
    for (const who of ['viewer', 'stranger'] as const) {
      const pages = await crawl(bureau, who, READ, [release]);
      rebuildColumns(pages.map(({ body }) => body).join('\n'), knownColumns(people, items), tally);
    }
    return tally;
  } finally {
    await bureau.close();
  }
}
