import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Verification } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { sha256 } from '../../platform/random.ts';
import { columnDigest, manifestDigest, openManifest, sealedDigests } from './keyed-digest.ts';
import { selectColumns, selectRelease } from './release.queries.ts';

/** Computes every digest anew from the stored bytes. */
export async function verifyRelease(db: StudioDb, study: StudyId, id: ReleaseId): Promise<Verification> {
  const release = await selectRelease(db, study, id);
  if (!release) throw new Problem('release-unknown');
  const { secret, hash, manifest } = release;
  // Releases of the first format have plain hashes. They stay as they are, and never leave.
  const isPlain = openManifest(manifest).format === 'fourlinks release 1';
  const stored = await selectColumns(db, id);
  const found = new Map(
    stored.map(({ pool, name, bytes }) => [
      `${pool} ${name}`,
      isPlain ? sha256(bytes) : columnDigest(secret, { pool, name }, bytes),
    ]),
  );
  const recorded = sealedDigests(manifest);
  const changed = recorded
    .filter(({ pool, name, digest }) => found.get(`${pool} ${name}`) !== digest)
    .map(({ name }) => name);
  const whole = isPlain ? sha256(manifest) : manifestDigest(secret, manifest);
  if (whole !== hash || stored.length !== recorded.length) changed.push('manifest');
  return { sound: changed.length === 0, columns: recorded.length, changed };
}
