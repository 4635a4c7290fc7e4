import type { Code, CodeSplit } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { addCode } from './add-code.ts';
import type { Authorship } from './authorship.ts';
import { selectCodes, updateCode, updatePositions } from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/** Makes a code of the same kind beside another. */
export async function addBeside(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, code: given }: Omit<CodeSplit, 'excerpts'>,
  authorship: Authorship,
): Promise<Code> {
  const { parent, kind } = await readCode(db, study, code);
  if (!(await updateCode(db, study, code, revision, {}))) throw new Problem('changed-meanwhile');
  const made = await addCode(db, study, { ...given, parent, kind }, authorship);
  const order = (await selectCodes(db, study)).map((each) => each.code).filter((each) => each !== made.code);
  await updatePositions(db, study, order.toSpliced(order.indexOf(code) + 1, 0, made.code));
  return made;
}
