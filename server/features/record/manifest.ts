import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import type { Bilingual } from '../../../analysis/model/words.ts';
import type { RecordReleaseId } from '../../contract/ids.ts';
import type { StudioTables } from '../../platform/database/tables.ts';
import { manifestDigest } from '../release/digest.door.ts';

/** What a release of records is, without its cells. It stays on the server; replies take single parts of it. */
export interface RecordManifest {
  readonly format: 'fourlinks records 1';
  readonly number: number;
  readonly simulated: boolean;
  /** The units are called by name. */
  readonly named: boolean;
  readonly rateesAreUnits: boolean;
  readonly schemes: readonly { readonly number: number; readonly hash: string }[];
  readonly notes: readonly Bilingual[];
  readonly tables: readonly StoredTable[];
  /** By column a digest of the rows of each person, in no order: how many of them differ in a later release. */
  readonly people: Readonly<Record<string, readonly string[]>>;
}

export interface StoredTable {
  readonly table: RecordTable;
  readonly rows: number;
  readonly columns: readonly StoredColumn[];
}

export interface StoredColumn {
  readonly name: string;
  /** Doubles, or codes of levels as whole numbers of four bytes. */
  readonly kind: 'real' | 'text';
  readonly levels?: readonly string[];
  readonly digest: string;
}

/** A release of records as the server has it. */
export interface RecordRelease {
  readonly id: RecordReleaseId;
  readonly number: number;
  readonly hash: string;
  readonly createdAt: string;
  readonly manifest: RecordManifest;
  readonly secret: Uint8Array;
}

/** The text that the digest of a release is of. */
export const writeManifest = (manifest: RecordManifest): string => canonicalJson(manifest);

export function openRelease(row: StudioTables['record_release']): RecordRelease {
  const { id, number, manifest, secret, created_at: createdAt } = row;
  return {
    ...{ id, number, createdAt, secret },
    hash: manifestDigest(secret, manifest),
    manifest: JSON.parse(manifest) as RecordManifest,
  };
}
