import { jsonMember, type Member } from '../../formats/bundle/pack-bundle.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { readFindings } from '../finding/finding.door.ts';
import { noteRedaction } from '../redaction/redaction.door.ts';
import { asMember } from './as-member.ts';
import { inTexts } from './in-texts.ts';
import type { BundleWish } from './wish.ts';

/** The findings with all that they rest on; requests of their own are asked like those of tables. */
export async function* findingMembers(
  databases: Databases,
  { study, release, language }: BundleWish,
  heard: (request: object) => void,
): AsyncGenerator<Member> {
  const findings = await readFindings(databases, study);
  for (const { ref, release: of } of findings.flatMap(({ evidence }) => evidence))
    if (ref.kind === 'analysis' && of === release.id) heard(ref.request);
  const redact = await noteRedaction(databases.studio, study, language);
  const page = { release, of: release.id, findings: findings.map((finding) => inTexts(finding, redact)) };
  yield jsonMember('findings.json', asMember(page));
}
