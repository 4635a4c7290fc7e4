import type { Results } from '../../../server/contract/result.ts';
import { disclosureIn, type Release } from '../../../server/features/release/release.door.ts';
import { bitsOf } from '../bits.ts';
import { wayOf } from '../bureau/columns.ts';
import type { Person } from '../bureau/people.ts';
import { truthOf } from '../bureau/truth.ts';
import type { Statistic, Target } from '../statistic.ts';
import type { Tally } from '../tally.ts';
import type { Bureau } from './open-bureau.ts';
import { groupSizes, readGroups, readTables } from './read-tables.ts';

/** A release, and how many of the bureau had answered by then. */
export interface Frozen {
  readonly release: Release;
  readonly n: number;
}

/** Everything that the tables of some releases tell a reader, as bounds on what people answered. */
export async function tablesAsTold(
  bureau: Bureau,
  role: 'viewer' | 'analyst',
  all: readonly Person[],
  frozen: readonly Frozen[],
  tally: Tally,
): Promise<Target> {
  const readers = role === 'viewer' ? 'outside' : 'team';
  const k = readers === 'outside' ? 10 : 5;
  const truth = truthOf(all, k);
  const statistics: Statistic[] = [];
  for (const { release, n } of frozen) {
    const reply = await bureau.as(role)('GET', `${bureau.path}/releases/${release.id}/results`);
    if (reply.status !== 200) throw new Error(reply.body);
    const results = JSON.parse(reply.body) as Results;
    const told = await disclosureIn(bureau.services.databases.studio, release);
    const ways = all.map((person, at) =>
      at < n ? new Set(wayOf(told[readers].nodes, person)) : new Set<number>(),
    );
    const everybody = bitsOf(all, (_, at) => at < n);
    const rounded = readers === 'outside';
    const peopleOf = (node: number) => bitsOf(all, (_, at) => ways[at]!.has(node));
    statistics.push(
      ...readTables(results, everybody, rounded),
      ...readGroups(results, peopleOf, truth.answers, rounded),
    );
    for (const { table, row, n: size } of groupSizes(results)) {
      tally.try('sizes of groups in tables');
      if (size > 0 && size < k) tally.found('sizes of groups in tables', `${table}, ${row}: ${size} people`);
    }
  }
  return { ...truth, name: `tables of two releases, ${role}`, statistics };
}
