import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';
import { guidOf } from '../../formats/refi/guid.ts';
import { selectGuids } from './refi.queries.ts';

/** The GUID of something of a study: the one it came with, else one that its id gives. */
export type GuidOf = (kind: StudioTables['refi_guid']['kind'], id: string) => string;

export async function studyGuids(db: StudioDb, study: StudyId): Promise<GuidOf> {
  const known = await selectGuids(db, study);
  return (kind, id) => known.get(`${kind}:${id}`) ?? guidOf(`${kind}:${id}`);
}
