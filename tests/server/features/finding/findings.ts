import type { FindingChange, Finding, OfferedClaim } from '../../../../server/contract/finding.ts';
import type { JointExcerpt } from '../../../../server/contract/joint.ts';
import { openReleased } from '../notebook/released.ts';

type Content = Omit<FindingChange, 'version' | 'renew'>;
export type Written = Content['evidence'][number];

export const contentOf = (more: Partial<Content> = {}): Content => ({
  claim: { 'zh-CN': '考评不公' },
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
  ...more,
});

export const evidenceOf = (id: string, ref: Written['ref'], more: Partial<Written> = {}): Written => ({
  id,
  side: 'for',
  release: null,
  ref,
  note: {},
  ...more,
});

/** What was written of a finding, ready to be sent back. */
export function writtenIn(finding: Finding): Content {
  const { claim, template, column, row, verdict, reasoning, cause, rivals, changeMind, saysUnreliable } =
    finding;
  return {
    ...{ claim, template, column, row, verdict, reasoning, cause, rivals, changeMind, saysUnreliable },
    evidence: finding.evidence.map(({ id, side, release, ref, note }) => ({ id, side, release, ref, note })),
    searches: finding.searches.map(({ unjudged: _, ...search }) => search),
  };
}

/** The demonstration study with calls for its findings. */
export async function openFindings() {
  const released = await openReleased();
  const { call, release } = released;
  const create = (more: Partial<Content> = {}) => call('POST', 'findings', contentOf(more));
  const made = async (more: Partial<Content> = {}) => (await create(more)).json<Finding>();
  const show = async (id: string) => (await call('GET', `findings/${id}`)).json<Finding>();
  const list = async () => (await call('GET', 'findings')).json<Finding[]>();
  const save = (finding: Finding, more: Partial<FindingChange> = {}) =>
    call('PUT', `findings/${finding.id}`, { version: finding.version, ...writtenIn(finding), ...more });
  const search = async (query: object) =>
    (await call('POST', 'finding-searches', { codes: [], values: {}, words: '', ...query })).json<
      JointExcerpt[]
    >();
  const claims = async () => (await call('GET', `releases/${release}/claims`)).json<OfferedClaim[]>();
  return { ...released, create, made, show, list, save, search, claims };
}
