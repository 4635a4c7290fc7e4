import { describe, expect, it } from 'vitest';
import type { Match, WaitingInterview } from '../../../../server/contract/adjudication.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import { reportLayer } from '../../../../server/features/adjudication/adjudication.door.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openComparison, spanOf } from './compared.ts';

const whole = '季度末墙上贴张表，𠮷才晓得扣了多少。';
const part = '𠮷才晓得扣了多少。';

const process = { link: 'process', stance: 'problem' };

async function openDisagreement() {
  const opened = await openComparison();
  const { code, finish, matches, coderA, coderB } = opened;
  const a = await code(coderA, whole);
  const b = await code(coderB, part, { values: process, codes: ['PUN', 'JIF'] });
  await finish(coderA, coderB);
  const [match] = await matches();
  return { ...opened, a, b, match: match! };
}

const quotes = ({ settlement }: Match) => settlement!.settled.map(({ quote }) => quote);
const codeOf = (reply: { json: () => unknown }) => (reply.json() as { code: string }).code;

describe('comparing two coders', () => {
  it('shows nothing until both have finished, and then both side by side', async () => {
    const { code, finish, compare, coderA, coderB } = await openComparison();
    const a = await code(coderA, whole);
    const b = await code(coderB, part);
    expect(await compare()).toEqual([]);
    await finish(coderA);
    expect(await compare()).toEqual([]);
    await finish(coderB);
    const [comparison] = await compare();
    expect(comparison!.coders.map(({ id }) => id).sort()).toEqual([coderA.id, coderB.id].sort());
    expect(comparison!.matches).toHaveLength(1);
    const [match] = comparison!.matches;
    expect(match!.differences).toEqual(['boundary']);
    expect(new Set(match!.excerpts.map((each) => each?.id))).toEqual(new Set([a.id, b.id]));
  });

  it('keeps a coder who has not finished blind to what others finished', async () => {
    const { code, setTask, finish, compare, coderA, coderB, services, study } = await openComparison();
    const third = await givenResearcher(services, { study, role: 'coder' });
    await code(coderA, whole);
    await finish(coderA, coderB);
    expect(await compare(coderA)).toHaveLength(1);
    expect(await compare(third)).toEqual([]);
    await setTask(coderA, 'open');
    expect(await compare(coderA)).toEqual([]);
  });

  it('hides no work behind a coder who found nothing', async () => {
    const { code, finish, matches, coderA, coderB } = await openComparison();
    await code(coderA, whole);
    await finish(coderA, coderB);
    expect((await matches())[0]).toMatchObject({ differences: ['missed'], settlement: null });
  });
});

it('names the interview that nobody can compare before excerpts on a corrected text are reviewed', async () => {
  const { app, study, base, interview, code, finish, compare, owner, coderA, coderB } =
    await openComparison();
  const get = async <T>(url: string) => (await app.inject({ url, headers: owner.headers })).json<T>();
  const waiting = () => get<WaitingInterview[]>(`/api/studies/${study}/comparisons/waiting`);
  const a = await code(coderA, whole);
  await code(coderB, '年初就讲清楚。');
  await finish(coderA, coderB);
  expect(await waiting()).toEqual([]);
  const { text } = await get<Interview>(base);
  await app.inject({
    method: 'POST',
    url: `${base}/revisions`,
    headers: owner.headers,
    payload: { revision: interview.revision.id, text: text.replace('张表', '一张表') },
  });
  expect(await compare()).toEqual([]);
  expect(await waiting()).toMatchObject([{ id: interview.id, code: 'I1', excerpts: 1 }]);
  expect(await get(`/api/studies/${study}/agreement`)).toMatchObject({ interviews: [], rows: [] });

  const { start, end } = a;
  await app.inject({
    method: 'PUT',
    url: `${base}/reviews/${a.id}`,
    headers: coderA.headers,
    payload: { version: a.version, start, end: end + 1 },
  });
  expect(await waiting()).toEqual([]);
  expect(await compare()).toHaveLength(1);
});

describe('settling a disagreement', () => {
  it('takes one coder’s reading', async () => {
    const { match, settle, coderB, owner } = await openDisagreement();
    const settled = (await settle(match, { kind: 'take', coder: coderB.id })).json<Match>();
    expect(quotes(settled)).toEqual([part]);
    expect(settled.settlement).toMatchObject({
      version: 1,
      decision: 'take',
      adjudicator: { id: owner.id },
      settled: [{ values: process, codes: ['PUN', 'JIF'] }],
    });
  });

  it('takes the reading of the coder who saw nothing there', async () => {
    const { code, finish, matches, settle, coderA, coderB } = await openComparison();
    await code(coderA, whole);
    await finish(coderA, coderB);
    const [match] = await matches();
    const settled = (await settle(match!, { kind: 'take', coder: coderB.id })).json<Match>();
    expect(settled.settlement).toMatchObject({ decision: 'take', settled: [] });
  });

  it('merges: all that anybody marked, readings of another link beside each other', async () => {
    const { match, settle } = await openDisagreement();
    const settled = (await settle(match, { kind: 'merge' })).json<Match>();
    expect(quotes(settled)).toEqual([whole, whole]);
    expect(settled.settlement!.settled.map(({ values, codes }) => ({ link: values.link, codes }))).toEqual(
      expect.arrayContaining([
        { link: 'plan', codes: ['PUN'] },
        { link: 'process', codes: ['PUN', 'JIF'] },
      ]),
    );
  });

  it('merges the codes of readings of one link and stance', async () => {
    const { code, finish, matches, settle, coderA, coderB } = await openComparison();
    await code(coderA, whole, { codes: ['PUN', 'GOA'] });
    await code(coderB, whole, { codes: ['PUN', 'JIF'] });
    await finish(coderA, coderB);
    const [match] = await matches();
    const settled = (await settle(match!, { kind: 'merge' })).json<Match>();
    expect(settled.settlement!.settled).toHaveLength(1);
    expect([...settled.settlement!.settled[0]!.codes].sort()).toEqual(['GOA', 'JIF', 'PUN']);
  });

  it('writes a reading of its own, quoted from the text', async () => {
    const { match, settle } = await openDisagreement();
    const coding = {
      ...spanOf('加分的一条也没有。'),
      values: { link: 'results', stance: 'problem' },
      codes: ['REI'],
    } as const;
    const settled = (
      await settle(match, { kind: 'edit', coding: { ...coding, codes: ['REI'] } })
    ).json<Match>();
    expect(quotes(settled)).toEqual(['加分的一条也没有。']);
  });

  it.each([
    ['a code that does not exist', { codes: ['XXX'] }, 'code-unknown'],
    ['outcomes without a mechanism', { codes: ['BUR'] }, 'kind-missing'],
    ['a place outside the text', { end: 9999 }, 'excerpt-unanchored'],
    ['an empty place', { end: 0 }, 'excerpt-empty'],
  ])('refuses %s and settles nothing', async (_, more, problem) => {
    const { match, matches, settle } = await openDisagreement();
    const coding = {
      ...spanOf(whole),
      values: { link: 'plan', stance: 'problem' },
      codes: ['PUN'],
      ...more,
    } as const;
    const reply = await settle(match, { kind: 'edit', coding: { ...coding, codes: [...coding.codes] } });
    expect(codeOf(reply)).toBe(problem);
    expect((await matches())[0]!.settlement).toBeNull();
  });

  it('keeps every decision, takes them back and does them again', async () => {
    const { match, matches, settle, services, coderA } = await openDisagreement();
    await settle(match, { kind: 'take', coder: coderA.id });
    await settle(match, { kind: 'open' }, 1);
    expect((await matches())[0]!.settlement).toMatchObject({ decision: 'open', version: 2, settled: [] });
    await settle(match, { kind: 'take', coder: coderA.id }, 2);
    expect(quotes((await matches())[0]!)).toEqual([whole]);
    const { studio } = services.databases;
    const kept = await studio
      .selectFrom('settlement')
      .select(['version', 'decision'])
      .orderBy('version')
      .execute();
    expect(kept.map(({ decision }) => decision)).toEqual(['take', 'open', 'take']);
    const sources = await studio.selectFrom('settlement_source').select('excerpt_id').execute();
    expect(sources).toHaveLength(2);
  });

  it('refuses the second of two decisions made at once, and keeps the first', async () => {
    const { match, matches, settle, coderA, coderB } = await openDisagreement();
    const replies = await Promise.all([
      settle(match, { kind: 'take', coder: coderA.id }),
      settle(match, { kind: 'take', coder: coderB.id }),
      settle(match, { kind: 'none' }),
    ]);
    const taken = replies.filter(({ statusCode }) => statusCode === 200);
    expect(taken).toHaveLength(1);
    expect(replies.filter((reply) => reply.statusCode === 409).map(codeOf)).toEqual([
      'changed-meanwhile',
      'changed-meanwhile',
    ]);
    expect((await matches())[0]!.settlement).toEqual(taken[0]!.json<Match>().settlement);
  });

  it('is for owners and analysts, and only where two have finished', async () => {
    const { match, settle, setTask, coderA } = await openDisagreement();
    expect(codeOf(await settle(match, { kind: 'none' }, 0, coderA))).toBe('not-allowed');
    await setTask(coderA, 'open');
    expect(codeOf(await settle(match, { kind: 'none' }))).toBe('comparison-unready');
  });

  it('asks again when a coder recoded what was settled, and stands when the coder takes that back', async () => {
    const { match, matches, settle, setTask, finish, app, base, a, coderA } = await openDisagreement();
    await settle(match, { kind: 'none' });
    const recode = (version: number, stance: string) =>
      app.inject({
        method: 'PATCH',
        url: `${base}/excerpts/${a.id}`,
        headers: coderA.headers,
        payload: { version, values: { link: 'plan', stance }, codes: ['PUN'], memo: '' },
      });
    await setTask(coderA, 'open');
    await recode(1, 'suggestion');
    await finish(coderA);
    expect((await matches())[0]!.settlement).toBeNull();
    expect(codeOf(await settle(match, { kind: 'none' }, 1))).toBe('match-outdated');
    await setTask(coderA, 'open');
    await recode(2, 'problem');
    await finish(coderA);
    expect((await matches())[0]!.settlement).toMatchObject({ decision: 'none', version: 1 });
  });

  it('goes with its interview', async () => {
    const { match, settle, app, base, owner, services, coderA } = await openDisagreement();
    await settle(match, { kind: 'take', coder: coderA.id });
    const reply = await app.inject({ method: 'DELETE', url: base, headers: owner.headers });
    expect(reply.statusCode).toBe(204);
    expect(await services.databases.studio.selectFrom('settlement').selectAll().execute()).toEqual([]);
  });
});

describe('what reports rest on', () => {
  it('is nothing that nobody finished, then one coder, then both, then what was settled', async () => {
    const { code, finish, matches, settle, services, study, coderA, coderB } = await openComparison();
    const layer = () => reportLayer(services.databases.studio, study, 'zh-CN');
    await code(coderA, whole);
    expect(await layer()).toMatchObject({ excerpts: [], interviews: { unfinished: 1 } });
    await finish(coderA);
    expect(await layer()).toMatchObject({
      excerpts: [{ quote: whole }],
      interviews: { single: 1, unfinished: 0 },
    });
    await code(coderB, part);
    await code(coderB, '年初就讲清楚。', { values: { link: 'plan', stance: 'suggestion' } });
    expect((await layer()).excerpts).toHaveLength(1);
    await finish(coderB);
    expect((await layer()).excerpts).toHaveLength(3);
    expect(await layer()).toMatchObject({
      interviews: { unsettled: 1, single: 0 },
      ground: { 'zh-CN': expect.stringContaining('1 份由多位编码员完成、尚未裁定') as string },
    });
    const [first, second] = await matches();
    await settle(first!, { kind: 'take', coder: coderB.id });
    expect(await layer()).toMatchObject({ interviews: { unsettled: 1, settled: 0 } });
    await settle(second!, { kind: 'none' });
    expect(await layer()).toMatchObject({
      interviews: { unsettled: 0, settled: 1 },
      excerpts: [{ quote: part }],
    });
  });

  it('takes agreement without a decision, once and not for each coder', async () => {
    const { code, finish, services, study, coderA, coderB } = await openComparison();
    await code(coderA, whole);
    await code(coderB, whole);
    await finish(coderA, coderB);
    const { excerpts, interviews } = await reportLayer(services.databases.studio, study, 'zh-CN');
    expect(interviews.settled).toBe(1);
    expect(excerpts.map(({ quote }) => quote)).toEqual([whole]);
  });
});
