import { type Finding, type FindingChange, FINDING_LIMITS } from '../../contract/finding.ts';
import type { FindingId, StudyId } from '../../contract/ids.ts';
import type { Databases, StudioDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { randomId } from '../../platform/random.ts';
import { forgottenBefore } from '../../platform/removed.ts';
import { checkPlace } from './check-place.ts';
import { checkVerdict } from './check-verdict.ts';
import { citeEvidence, type Writer } from './cite-evidence.ts';
import {
  bringBack,
  clearRemoved,
  insertFinding,
  selectFinding,
  selectFindings,
  updateFinding,
  updatePositions,
} from './finding.queries.ts';
import { readFinding } from './read-findings.ts';
import { storedOf } from './stored-finding.ts';

/** Evidence is looked at before anything is written; the write itself is one statement. */
export async function createFinding(
  databases: Databases,
  study: StudyId,
  content: Omit<FindingChange, 'version' | 'renew'>,
  writer: Writer,
): Promise<Finding> {
  const db = databases.studio;
  await checkPlace(db, study, content);
  const all = await selectFindings(db, study);
  const standing = all.filter(({ removed_at }) => removed_at === null);
  if (standing.length >= FINDING_LIMITS.findings)
    throw new Problem('findings-too-many', { most: FINDING_LIMITS.findings });
  const evidence = await citeEvidence(databases, study, content, [], writer);
  await checkVerdict(databases, study, { ...content, evidence }, null);
  const id = randomId<FindingId>();
  await insertFinding(db, {
    id,
    study_id: study,
    position: Math.max(-1, ...all.map(({ position }) => position)) + 1,
    document: JSON.stringify({ ...content, evidence }),
    version: 1,
    changed_by: writer.researcher,
    changed_at: writer.at.toISOString(),
    removed_at: null,
  });
  return readFinding(databases, study, id);
}

export async function saveFinding(
  databases: Databases,
  study: StudyId,
  finding: FindingId,
  { version, renew = [], ...content }: FindingChange,
  writer: Writer,
): Promise<Finding> {
  const db = databases.studio;
  const row = await selectFinding(db, study, finding);
  if (!row || row.removed_at !== null) throw new Problem('finding-unknown');
  if (row.version !== version) throw new Problem('changed-meanwhile');
  const before = storedOf(row);
  await checkPlace(db, study, content);
  const evidence = await citeEvidence(databases, study, { ...content, renew }, before.evidence, writer);
  await checkVerdict(databases, study, { ...content, evidence }, before);
  const change = {
    document: JSON.stringify({ ...content, evidence }),
    changed_by: writer.researcher,
    changed_at: writer.at.toISOString(),
  };
  if (!(await updateFinding(db, finding, version, change))) throw new Problem('changed-meanwhile');
  return readFinding(databases, study, finding);
}

export async function removeFinding(
  db: StudioDb,
  study: StudyId,
  finding: FindingId,
  version: number,
  at: Date,
): Promise<void> {
  const row = await selectFinding(db, study, finding);
  if (!row || row.removed_at !== null) throw new Problem('finding-unknown');
  if (!(await updateFinding(db, finding, version, { removed_at: at.toISOString() })))
    throw new Problem('changed-meanwhile');
  await clearRemoved(db, study, forgottenBefore(at));
}

/** Brings a removed finding back as it was; one that stands stays as it is. */
export async function restoreFinding(
  databases: Databases,
  study: StudyId,
  finding: FindingId,
): Promise<Finding> {
  if (!(await selectFinding(databases.studio, study, finding))) throw new Problem('finding-unknown');
  await bringBack(databases.studio, finding);
  return readFinding(databases, study, finding);
}

/** Puts findings in an order; those that are not named come after them in the order they had. */
export async function orderFindings(
  db: StudioDb,
  study: StudyId,
  findings: readonly FindingId[],
): Promise<void> {
  const known = (await selectFindings(db, study)).map(({ id }) => id);
  const named = [...new Set(findings)].filter((id) => known.includes(id));
  await updatePositions(db, study, [...named, ...known.filter((id) => !named.includes(id))]);
}
