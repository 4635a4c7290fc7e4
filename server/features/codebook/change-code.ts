import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { Code, CodeChange, CodeDefinition } from '../../contract/codebook.ts';
import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { frameOf } from '../frame/frame.door.ts';
import { checkKind } from './check-kind.ts';
import { checkParent } from './check-parent.ts';
import type { Authorship } from './authorship.ts';
import { recordVersion, selectCodes, selectVersion, selectVersions, updateCode } from './codebook.queries.ts';
import { readCode } from './read-code.ts';

/**
 * Changes a code; it is the next version of the codebook. Codings made under other criteria wait for review from then on, and
 * no longer once the change is taken back.
 */
export async function changeCode(
  db: StudioDb,
  study: StudyId,
  code: string,
  { revision, parent, kind, ...definition }: CodeChange,
  authorship: Authorship,
): Promise<Code> {
  const now = await readCode(db, study, code);
  if (kind !== undefined) checkKind(await frameOf(db, study), kind);
  checkParent(await selectCodes(db, study), code, parent);
  const version = (await selectVersion(db, study)) + 1;
  const [, former] = await selectVersions(db, study, code);
  const same = [now, ...(former ? [former] : [])].find((each) => criteria(each) === criteria(definition));
  const values = {
    ...(kind !== undefined && { kind }),
    parent,
    definition: JSON.stringify(definition),
    criteria_since: same?.criteriaSince ?? version,
  };
  if (!(await updateCode(db, study, code, revision, values))) throw new Problem('changed-meanwhile');
  await recordVersion(db, study, version, authorship, [code]);
  return readCode(db, study, code);
}

/** What decides whether a passage belongs under a code; names and examples only help to find it. */
function criteria({ definition, include, exclude, nearMiss }: CodeDefinition): string {
  const said = (text: Text) => Object.fromEntries(Object.entries(text).filter(([, words]) => words !== ''));
  return canonicalJson([definition, include, exclude, nearMiss].map(said));
}
