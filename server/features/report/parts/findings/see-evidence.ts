import type { SeenPart } from '../../../../../analysis/model/evidence.ts';
import type { Bilingual } from '../../../../contract/construct.ts';
import type { Evidence, Finding } from '../../../../contract/finding.ts';
import { reportLayer } from '../../../adjudication/adjudication.door.ts';
import { lookAt, newestRelease } from '../../../evidence/evidence.door.ts';
import { listReleases } from '../../../release/release.door.ts';
import type { Ground } from '../../ground.ts';
import { placeOf } from './place-of.ts';

/** An evidence as the readers of the report may see it. */
export interface ToldEvidence {
  readonly evidence: Evidence;
  readonly title: Bilingual;
  readonly seen: readonly SeenPart[];
  /** Where it is, for the list of references. */
  readonly place: string;
}

export type See = (evidence: Evidence) => ToldEvidence | null;

/** All evidence is looked at again with the eyes of the audience: what was cited is the team’s. Null where it may not be told. */
export async function seeEvidence(
  { databases, study, audience, locale, reader }: Ground,
  findings: readonly Finding[],
): Promise<See> {
  const all = findings.flatMap(({ evidence }) => evidence);
  const sights = await lookAt(databases, study, all, reader.role);
  const seen = new Map(all.map((evidence, at) => [evidence, sights[at]!]));
  const releases = new Map((await listReleases(databases.studio, study)).map((each) => [each.id, each]));
  const newest = await newestRelease(databases.studio, study);
  const layer = audience === 'team' ? await reportLayer(databases.studio, study, locale) : null;
  const excerpts = new Map(
    [...(layer?.excerpts ?? []), ...(layer?.open ?? [])].map((each) => [String(each.id), each]),
  );
  return (evidence) => {
    const sight = seen.get(evidence);
    if (!sight?.seen) return null;
    const id = evidence.release ?? newest;
    const place = placeOf(evidence.ref, sight, id ? releases.get(id) : undefined, excerpts, locale);
    return { evidence, title: sight.title, seen: sight.seen, place };
  };
}
