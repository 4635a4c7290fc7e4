import type { GroupLabel } from '../../../analysis/disclosure/atoms/label-rows.ts';
import { isMissingInteger } from '../../../analysis/model/dataset/missing.ts';
import type { Concept } from '../../../analysis/model/labelled-table.ts';
import type { ExportContent, LeftColumn } from '../../contract/export.ts';
import type { ReleaseColumn } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { loadCells, loadLabelledTable, type Release } from '../release/release.door.ts';

/** A column of a release as it may stand in a file of rows: background as groups of an audience's tree. */
export interface SourceColumn {
  readonly column: ReleaseColumn;
  readonly cells: Int8Array | Int16Array | Float64Array | readonly string[];
  /** It tells groups, and nothing where a row's group is not parted by the question. */
  readonly grouped: boolean;
  /** What it is about, in the words of the frame. */
  readonly concepts: readonly Concept[];
}

/** What a file of rows is made from, in the order of the release. */
export interface ExportSource {
  readonly release: Release;
  readonly rows: number;
  /** No group has fewer people. */
  readonly k: number;
  readonly columns: readonly SourceColumn[];
  readonly left: readonly LeftColumn[];
}

type RowsContent = Exclude<ExportContent, 'open'>;

/** The rows of a release for an audience: the team, or for protected files everybody else. */
export async function loadSource(
  db: StudioDb,
  release: Release,
  content: RowsContent,
  concepts: ReadonlyMap<string, readonly Concept[]> = new Map(),
): Promise<ExportSource> {
  const readers = content === 'rows' ? 'team' : 'outside';
  const { table, labels, tree } = await loadLabelledTable(db, release, readers);
  const written = await loadCells(db, release, 'rows');
  const columns: SourceColumn[] = [];
  const left: LeftColumn[] = [];
  for (const column of release.manifest.columns) {
    const groups = column.role === 'background' ? (labels[column.name] ?? []) : null;
    const why = whyLeft(column, groups, release, content);
    const told = table.columns.get(column.name);
    if (why || !told) left.push({ name: column.name, label: column.label, why: why ?? 'untold' });
    else
      columns.push({
        column: groups ? { ...column, values: valuesOf(groups) } : column,
        cells: told.kind === 'text' ? written(column) : told.values,
        grouped: groups !== null,
        concepts: concepts.get(column.name) ?? [],
      });
  }
  return { release, rows: table.rows, k: tree.k, columns, left };
}

/** The group of those who did not answer has a code that is missing anyway. */
function valuesOf(groups: readonly GroupLabel[]): ReleaseColumn['values'] {
  return groups.filter(({ value }) => !isMissingInteger(value)).map(({ value, label }) => ({ value, label }));
}

/** Why a column does not leave with the rows; null where it does. */
function whyLeft(
  { pool, role, kind, name }: ReleaseColumn,
  groups: readonly GroupLabel[] | null,
  { manifest: { scoring } }: Release,
  content: RowsContent,
): LeftColumn['why'] | null {
  if (pool.startsWith('open')) return 'open';
  if (pool !== 'rows') return 'apart';
  if (groups) return groups.length > 0 ? null : 'untold';
  if (content === 'rows') return role === 'open' ? 'open' : null;
  if (role === 'score')
    return Object.hasOwn(scoring.scales, name) || Object.hasOwn(scoring.derived, name) ? null : 'computed';
  return kind === 'integer' ? null : 'uncategorised';
}
