import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import type { Scheme } from '../../../analysis/model/scheme/scheme.ts';
import type { PublishedScheme } from '../scheme/scheme.door.ts';
import type { RecordManifest } from '../record/record.door.ts';

/** What pages know of a release before they ask. */
export interface PageGround {
  /** The newest scheme by which its points were given; null where none is named. */
  readonly scheme: Scheme | null;
  readonly rowsOf: (table: RecordTable) => number;
  readonly has: (table: RecordTable, column: string) => boolean;
}

export function groundOf(
  { schemes, tables }: Pick<RecordManifest, 'schemes' | 'tables'>,
  published: readonly PublishedScheme[],
): PageGround {
  const hashes = new Set(schemes.map(({ hash }) => hash));
  const find = (name: RecordTable) => tables.find(({ table }) => table === name);
  return {
    scheme: published.findLast(({ hash }) => hashes.has(hash))?.definition ?? null,
    rowsOf: (name) => find(name)?.rows ?? 0,
    has: (name, column) => find(name)?.columns.some((own) => own.name === column) ?? false,
  };
}
