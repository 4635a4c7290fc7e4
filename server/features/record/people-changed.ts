import { createHmac } from 'node:crypto';
import { type LongTables, rowCount } from '../../../analysis/model/records/long-table.ts';
import { rateesAreUnits } from '../../../analysis/disclosure/records/redraw-codes.ts';
import { Problem } from '../../platform/problem.ts';
import type { RecordManifest, RecordRelease } from './manifest.ts';

type People = RecordManifest['people'];

/** By column a keyed digest of the rows of each person, as they were sent in; sorted, so that no order joins them with codes. */
export function digestPeople(secret: Uint8Array, tables: LongTables): People {
  const people = [
    ['persons', 'person'],
    ['ratings', 'rater'],
    ...(rateesAreUnits(tables) ? [] : [['ratings', 'ratee'] as const]),
  ] as const;
  return Object.fromEntries(
    people.flatMap(([name, column]) => {
      const table = tables[name];
      if (!table) return [];
      const rows = new Map<unknown, string[]>();
      for (let row = 0; row < rowCount(table); row++) {
        const person = table[column]![row];
        const cells = JSON.stringify(Object.entries(table).map(([key, values]) => [key, values[row]]));
        const own = rows.get(person);
        if (own) own.push(cells);
        else rows.set(person, [cells]);
      }
      const digests = [...rows.values()].map((own) =>
        createHmac('sha256', secret).update(own.sort().join('\n')).digest('hex').slice(0, 16),
      );
      return [[column, digests.sort()]];
    }),
  );
}

/** Refuses a freeze that differs from an earlier one by a few people: the difference of the two would tell of them. */
export function checkPeopleChanged(
  tables: LongTables,
  earlier: readonly RecordRelease[],
  floor: number,
): void {
  for (const { number, secret, manifest } of earlier) {
    const now = digestPeople(secret, tables);
    for (const [column, before] of Object.entries(manifest.people)) {
      const after = now[column] ?? [];
      const changed = Math.max(without(after, before), without(before, after));
      if (changed > 0 && changed < floor) throw new Problem('record-few-changed', { number, floor });
    }
  }
}

function without(these: readonly string[], those: readonly string[]): number {
  const known = new Set(those);
  return these.filter((each) => !known.has(each)).length;
}
