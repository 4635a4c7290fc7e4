import type { Code, CodeMerge } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import type { Authorship } from './authorship.ts';
import { recordVersion, selectCodes, selectVersion, updateCode } from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/** Takes a code out of use for another one of its kind, under which the codes below it go. */
export async function foldCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, into }: CodeMerge,
  authorship: Authorship,
): Promise<Code> {
  const [from, to] = [await readCode(db, study, code), await readCode(db, study, into)];
  if (code === into || from.kind !== to.kind || to.retired)
    throw new Problem('code-merge-unfit', { code, into });
  const version = (await selectVersion(db, study)) + 1;
  if (!(await updateCode(db, study, code, revision, { retired: 1 }))) throw new Problem('changed-meanwhile');
  const moved = await adopt(db, study, from, to);
  await recordVersion(db, study, version, authorship, [code, ...moved]);
  return readCode(db, study, into);
}

/** The codes below go under the other one; if that stands below itself, they and it go one up. */
async function adopt(db: StudioDb, study: StudyId, from: Code, to: Code): Promise<string[]> {
  const codes = await selectCodes(db, study);
  const parents = new Map(codes.map(({ code, parent }) => [code, parent]));
  let below = false;
  for (let above = to.parent; above !== null; above = parents.get(above) ?? null)
    below ||= above === from.code;
  const children = codes.filter(({ parent }) => parent === from.code);
  for (const { code, revision } of children)
    await updateCode(db, study, code, revision, { parent: below ? from.parent : to.code });
  return children.map(({ code }) => code);
}
