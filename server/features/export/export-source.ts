import type { ExportContent, LeftColumn } from '../../contract/export.ts';
import type { ReleaseColumn } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { loadCells, type Release } from '../release/release.door.ts';

/** A column of a release as it may stand in a file of rows: background as groups of an audience's tree. */
export interface SourceColumn {
  readonly column: ReleaseColumn;
  readonly cells: Int8Array | Int16Array | Float64Array | readonly string[];
  /** It tells groups, and nothing where a row's group is not parted by the question. */
  readonly grouped: boolean;
}

/** What a file of rows is made from, in the order of the release. */
export interface ExportSource {
  readonly release: Release;
  readonly rows: number;
  readonly columns: readonly SourceColumn[];
  readonly left: readonly LeftColumn[];
}

/** The rows of a release for an audience: the team, or for protected files everybody else. */
export async function loadSource(
  db: StudioDb,
  release: Release,
  content: Exclude<ExportContent, 'open'>,
): Promise<ExportSource> {
  const cells = await loadCells(db, release, 'rows');
  const columns: SourceColumn[] = [];
  const left: LeftColumn[] = [];
  for (const column of release.manifest.columns) {
    const why = whyLeft(column, release, content);
    if (why) left.push({ name: column.name, label: column.label, why });
    else columns.push({ column, cells: cells(column), grouped: false });
  }
  return { release, rows: release.n, columns, left };
}

/** Why a column does not leave with the rows; null where it does. */
function whyLeft(
  { pool, role, kind, name }: ReleaseColumn,
  { manifest: { scoring } }: Release,
  content: Exclude<ExportContent, 'open'>,
): LeftColumn['why'] | null {
  if (pool.startsWith('open')) return 'open';
  if (pool !== 'rows') return 'apart';
  if (role === 'background') return 'untold';
  if (content === 'rows') return role === 'open' ? 'open' : null;
  if (role === 'score')
    return Object.hasOwn(scoring.scales, name) || Object.hasOwn(scoring.derived, name) ? null : 'computed';
  return kind === 'integer' ? null : 'uncategorised';
}
