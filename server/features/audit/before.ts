import type { ActEntry } from '../../contract/audit.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { roleOf } from '../member/member.door.ts';
import { promisesIn } from '../study/study.door.ts';

type Reader = (db: StudioDb, params: Readonly<Record<string, string>>) => Promise<unknown>;

const role: Reader = (db, { study, researcher }) => roleOf(db, study as StudyId, researcher as ResearcherId);

/** What stands there before a change of who may do what, and of what was promised. */
const readers: Readonly<Record<string, Reader>> = {
  'PATCH /members/:researcher': role,
  'DELETE /members/:researcher': role,
  'PATCH /': (db, { study }) => promisesIn(db, study as StudyId),
};

export async function before(
  db: StudioDb,
  act: string,
  params: Readonly<Record<string, string>>,
): Promise<ActEntry['details']> {
  const from = await readers[act]?.(db, params);
  return from === undefined ? {} : { from };
}
