import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Verification } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { sha256 } from '../../platform/random.ts';
import { selectColumns } from './release.queries.ts';
import type { Release } from './release.door.ts';

/** Computes every hash anew from the stored bytes. */
export async function verifyRelease(db: StudioDb, { id, hash, manifest }: Release): Promise<Verification> {
  const stored = await selectColumns(db, id);
  const found = new Map(stored.map(({ pool, name, bytes }) => [`${pool} ${name}`, sha256(bytes)]));
  const changed = manifest.columns
    .filter(({ pool, name, sha256: recorded }) => found.get(`${pool} ${name}`) !== recorded)
    .map(({ name }) => name);
  if (sha256(canonicalJson(manifest)) !== hash || stored.length !== manifest.columns.length)
    changed.push('manifest');
  return { sound: changed.length === 0, columns: manifest.columns.length, changed };
}
