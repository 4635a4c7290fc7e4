import { canonicalJson } from '../../../analysis/model/instrument/canonical.ts';
import type { FindingChange } from '../../contract/finding.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { lookAt } from '../evidence/evidence.door.ts';
import { logLook } from '../look/look.door.ts';
import type { StoredEvidence } from './stored-finding.ts';

/** Who writes, and when. */
export interface Writer {
  readonly researcher: ResearcherId;
  readonly at: Date;
}

type Written = FindingChange['evidence'][number];

/**
 * Evidence with what it said when it was cited: what was cited before keeps that, unless it is looked at again. What says nothing
 * cannot be cited.
 */
export async function citeEvidence(
  databases: Databases,
  study: StudyId,
  { evidence, renew = [] }: Pick<FindingChange, 'evidence' | 'renew'>,
  before: readonly StoredEvidence[],
  writer: Writer,
): Promise<StoredEvidence[]> {
  const ids = new Set(evidence.map(({ id }) => id));
  if (ids.size < evidence.length) throw new Problem('finding-evidence-twice');
  const kept = (each: Written) =>
    renew.includes(each.id) ? undefined : before.find((other) => isSameSource(each, other));
  const fresh = evidence.filter((each) => !kept(each));
  const sights = new Map(
    (await lookAt(databases, study, fresh, 'owner')).map((sight, at) => [fresh[at], sight]),
  );
  const cited: StoredEvidence[] = [];
  for (const each of evidence) {
    const seen = kept(each)?.cited ?? sights.get(each)?.seen;
    if (!seen) throw new Problem('finding-evidence-gone', { title: sights.get(each)!.title });
    cited.push({ ...each, cited: seen });
  }
  await noteAnalyses(databases, study, fresh, writer);
  return cited;
}

function isSameSource(one: Written, other: Written): boolean {
  return (
    one.id === other.id &&
    one.release === other.release &&
    canonicalJson(one.ref) === canonicalJson(other.ref)
  );
}

/** Who cites an analysis has asked for it, as in the workspace. */
async function noteAnalyses(
  { studio }: Databases,
  study: StudyId,
  evidence: readonly Written[],
  { researcher, at }: Writer,
): Promise<void> {
  for (const { ref, release } of evidence)
    if (ref.kind === 'analysis' || ref.kind === 'records') {
      const subject = release ?? study;
      await logLook(studio, { study, researcher, action: 'analysis.run', subject, request: ref.request, at });
    }
}
