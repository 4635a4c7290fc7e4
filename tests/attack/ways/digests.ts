import { createHash } from 'node:crypto';
import type { Tally } from '../tally.ts';

const ATTACK = 'digests of columns';

/** What is known of a column whose digest may be published: how often it holds each value, from a table of answers. */
export interface KnownColumn {
  readonly name: string;
  readonly counts: readonly { readonly value: number; readonly n: number }[];
}

/**
 * Rebuilds rows from digests: tries every order in which a column can hold its values, until one has a digest that is published.
 * Columns that share one order of rows give back whole rows.
 */
export function rebuildColumns(published: string, columns: readonly KnownColumn[], tally: Tally): number[][] {
  const digests = new Set(published.match(/[0-9a-f]{64}/g) ?? []);
  return columns.flatMap(({ name, counts }) => {
    tally.try(ATTACK);
    const bytes = new Int8Array(counts.reduce((sum, { n }) => sum + n, 0));
    const left = counts.map(({ n }) => n);
    const found = digests.size > 0 && fill(0);
    if (found) tally.found(ATTACK, `${name}: the answers of all ${bytes.length} rows, in their order`);
    return found ? [[...bytes]] : [];

    function fill(at: number): boolean {
      if (at === bytes.length) return digests.has(createHash('sha256').update(bytes).digest('hex'));
      return counts.some(({ value }, which) => {
        if (left[which] === 0) return false;
        left[which]!--;
        bytes[at] = value;
        const found = fill(at + 1);
        left[which]!++;
        return found;
      });
    }
  });
}
