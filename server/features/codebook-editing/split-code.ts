import type { Code, CodeSplit } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { addBeside, type Authorship } from '../codebook/codebook.door.ts';
import { replaceCode } from '../excerpt/recode.door.ts';

/** Makes a code beside another and gives it some of its excerpts; their coders look at them again. */
export async function splitCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { excerpts, ...split }: CodeSplit,
  authorship: Authorship,
): Promise<Code> {
  const made = await addBeside(db, study, code, split, authorship);
  await replaceCode(db, study, code, made.code, excerpts);
  return made;
}
