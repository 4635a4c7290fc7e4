import type { Seen } from './evidence.ts';

/** What follows for a finding from what it rests on. */

export type Verdict = 'open' | 'supported' | 'partly' | 'unsupported' | 'withdrawn';

/** What is looked for in excerpts: any of the codes, of each dimension any of the values, and every word. */
export interface SearchQuery {
  readonly codes: readonly string[];
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly words: string;
}

/**
 * Whether a query looks for anything: a search for everything would be no search.
 *
 * @example
 * isAsking({ codes: [], values: { stance: [] }, words: ' ' }) // => false
 */
export function isAsking({ codes, values, words }: SearchQuery): boolean {
  return codes.length > 0 || Object.values(values).some(({ length }) => length > 0) || words.trim() !== '';
}

interface Ground {
  readonly verdict: Verdict;
  readonly saysUnreliable: boolean;
  readonly evidence: readonly unknown[];
  /** Searches for what would contradict it, each with the hits that nobody judged. */
  readonly searches: readonly {
    readonly query: SearchQuery;
    readonly reviewed: boolean;
    readonly unjudged: readonly unknown[];
  }[];
  /** Codes of its excerpts on which coders agree too little. */
  readonly unreliable: readonly unknown[];
}

export const lacks = ['evidence', 'search', 'reliability'] as const;
export type Lack = (typeof lacks)[number];

/**
 * What a verdict still wants: evidence whatever it is; to say that something stands, also a search for what would contradict it of
 * which every hit was judged, and that codes with too little agreement are named as such.
 *
 * @example
 * lacksOf({ verdict: 'supported', saysUnreliable: false, evidence: [1], searches: [], unreliable: [] }) // => ['search']
 */
export function lacksOf({ verdict, saysUnreliable, evidence, searches, unreliable }: Ground): Lack[] {
  if (verdict === 'open' || verdict === 'withdrawn') return [];
  const stands = verdict !== 'unsupported';
  const isReviewed = searches.some(
    ({ query, reviewed, unjudged }) => reviewed && isAsking(query) && unjudged.length === 0,
  );
  return [
    ...(evidence.length === 0 ? (['evidence'] as const) : []),
    ...(stands && !isReviewed ? (['search'] as const) : []),
    ...(stands && unreliable.length > 0 && !saysUnreliable ? (['reliability'] as const) : []),
  ];
}

/**
 * Stale when something that it rests on changed since it was cited; else what was decided, as long as the decision lacks nothing.
 *
 * @example
 * stateOf('supported', { isChanged: true, lacks: [] }) // => 'stale'
 */
export function stateOf(
  verdict: Verdict,
  { isChanged, lacks }: { readonly isChanged: boolean; readonly lacks: readonly Lack[] },
): 'draft' | 'supported' | 'partly' | 'unsupported' | 'stale' | 'withdrawn' {
  if (verdict === 'withdrawn') return 'withdrawn';
  if (isChanged) return 'stale';
  return verdict === 'open' || lacks.length > 0 ? 'draft' : verdict;
}

export const strengths = ['both', 'mixed', 'survey', 'interviews', 'records', 'inferred'] as const;
export type Strength = (typeof strengths)[number];

/**
 * Which strands speak for a claim: numbers rest on a release of answers or of appraisal records, voices are quotes or counts of
 * interviews. `mixed`: records, and survey or interviews.
 *
 * @example
 * strengthOf([]) // => 'inferred'
 */
export function strengthOf(speaking: readonly Seen[]): Strength {
  const says = (keys: readonly string[]) =>
    speaking.some((seen) => seen?.some(({ key }) => keys.includes(key)));
  const [survey, interviews] = [says(['release']), says(['quote', 'interviews'])];
  if (survey && interviews) return 'both';
  if (says(['recordRelease'])) return survey || interviews ? 'mixed' : 'records';
  if (survey) return 'survey';
  return interviews ? 'interviews' : 'inferred';
}
