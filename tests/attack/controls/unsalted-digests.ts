import { createHash } from 'node:crypto';
import type { Person } from '../bureau/people.ts';
import type { KnownColumn } from '../ways/digests.ts';

/** The old manifest: the SHA-256 of every column, without salt, all in one order of rows. */
export function unsaltedDigests(people: readonly Person[], items: readonly string[]): string {
  const digests = items.map((item) => {
    const bytes = Int8Array.from(people, ({ answers }) => answers[item] ?? -1);
    return { name: item, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return JSON.stringify({ columns: digests });
}

/** What the table of answers tells of each column. */
export function knownColumns(people: readonly Person[], items: readonly string[]): KnownColumn[] {
  return items.map((name) => {
    const values = people.map(({ answers }) => answers[name] ?? -1);
    const counts = [...new Set(values)].sort().map((value) => ({
      value,
      n: values.filter((each) => each === value).length,
    }));
    return { name, counts };
  });
}
