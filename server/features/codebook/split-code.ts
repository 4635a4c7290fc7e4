import type { Code, CodeSplit } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { replaceCode } from '../excerpt/recode.door.ts';
import { addCode } from './add-code.ts';
import type { Authorship } from './authorship.ts';
import { selectCodes, updateCode, updatePositions } from './codebook.queries.ts';
import { readCode } from './read-codebook.ts';

/** Makes a code beside another and gives it some of its excerpts; their coders look at them again. */
export async function splitCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, code: given, excerpts }: CodeSplit,
  authorship: Authorship,
): Promise<Code> {
  const { parent, kind } = await readCode(db, study, code);
  if (!(await updateCode(db, study, code, revision, {}))) throw new Problem('changed-meanwhile');
  const made = await addCode(db, study, { ...given, parent, kind }, authorship);
  const order = (await selectCodes(db, study)).map((each) => each.code).filter((each) => each !== made.code);
  await updatePositions(db, study, order.toSpliced(order.indexOf(code) + 1, 0, made.code));
  await replaceCode(db, study, code, made.code, excerpts);
  return made;
}
