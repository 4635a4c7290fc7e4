import type { Column } from '../../../analysis/columns.ts';
import { cellChunks } from '../../formats/bundle/columns.ts';
import { jsonMember, type Member } from '../../formats/bundle/pack-bundle.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { disclosureIn, loadLabelledTable } from '../release/release.door.ts';
import type { BundleWish } from './wish.ts';

/** The rows as the engine sees them for the team: of the background nothing but groups, no open answers. */
export async function* columnMembers(db: StudioDb, { release }: BundleWish): AsyncGenerator<Member> {
  const { team, bands, hierarchy } = await disclosureIn(db, release);
  const { table } = await loadLabelledTable(db, release, 'team');
  const open = new Set(release.manifest.columns.flatMap(({ name, role }) => (role === 'open' ? [name] : [])));
  const columns = [...table.columns.values()].filter(({ name }) => !open.has(name));
  yield jsonMember('columns.json', {
    release: release.hash,
    rows: table.rows,
    columns: columns.map((column, at) => ({ member: memberOf(at), ...described(column) })),
    groups: { team, bands, hierarchy },
  });
  for (const [at, column] of columns.entries()) yield { name: memberOf(at), chunks: cellChunks(column) };
}

const memberOf = (at: number) => `columns/${String(at + 1).padStart(4, '0')}.bin`;

function described({ values: _, ...column }: Column) {
  return column;
}
