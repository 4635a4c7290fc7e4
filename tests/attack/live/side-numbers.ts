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
 * A page without what it tells of single items and scales, in tables or in ideas of lenses: how many left out an item is no count of
 * careless people.
 */
function withoutItems(page: object): object {
  if ('tiles' in page) return { ...page, tiles: [], table: null };
  if ('nodes' in page) return { ...page, nodes: [], edges: [], tables: [] };
  if (!('tables' in page) || !Array.isArray(page.tables)) return page;
  const tables = page.tables as readonly { readonly id: string }[];
  return { ...page, tables: tables.filter(({ id }) => !/^(items|profile|reliability)/.test(id)) };
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
    const numbers = numbersIn(withoutItems(JSON.parse(body) as object));
    tally.try(ATTACK, numbers.length);
    for (const { way, value } of numbers)
      if (value === people.length - careless || (/flagged|unflagged/.test(way) && value === careless))
        tally.found(ATTACK, `${role} ${url}: ${way} = ${value}`);
  }
}
