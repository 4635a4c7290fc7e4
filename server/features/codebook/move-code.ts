import type { Code, CodeMove } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Authorship } from './authorship.ts';
import { checkParent } from './check-parent.ts';
import {
  recordVersion,
  selectCodes,
  selectVersion,
  updateCode,
  updatePositions,
} from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/** Puts a code, with all below it, elsewhere in the tree. */
export async function moveCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, parent, before }: CodeMove,
  authorship: Authorship,
): Promise<Code> {
  await readCode(db, study, code);
  const codes = await selectCodes(db, study);
  checkParent(codes, code, parent);
  if (before !== null && codes.find((each) => each.code === before)?.parent !== parent)
    throw new Problem('code-place-gone', { code: before });
  const version = (await selectVersion(db, study)) + 1;
  if (!(await updateCode(db, study, code, revision, { parent }))) throw new Problem('changed-meanwhile');
  const others = codes.map((each) => each.code).filter((each) => each !== code);
  const place = before === null ? others.length : others.indexOf(before);
  await updatePositions(db, study, others.toSpliced(place, 0, code));
  await recordVersion(db, study, version, authorship, [code]);
  return readCode(db, study, code);
}
