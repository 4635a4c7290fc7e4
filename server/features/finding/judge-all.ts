import { lacksOf, stateOf, strengthOf } from '../../../analysis/model/finding.ts';
import { isHit } from '../../../analysis/evidence/search-match.ts';
import { changesOf } from '../../../analysis/model/evidence.ts';
import type { Evidence, Finding } from '../../contract/finding.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Databases } from '../../platform/database/tables.ts';
import type { ReportExcerpt } from '../adjudication/adjudication.door.ts';
import { unreliableCodes } from '../agreement/agreement.door.ts';
import { lookAt, type Sight } from '../evidence/evidence.door.ts';
import { searchable } from './search-excerpts.ts';
import type { StoredEvidence, StoredFinding } from './stored-finding.ts';

/** What is said of a finding beside what was written. */
export type Judged = Omit<StoredFinding, 'evidence'> &
  Pick<Finding, 'evidence' | 'searches' | 'lacks' | 'state' | 'strength' | 'unreliable'>;

/** Looks at everything that findings rest on, all at once, and says what follows for each. The team looks: nobody else reads findings. */
export async function judgeAll(
  databases: Databases,
  study: StudyId,
  findings: readonly StoredFinding[],
): Promise<Judged[]> {
  const sights = await lookAt(
    databases,
    study,
    findings.flatMap(({ evidence }) => evidence),
    'owner',
  );
  const hasSearch = findings.some(({ searches }) => searches.length > 0);
  const hits = hasSearch ? await searchable(databases.studio, study) : [];
  const hasExcerpt = findings.some(({ evidence }) => evidence.some(({ ref }) => ref.kind === 'excerpt'));
  const low = hasExcerpt ? await unreliableCodes(databases.studio, study) : new Map<string, number>();
  let at = 0;
  return findings.map((finding) => {
    const evidence = finding.evidence.map((each) => comparedWith(each, sights[at++]!));
    return { ...finding, ...judged({ ...finding, evidence }, hits, low) };
  });
}

function comparedWith(evidence: StoredEvidence, { title, seen }: Sight): Evidence {
  return { ...evidence, title, now: seen, changes: changesOf(evidence.cited, seen ?? []) };
}

function judged(
  finding: Omit<StoredFinding, 'evidence'> & { readonly evidence: Evidence[] },
  excerpts: readonly ReportExcerpt[],
  low: ReadonlyMap<string, number>,
) {
  const { evidence, verdict } = finding;
  const searches = finding.searches.map((search) => {
    const known = new Set<string>(search.judged.map(({ excerpt }) => excerpt));
    const hits = excerpts.filter((each) => isHit(search.query, each));
    return { ...search, unjudged: hits.filter(({ id }) => !known.has(id)).map(({ id }) => id) };
  });
  const codes = new Set(evidence.flatMap(codesIn));
  const unreliable = [...low].flatMap(([code, alpha]) => (codes.has(code) ? [{ code, alpha }] : []));
  const lacks = lacksOf({ ...finding, searches, unreliable });
  const isChanged = evidence.some(({ changes }) => changes.length > 0);
  const speaking = evidence.filter(({ side }) => side === 'for').map(({ now }) => now);
  return {
    evidence,
    searches,
    unreliable,
    lacks,
    state: stateOf(verdict, { isChanged, lacks }),
    strength: strengthOf(speaking),
  };
}

const codesIn = ({ ref, now }: Evidence): string[] =>
  ref.kind === 'excerpt' && now
    ? now.flatMap(({ key }) => (key.startsWith('code:') ? [key.slice('code:'.length)] : []))
    : [];
