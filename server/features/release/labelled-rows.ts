import { breakdownsOf, isLinkedBackground } from '../../../analysis/disclosure/atoms/breakdowns-of.ts';
import type { BackgroundColumn } from '../../../analysis/disclosure/atoms/count-combinations.ts';
import { type GroupLabel, labelRows } from '../../../analysis/disclosure/atoms/label-rows.ts';
import { type Disclosure, planDisclosure } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { AtomTree } from '../../../analysis/disclosure/atoms/tree.ts';
import type { Column, Table } from '../../../analysis/columns.ts';
import { promisesOfOneFloor } from '../../contract/promises.ts';
import type { Manifest } from '../../contract/release.ts';

/** Who reads: the research team, or everyone else. */
export type Readers = 'team' | 'outside';

/** The rows of a release with what its readers may know of the background in place of the answers about it. */
export interface LabelledTable {
  readonly table: Table;
  /** By background column the groups that its cells name. */
  readonly labels: Readonly<Record<string, readonly GroupLabel[]>>;
  readonly tree: AtomTree;
  /** The leaf of every row, by its id. */
  readonly atom: Int32Array;
}

/** What may be told of the groups of a release: what is fixed in it, or, where it is older than that, what follows from its rows. */
export function disclosureFrom(manifest: Manifest, { rows, columns }: Table): Disclosure {
  const { disclosure, scoring, floor } = manifest;
  if (disclosure) return disclosure;
  const described = { columns: manifest.columns, scoring, hierarchy: null, ...promisesOfOneFloor(floor) };
  return planDisclosure(described, (name) => columns.get(name)?.values as BackgroundColumn | undefined, rows);
}

/** Linked background that no group is told by is left out. */
export function labelTable(
  manifest: Manifest,
  disclosure: Disclosure,
  { rows, columns }: Table,
  readers: Readers,
): LabelledTable {
  const tree = disclosure[readers];
  const breakdowns = breakdownsOf(manifest.columns, disclosure.hierarchy);
  const raw = new Map(
    breakdowns.map(({ code }) => [code, columns.get(code)!.values as BackgroundColumn] as const),
  );
  const { columns: told, labels, atom } = labelRows(tree, breakdowns, raw, rows);
  const isBackground = new Set(manifest.columns.filter(isLinkedBackground).map(({ name }) => name));
  const kept = [...columns].flatMap(([name, column]): [string, Column][] => {
    const values = told.get(name);
    if (values instanceof Int8Array) return [[name, { kind: 'integer', name, values }]];
    if (values) return [[name, { kind: 'real', name, values }]];
    return isBackground.has(name) ? [] : [[name, column]];
  });
  return { table: { rows, columns: new Map(kept) }, labels, tree, atom };
}
