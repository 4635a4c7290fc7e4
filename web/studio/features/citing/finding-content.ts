import type { EvidenceRef } from '../../../../analysis/model/evidence.ts';
import type {
  Finding,
  FindingChange,
  NegativeSearch,
  OfferedClaim,
} from '../../../../server/contract/finding.ts';

/** What an author writes of a finding. */
export type FindingContent = Omit<FindingChange, 'version' | 'renew'>;
export type WrittenEvidence = FindingContent['evidence'][number];
export type Side = WrittenEvidence['side'];

export const emptyFinding: FindingContent = {
  claim: {},
  template: null,
  column: null,
  row: null,
  verdict: 'open',
  reasoning: {},
  cause: {},
  rivals: {},
  changeMind: {},
  saysUnreliable: false,
  evidence: [],
  searches: [],
};

export function writtenIn(finding: Finding): FindingContent {
  const { claim, template, column, row, verdict, reasoning, cause, rivals, changeMind, saysUnreliable } =
    finding;
  return {
    ...{ claim, template, column, row, verdict, reasoning, cause, rivals, changeMind, saysUnreliable },
    evidence: finding.evidence.map(({ id, side, release, ref, note }) => ({ id, side, release, ref, note })),
    searches: finding.searches.map(({ id, query, judged, reviewed }) => ({ id, query, judged, reviewed })),
  };
}

const freshId = (taken: readonly { readonly id: string }[], letter: string): string => {
  for (let next = taken.length + 1; ; next++)
    if (taken.every(({ id }) => id !== `${letter}${next}`)) return `${letter}${next}`;
};

export function cite(content: FindingContent, ref: EvidenceRef, side: Side): FindingContent {
  const added = { id: freshId(content.evidence, 'e'), side, release: null, ref, note: {} };
  return { ...content, evidence: [...content.evidence, added] };
}

export function changeEvidence(
  content: FindingContent,
  id: string,
  change: Partial<WrittenEvidence>,
): FindingContent {
  const evidence = content.evidence.map((each) => (each.id === id ? { ...each, ...change } : each));
  return { ...content, evidence };
}

export function dropEvidence(content: FindingContent, id: string): FindingContent {
  return { ...content, evidence: content.evidence.filter((each) => each.id !== id) };
}

export function addSearch(content: FindingContent, query: NegativeSearch['query']): FindingContent {
  const search = { id: freshId(content.searches, 's'), query, judged: [], reviewed: false };
  return { ...content, searches: [...content.searches, search] };
}

export function changeSearch(
  content: FindingContent,
  id: string,
  change: (search: NegativeSearch) => NegativeSearch,
): FindingContent {
  return { ...content, searches: content.searches.map((each) => (each.id === id ? change(each) : each)) };
}

/** A finding that takes up a claim: what a test was read from speaks on the side on which it came out; what came out open is left out. */
export function takingUp({ code, claim, column, row, rivals, tests }: OfferedClaim): FindingContent {
  const begun = { ...emptyFinding, claim, template: code, column, row, rivals };
  const cited = tests.flatMap(({ speaks, outcome, refs }) => {
    if (outcome !== 'holds' && outcome !== 'fails') return [];
    const side: Side = (speaks === 'for') === (outcome === 'holds') ? 'for' : 'against';
    return refs.map((ref) => ({ ref, side }));
  });
  const once = new Map(cited.map((each) => [JSON.stringify(each.ref), each]));
  return [...once.values()].reduce<FindingContent>((grown, { ref, side }) => cite(grown, ref, side), begun);
}
