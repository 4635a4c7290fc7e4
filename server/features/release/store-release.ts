import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { Manifest } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { encodeCells } from './cells.ts';
import { columnDigest, makeSecret, manifestDigest, sealManifest } from './keyed-digest.ts';
import type { PackedColumn } from './pack-columns.ts';
import { scoringOf } from './plan-columns.ts';
import { insertColumn, insertRelease } from './release.queries.ts';
import type { Release } from './release.door.ts';

/** What a manifest says beside what the columns and the instrument say. */
export type Facts = Pick<Manifest, 'number' | 'source' | 'simulated' | 'floor' | 'refused' | 'joined'> & {
  readonly disclosure: Disclosure;
  readonly instrument: Pick<Manifest['instrument'], 'number' | 'hash'>;
  readonly createdAt: Date;
};

/** Writes a manifest that has the digest of each column, then the columns. To be called within a transaction: all of it or nothing. */
export async function storeRelease(
  db: StudioDb,
  study: StudyId,
  definition: Definition,
  packed: readonly PackedColumn[],
  { createdAt, instrument, ...facts }: Facts,
): Promise<Release> {
  const id = randomId<ReleaseId>();
  const encoded = packed.map(({ column, cells }) => ({ column, cells, bytes: encodeCells(cells) }));
  const flags = packed.find(({ column }) => column.role === 'flag')!.cells as Int8Array;
  const n = flags.length;
  const manifest: Manifest = {
    format: 'fourlinks release 2',
    ...facts,
    n,
    flagged: flags.reduce((sum, flag) => sum + flag, 0),
    instrument: { code: definition.code, ...instrument },
    scoring: scoringOf(definition),
    columns: encoded.map(({ column, cells }) => ({ ...column, rows: cells.length })),
  };
  const secret = makeSecret();
  const digests = encoded.map(({ column, bytes }) => columnDigest(secret, column, bytes));
  const text = sealManifest(manifest, digests);
  const release: Release = {
    id,
    number: facts.number,
    source: facts.source,
    n,
    hash: manifestDigest(secret, text),
    manifest,
    createdAt: createdAt.toISOString(),
  };
  // Two freezes at once see the same last release; the slower one finds its number taken.
  if (!(await insertRelease(db, study, release, { manifest: text, secret })))
    throw new Problem('changed-meanwhile');
  for (const { column, bytes } of encoded)
    await insertColumn(db, { release_id: id, pool: column.pool, name: column.name, bytes });
  return release;
}
