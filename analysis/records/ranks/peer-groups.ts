import type { Dataset } from '../../dataset/dataset.ts';
import { groupsOf, rowsOf } from '../../dataset/groups.ts';
import { restrict } from '../../dataset/restrict.ts';
import { note, type Note } from '../../notes/note.ts';

export type Label = string | number;

/** The rows of units that are held against each other. */
export interface PeerGroup {
  readonly group: Label | null;
  readonly data: Dataset;
}

/** The rows of each peer group; all as one where nothing names the groups. Rows without a group belong to none. */
export function peerGroups(data: Dataset, group: string | undefined): PeerGroup[] {
  if (group === undefined) return [{ group: null, data }];
  const groups = groupsOf(data.column(group));
  return rowsOf(groups).map((rows, i) => ({ group: groups.labels[i]!, data: restrict(data, rows) }));
}

/** Points of several schemes are no points of one kind. */
export function schemeNotes(data: Dataset, scheme: string | undefined): Note[] {
  const versions = scheme === undefined ? [] : groupsOf(data.column(scheme)).labels;
  return versions.length > 1 ? [note('schemes-mixed', { versions: versions.map(String) })] : [];
}
