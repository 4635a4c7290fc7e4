import type { Person } from '../bureau/people.ts';
import type { Tally } from '../tally.ts';
import type { Page } from './crawl.ts';

const ATTACK = 'small counts at the side';

/** Every number of a page with the way to it. */
function numbersIn(value: unknown, way = ''): { way: string; value: number }[] {
  if (typeof value === 'number') return [{ way, value }];
  if (typeof value === 'string') return [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersIn(each, `${way}.${key}`));
}

/**
 * Numbers beside the tables: how many answered with signs of carelessness, or all but them, which tell of a few people when set
 * against the whole.
 */
export function readSideNumbers(
  pages: readonly Page[],
  people: readonly Person[],
  k: number,
  tally: Tally,
): void {
  const careless = people.filter(({ flagged }) => flagged).length;
  if (careless === 0 || careless >= k) throw new Error('the bureau has no few careless people to look for');
  for (const { url, body, role } of pages) {
    if (!body.startsWith('{')) continue;
    const numbers = numbersIn(JSON.parse(body));
    tally.try(ATTACK, numbers.length);
    for (const { way, value } of numbers)
      if (value === people.length - careless || (/flagged|unflagged/.test(way) && value === careless))
        tally.found(ATTACK, `${role} ${url}: ${way} = ${value}`);
  }
}
