import type { EarlierAtoms } from '../../../analysis/disclosure/atoms/plan-disclosure.ts';
import type { Column } from '../../../analysis/columns.ts';
import type { Manifest } from '../../contract/release.ts';
import type { Cells } from './cells.ts';
import { disclosureFrom, labelTable } from './labelled-rows.ts';

/** The atoms of the rows of a release, whose cells are given by `pool name`. */
export function atomsIn(manifest: Manifest, cells: ReadonlyMap<string, Cells>): EarlierAtoms {
  const columns = manifest.columns
    .filter(({ pool }) => pool === 'rows')
    .map(({ name, kind }) => [name, { kind, name, values: cells.get(`rows ${name}`) } as Column] as const);
  const table = { rows: manifest.n, columns: new Map(columns) };
  const disclosure = disclosureFrom(manifest, table);
  const atomsFor = (readers: 'team' | 'outside') => labelTable(manifest, disclosure, table, readers).atom;
  return { team: atomsFor('team'), outside: atomsFor('outside'), bands: Object.keys(disclosure.bands) };
}

/** The same in the order of a later release, whose first rows they were before the shuffle; −1 stands for the new ones. */
export function shuffleAtoms({ team, outside, bands }: EarlierAtoms, order: Uint32Array): EarlierAtoms {
  const shuffled = (atoms: Int32Array) => Int32Array.from(order, (row) => atoms[row] ?? -1);
  return { team: shuffled(team), outside: shuffled(outside), bands };
}
