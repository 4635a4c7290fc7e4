import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import type { ReleaseId, StudyId } from '../../contract/ids.ts';
import type { Disclosure } from '../../contract/disclosure.ts';
import type { Manifest } from '../../contract/release.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId, sha256 } from '../../platform/random.ts';
import { encodeCells } from './cells.ts';
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

/** Writes columns, then a manifest that names the hash of each. To be called within a transaction: all of it or nothing. */
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
    format: 'fourlinks release 1',
    ...facts,
    n,
    flagged: flags.reduce((sum, flag) => sum + flag, 0),
    instrument: { code: definition.code, ...instrument },
    scoring: scoringOf(definition),
    columns: encoded.map(({ column, cells, bytes }) => ({
      ...column,
      rows: cells.length,
      sha256: sha256(bytes),
    })),
  };
  const text = canonicalJson(manifest);
  const release: Release = {
    id,
    number: facts.number,
    source: facts.source,
    n,
    hash: sha256(text),
    manifest,
    createdAt: createdAt.toISOString(),
  };
  // Two freezes at once see the same last release; the slower one finds its number taken.
  if (!(await insertRelease(db, study, release, text))) throw new Problem('changed-meanwhile');
  for (const { column, bytes } of encoded)
    await insertColumn(db, { release_id: id, pool: column.pool, name: column.name, bytes });
  return release;
}
