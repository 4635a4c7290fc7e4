import type { EvidenceRef } from '../../../../analysis/model/evidence.ts';
import { type Finding, findingAddresses } from '../../../../server/contract/finding.ts';
import type { FindingId, StudyId } from '../../../../server/contract/ids.ts';
import { call } from '../../../ui/api.ts';
import { cite, emptyFinding, type FindingContent, type Side, writtenIn } from './finding-content.ts';

export interface Citation {
  readonly ref: EvidenceRef;
  readonly side: Side;
}

/** The standing findings of a study, to choose among. */
export async function standingFindings(study: StudyId): Promise<Finding[]> {
  const findings = await call(findingAddresses.list, { params: { study } });
  return findings.filter(({ removedAt }) => removedAt === null);
}

/** A new finding that begins with one piece of evidence. */
export function beginFinding(
  study: StudyId,
  claim: FindingContent['claim'],
  { ref, side }: Citation,
): Promise<Finding> {
  const body = cite({ ...emptyFinding, claim }, ref, side);
  return call(findingAddresses.create, { params: { study }, body });
}

/** Adds evidence to a finding as it stands now; a source that it cites already is not cited twice. */
export async function citeIn(study: StudyId, finding: FindingId, { ref, side }: Citation): Promise<void> {
  await rewrite(study, finding, (content) =>
    placeOf(content, ref) < 0 ? cite(content, ref, side) : content,
  );
}

/** Takes a citation out again, whatever else was written since. */
export async function takeBack(study: StudyId, finding: FindingId, { ref }: Citation): Promise<void> {
  await rewrite(study, finding, (content) => ({
    ...content,
    evidence: content.evidence.filter((_, at) => at !== placeOf(content, ref)),
  }));
}

function placeOf({ evidence }: FindingContent, ref: EvidenceRef): number {
  const key = JSON.stringify(ref);
  return evidence.findIndex((each) => JSON.stringify(each.ref) === key);
}

async function rewrite(
  study: StudyId,
  finding: FindingId,
  deed: (content: FindingContent) => FindingContent,
): Promise<void> {
  const params = { study, finding };
  const now = await call(findingAddresses.show, { params });
  const content = deed(writtenIn(now));
  await call(findingAddresses.save, { params, body: { version: now.version, ...content } });
}
