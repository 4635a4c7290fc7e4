import type { Column, Table } from '../../../analysis/columns.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Manifest, ReleaseDetail, Scoring } from '../../contract/release.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type Cells, decodeCells } from './cells.ts';
import { selectColumns, selectRelease, selectReleases } from './release.queries.ts';

export type Release = ReleaseDetail;
type Stored = Pick<Release, 'id' | 'manifest'>;

/** A release of this study; a Problem when there is none. */
export async function findRelease(db: StudioDb, study: StudyId, release: ReleaseId): Promise<Release> {
  const row = await selectRelease(db, study, release);
  if (!row) throw new Problem('release-unknown');
  return asRelease(row);
}

/** Every release of a study, latest first. */
export async function listReleases(db: StudioDb, study: StudyId): Promise<Release[]> {
  return (await selectReleases(db, study)).map(asRelease);
}

/** The rows of a release – items, linked background, `flagged`, scores – in the order of its manifest. */
export async function loadTable(db: StudioDb, release: Stored): Promise<Table> {
  return loadPool(db, release, 'rows');
}

/** One pool, `detached:D4` for instance; pools were shuffled apart, so no row order joins two of them. */
export async function loadPool(db: StudioDb, release: Stored, pool: string): Promise<Table> {
  const cells = await loadCells(db, release, pool);
  const described = release.manifest.columns.filter((column) => column.pool === pool);
  const columns = described.map((column) => {
    const { kind, name } = column;
    return [name, { kind, name, values: cells(column) } as Column] as const;
  });
  return { rows: described[0]?.rows ?? 0, columns: new Map(columns) };
}

/** A function that gives the cells of a column, of one pool or of all. */
export async function loadCells(
  db: StudioDb,
  { id }: Stored,
  only?: string,
): Promise<(column: Pick<Manifest['columns'][number], 'pool' | 'name' | 'kind'>) => Cells> {
  const stored = await selectColumns(db, id, only);
  const bytes = new Map(stored.map((row) => [`${row.pool} ${row.name}`, row.bytes]));
  return ({ pool, name, kind }) => decodeCells(kind, bytes.get(`${pool} ${name}`)!);
}

/** Items and scales of a release in the shape that a request of the analysis contract uses. */
export function releaseDefinition({ scoring }: Manifest): Pick<Scoring, 'items' | 'scales'> {
  return { items: scoring.items, scales: scoring.scales };
}

function asRelease({ id, number, source, n, hash, manifest, created_at }: StudioTables['release']): Release {
  const parsed = JSON.parse(manifest) as Manifest;
  return { id, number, source, n, hash, createdAt: created_at, manifest: parsed };
}
