import { byKey } from '../../../analysis/model/by-key.ts';
import type { EvidenceRef } from '../../../analysis/model/evidence.ts';
import { both } from '../../../analysis/model/text.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { audienceIn } from '../disclosure/disclosure.door.ts';
import { lookAtRelease } from './look-at-release.ts';
import { newestRelease } from './newest-release.ts';
import { seeExcerpts } from './see-excerpts.ts';
import { seeRecords } from './see-records.ts';
import type { Cite, Sight } from './sight.ts';

const noRelease: Sight = { title: both('还没有发布版本', 'No release yet'), seen: null };
const notTold: Sight = { title: both('访谈摘录', 'An excerpt of an interview'), seen: null };

/** What each reference says now to a reader in a role, in the order asked: all of one source are asked at once. */
export async function lookAt(
  databases: Databases,
  study: StudyId,
  cites: readonly Cite[],
  role: Role | null,
): Promise<Sight[]> {
  const sights = new Map<Cite, Sight>();
  const [voices, records] = [cites.filter(is('excerpt')), cites.filter(is('records'))];
  const numbers = cites.filter((cite) => !is('excerpt')(cite) && !is('records')(cite));
  if (voices.length > 0) {
    const { quotes } = await audienceIn(databases.studio, study, role);
    const ids = voices.map(({ ref }) => ref.excerpt);
    const see = quotes ? await seeExcerpts(databases.studio, study, ids) : () => notTold;
    for (const cite of voices) sights.set(cite, see(cite.ref.excerpt));
  }
  if (records.length > 0) {
    const audience = await audienceIn(databases.studio, study, role);
    const refs = records.map(({ ref }) => ref);
    const see = await seeRecords(databases.studio, study, audience, refs);
    for (const cite of records) sights.set(cite, see(cite.ref));
  }
  if (numbers.length > 0) {
    const newest = await newestRelease(databases.studio, study);
    for (const [release, own] of byKey(numbers, (cite) => cite.release ?? newest)) {
      const see = release ? await lookAtRelease(databases, study, release, own, role) : () => noRelease;
      for (const cite of own) sights.set(cite, see(cite.ref));
    }
  }
  return cites.map((cite) => sights.get(cite)!);
}

type CiteOf<Kind> = Cite & { readonly ref: Extract<EvidenceRef, { kind: Kind }> };

const is =
  <Kind extends EvidenceRef['kind']>(kind: Kind) =>
  (cite: Cite): cite is CiteOf<Kind> =>
    cite.ref.kind === kind;
