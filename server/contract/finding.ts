import { type Static, Type } from 'typebox';
import { type Lack, lacks, strengths } from '../../analysis/model/finding.ts';
import { Change, EvidenceRef, Seen } from '../../analysis/model/evidence.ts';
import { address } from './address.ts';
import { Bilingual, Text, textOf } from './construct.ts';
import { ExcerptId, FindingId, InterviewId, ofStudy, ReleaseId, StudyId } from './ids.ts';
import { JointExcerpt } from './joint.ts';

/** How much a finding may hold. */
export const FINDING_LIMITS = {
  findings: 300,
  evidence: 100,
  searches: 20,
  judged: 500,
  text: 5000,
} as const;

const closed = { additionalProperties: false } as const;
const id = Type.String({ pattern: '^[A-Za-z0-9_-]{1,40}$' });
const own = textOf(FINDING_LIMITS.text);

/** One reference of a finding; `note` says why it is there. */
const NewEvidence = Type.Object(
  {
    id,
    side: Type.Enum(['for', 'against']),
    release: Type.Union([ReleaseId, Type.Null()]),
    ref: EvidenceRef,
    note: own,
  },
  closed,
);

/** What is looked for: excerpts with any of the codes, the values, and words in the quote. */
export const SearchQuery = Type.Object(
  {
    codes: Type.Array(Type.String(), { maxItems: 60 }),
    /** Values by dimension of excerpts and attributes of interviews; any of a dimension. */
    values: Type.Record(Type.String(), Type.Array(Type.String())),
    words: Type.String({ maxLength: 200 }),
  },
  closed,
);
export type SearchQuery = Static<typeof SearchQuery>;

/** A search for what would contradict the claim, its hits judged one by one. */
const NewSearch = Type.Object(
  {
    id,
    query: SearchQuery,
    judged: Type.Array(
      Type.Object(
        {
          excerpt: ExcerptId,
          judgement: Type.Enum(['contradicts', 'fits', 'irrelevant']),
          note: Type.String({ maxLength: 1000 }),
        },
        closed,
      ),
      { maxItems: FINDING_LIMITS.judged },
    ),
    /** Who looked says that every hit was judged; one without hits too. */
    reviewed: Type.Boolean(),
  },
  closed,
);
export type NegativeSearch = Static<typeof NewSearch>;

/** What the author decides: it stands, in part, not at all; open until then. */
export const verdicts = ['open', 'supported', 'partly', 'unsupported', 'withdrawn'] as const;
export const Verdict = Type.Enum([...verdicts]);
export type Verdict = Static<typeof Verdict>;

const content = {
  claim: textOf(600, { minProperties: 1 }),
  /** The claim of the frame that it tests. */
  template: Type.Union([Type.String(), Type.Null()]),
  /** Where it stands in the frame. */
  column: Type.Union([Type.String(), Type.Null()]),
  row: Type.Union([Type.String(), Type.Null()]),
  verdict: Verdict,
  /** How the evidence is read, how the mechanism explains the problem, what else might explain it, what would change the author's mind. */
  reasoning: own,
  cause: own,
  rivals: own,
  changeMind: own,
  /** That it rests on codes whose agreement is too low; said in print. */
  saysUnreliable: Type.Boolean(),
};

export const FindingChange = Type.Object(
  {
    version: Type.Integer({ minimum: 0 }),
    ...content,
    evidence: Type.Array(NewEvidence, { maxItems: FINDING_LIMITS.evidence }),
    searches: Type.Array(NewSearch, { maxItems: FINDING_LIMITS.searches }),
    /** Evidence looked at again: what it says now counts as cited. */
    renew: Type.Optional(Type.Array(id, { maxItems: FINDING_LIMITS.evidence })),
  },
  closed,
);
export type FindingChange = Static<typeof FindingChange>;

export const Evidence = Type.Object({
  ...NewEvidence.properties,
  /** In a line, for lists and reports. */
  title: Bilingual,
  /** In which interview an excerpt stands. */
  interview: Type.Optional(InterviewId),
  /** What it said when it was cited, and what it says now; null where the source is gone. */
  cited: Seen,
  now: Seen,
  changes: Type.Array(Change),
});
export type Evidence = Static<typeof Evidence>;

/** A search with the hits that nobody judged yet. */
export const Search = Type.Object({ ...NewSearch.properties, unjudged: Type.Array(ExcerptId) });
export type Search = Static<typeof Search>;

/** `stale`: something that it rests on is not what it was. */
export const states = ['draft', 'supported', 'partly', 'unsupported', 'stale', 'withdrawn'] as const;
export const FindingState = Type.Enum([...states]);
export type FindingState = Static<typeof FindingState>;

export const Finding = Type.Object({
  id: FindingId,
  version: Type.Integer(),
  ...content,
  evidence: Type.Array(Evidence),
  searches: Type.Array(Search),
  state: FindingState,
  /** What the verdict wants: hits that came later, for instance, open a review again. */
  lacks: Type.Array(Type.Unsafe<Lack>(Type.Enum([...lacks]))),
  /** Which strands speak for it. */
  strength: Type.Enum([...strengths]),
  /** Codes of its excerpts whose α is below .667, as far as two coders coded. */
  unreliable: Type.Array(Type.Object({ code: Type.String(), alpha: Type.Number() })),
  changedBy: Type.String(),
  changedAt: Type.String(),
  removedAt: Type.Union([Type.String(), Type.Null()]),
});
export type Finding = Static<typeof Finding>;

/** How one test of a claim came out; `undecided`: the interval holds the number, or too few spoke of it. */
export const TestOutcome = Type.Object({
  speaks: Type.Enum(['for', 'against']),
  outcome: Type.Enum(['holds', 'fails', 'undecided', 'unasked']),
  sentence: Bilingual,
  /** What it was read from; an excerpt list for voices. */
  refs: Type.Array(EvidenceRef),
});
export type TestOutcome = Static<typeof TestOutcome>;

/** A claim of the frame with its tests; `finding` is the one that takes it up. */
export const OfferedClaim = Type.Object({
  code: Type.String(),
  claim: Text,
  column: Type.Union([Type.String(), Type.Null()]),
  row: Type.Union([Type.String(), Type.Null()]),
  rivals: Text,
  tests: Type.Array(TestOutcome),
  proposal: Type.Enum(['supported', 'partly', 'unsupported', 'open']),
  finding: Type.Union([FindingId, Type.Null()]),
});
export type OfferedClaim = Static<typeof OfferedClaim>;

const path = '/api/studies/:study/findings';
const ofFinding = Type.Object({ study: StudyId, finding: FindingId });
const read = { access: 'finding.read', tag: 'finding' } as const;
const edit = { access: 'finding.edit', tag: 'finding' } as const;

export const findingAddresses = {
  list: address({ ...read, method: 'GET', path, params: ofStudy, reply: Type.Array(Finding) }),
  show: address({ ...read, method: 'GET', path: `${path}/:finding`, params: ofFinding, reply: Finding }),
  create: address({
    ...edit,
    method: 'POST',
    path,
    params: ofStudy,
    body: Type.Omit(FindingChange, ['version', 'renew'], closed),
    reply: Finding,
    status: 201,
  }),
  save: address({
    ...edit,
    method: 'PUT',
    path: `${path}/:finding`,
    params: ofFinding,
    body: FindingChange,
    reply: Finding,
  }),
  remove: address({
    ...edit,
    method: 'DELETE',
    path: `${path}/:finding`,
    params: ofFinding,
    query: Type.Object({ version: Type.Integer() }, closed),
  }),
  restore: address({
    ...edit,
    method: 'POST',
    path: `${path}/:finding/restore`,
    params: ofFinding,
    reply: Finding,
  }),
  order: address({
    ...edit,
    method: 'PUT',
    path: '/api/studies/:study/finding-order',
    summary: 'The order in which findings are listed and printed',
    params: ofStudy,
    body: Type.Array(FindingId, { maxItems: FINDING_LIMITS.findings }),
  }),
  search: address({
    ...edit,
    method: 'POST',
    path: '/api/studies/:study/finding-searches',
    reads: true,
    summary: 'The excerpts that count and that a search finds',
    params: ofStudy,
    body: SearchQuery,
    reply: Type.Array(JointExcerpt),
  }),
  claims: address({
    ...read,
    method: 'GET',
    path: '/api/studies/:study/releases/:release/claims',
    summary: 'The claims of the frame, each tested on a release and on the coded interviews',
    params: Type.Object({ study: StudyId, release: ReleaseId }),
    reply: Type.Array(OfferedClaim),
  }),
};
