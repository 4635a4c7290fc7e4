import type { Certificate, Erasure } from '../../contract/erasure.ts';
import type { ErasureId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { type ErasureRow, selectErasure, selectErasures } from './erasure.queries.ts';

export async function listErasures(db: StudioDb, study: StudyId): Promise<Erasure[]> {
  return (await selectErasures(db, study)).map(asErasure);
}

export async function readErasure(db: StudioDb, study: StudyId, erasure: ErasureId): Promise<Erasure> {
  const row = await selectErasure(db, study, erasure);
  if (!row) throw new Problem('erasure-unknown');
  return asErasure(row);
}

function asErasure({ id, at, name, researcher_id, certificate }: ErasureRow): Erasure {
  return { id, at, by: name ?? researcher_id, certificate: JSON.parse(certificate) as Certificate };
}
