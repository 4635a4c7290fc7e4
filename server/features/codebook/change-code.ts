import type { Code, CodeChange, CodeDefinition } from '../../contract/codebook.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { checkParent } from './check-parent.ts';
import type { Authorship } from './authorship.ts';
import { recordVersion, selectCodes, selectVersion, selectVersions, updateCode } from './codebook.queries.ts';
import { readCode } from './read-codebook.ts';

/**
 * Changes a code; it is the next version of the codebook. Codings made under other criteria wait for review from then on, and
 * no longer once the change is taken back.
 */
export async function changeCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, parent, ...definition }: CodeChange,
  authorship: Authorship,
): Promise<Code> {
  const now = await readCode(db, study, code);
  checkParent(await selectCodes(db, study), code, parent);
  const version = (await selectVersion(db, study)) + 1;
  const [, former] = await selectVersions(db, study, code);
  const same = [now, ...(former ? [former] : [])].find((each) => criteria(each) === criteria(definition));
  const values = {
    parent,
    definition: JSON.stringify(definition),
    criteria_since: same?.criteriaSince ?? version,
  };
  if (!(await updateCode(db, study, code, revision, values))) throw new Problem('changed-meanwhile');
  await recordVersion(db, study, version, authorship, code);
  return readCode(db, study, code);
}

/** What decides whether a passage belongs under a code; names and examples only help to find it. */
function criteria({ definition, include, exclude, nearMiss }: CodeDefinition): string {
  return JSON.stringify([definition, include, exclude, nearMiss].map((each) => [each['zh-CN'], each.en]));
}
