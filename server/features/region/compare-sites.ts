import type { Table } from '../../../analysis/columns.ts';
import type { Note } from '../../../analysis/notes/note.ts';
import type { ResultOf } from '../../../analysis/model/procedures/index.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { analyseTable } from '../analysis/analysis.door.ts';
import { loadTable, type Release } from '../release/release.door.ts';
import { type Invariance, LEAST_ITEMS } from './judge-invariance.ts';
import { SITE, stackSites } from './stack-sites.ts';

export interface ComparedScale {
  readonly scale: string;
  readonly means: ResultOf<'compare', Note>;
  /** Null where the scale has too few items for a model. */
  readonly invariance: Invariance | null;
}

type Sited = Pick<Release, 'id' | 'hash' | 'manifest'>;

/** Pairs of releases that were compared; what was computed of them never changes. */
const kept = new Map<string, Promise<ComparedScale[]>>();
const KEPT_PAIRS = 20;

/** The given scales at two sites, from the rows of both, as the questionnaire of the first scores them. */
export function compareSites(
  db: StudioDb,
  here: Sited,
  there: Sited,
  scales: readonly string[],
): Promise<ComparedScale[]> {
  const pair = [here.hash, there.hash, ...scales].join(' ');
  const known = kept.get(pair);
  if (known) return known;
  if (kept.size >= KEPT_PAIRS) kept.delete(kept.keys().next().value!);
  const made = compute(db, here, there, scales);
  kept.set(pair, made);
  // What failed is tried again.
  made.catch(() => kept.delete(pair));
  return made;
}

async function compute(
  db: StudioDb,
  here: Sited,
  there: Sited,
  scales: readonly string[],
): Promise<ComparedScale[]> {
  const { scoring } = here.manifest;
  const keyed = scales.map((scale) => ({ scale, ...scoring.scales[scale]! }));
  const names = [...new Set(keyed.flatMap(({ items }) => items))];
  const table = stackSites(await loadTable(db, here), await loadTable(db, there), names);
  const keys = {
    items: Object.fromEntries(names.map((name) => [name, scoring.items[name]!])),
    scales: Object.fromEntries(keyed.map(({ scale, ...key }) => [scale, key])),
  };
  const means = await analyseTable(table, {
    ...keys,
    analyses: scales.map((variable) => ({
      procedure: 'compare' as const,
      variable,
      by: SITE,
      tests: ['welch', 'effect'] as const,
    })),
  });
  const modelled = keyed.filter(({ items }) => items.length >= LEAST_ITEMS);
  const tested = await testInvariance(table, keys, modelled);
  return scales.map((scale, i) => ({ scale, means: means[i]!, invariance: tested.get(scale) ?? null }));
}

async function testInvariance(
  table: Table,
  keys: object,
  scales: readonly { readonly scale: string; readonly items: readonly string[] }[],
): Promise<Map<string, Invariance>> {
  if (scales.length === 0) return new Map();
  const results = await analyseTable(table, {
    ...keys,
    analyses: scales.map(({ scale, items }) => ({
      procedure: 'invariance' as const,
      factors: { [scale]: items },
      group: SITE,
    })),
  });
  return new Map(scales.map(({ scale }, i) => [scale, results[i]!]));
}
