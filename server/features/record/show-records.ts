import type { RecordReleaseDetail, RecordReleaseSummary } from '../../contract/record.ts';
import type { RecordRelease } from './manifest.ts';

/** A release of records as a list shows it. */
export function summaryOf({ id, number, hash, createdAt, manifest }: RecordRelease): RecordReleaseSummary {
  return {
    ...{ id, number, hash, createdAt },
    simulated: manifest.simulated,
    tables: manifest.tables.map(({ table, rows }) => ({ table, rows })),
  };
}

/** What may be known of a release of records: units, periods and peer groups, and nobody's code. */
export function detailOf(release: RecordRelease): RecordReleaseDetail {
  const { schemes, named, notes } = release.manifest;
  const levelsOf = (name: string) => {
    const columns = release.manifest.tables.flatMap(({ columns }) => columns);
    const levels = columns.flatMap((column) => (column.name === name ? (column.levels ?? []) : []));
    return [...new Set(levels)].sort();
  };
  return {
    ...summaryOf(release),
    schemes: [...schemes],
    periods: levelsOf('period'),
    groups: levelsOf('group'),
    units: levelsOf('unit'),
    named,
    notes: [...notes],
  };
}
