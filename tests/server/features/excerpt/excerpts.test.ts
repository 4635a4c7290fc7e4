import { describe, expect, it } from 'vitest';
import type { Excerpt, NewExcerpt } from '../../../../server/contract/excerpt.ts';
import type { CoderProgress, Interview } from '../../../../server/contract/interview.ts';
import { listExcerpts } from '../../../../server/features/excerpt/excerpt.door.ts';
import { verifyQuotes } from '../../../../server/features/excerpt/verify-quotes.ts';
import { countInterviews } from '../../../../server/features/interview/interview.door.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const text = '问：今年怎么样？\n答：😀季度末墙上贴张表，𠮷才晓得扣了多少。\n';
const quote = '𠮷才晓得扣了多少。';
const start = Array.from(text.slice(0, text.indexOf(quote))).length;
const span = { start, end: start + Array.from(quote).length };

type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE' | 'PUT';

const values = { link: 'process', stance: 'problem' };

async function openCoding() {
  const server = await openCodedStudy();
  const { app, study, owner, coderA } = server;
  const interview = await givenInterview(app, study, owner.headers, text);
  const base = `/api/studies/${study}/interviews/${interview.id}`;
  const draft: NewExcerpt = {
    revision: interview.revision.id,
    ...span,
    values,
    codes: ['JIF'],
    memo: '',
  };
  const send = (who: typeof coderA, method: Method, path: string, payload?: object) =>
    app.inject({ method, url: `${base}${path}`, headers: who.headers, ...(payload && { payload }) });
  const code = async (who = coderA, more: Partial<NewExcerpt> = {}) =>
    (await send(who, 'POST', '/excerpts', { ...draft, ...more })).json<Excerpt & { code: string }>();
  const seen = async (who: typeof coderA, query = '') =>
    (await app.inject({ url: `/api/studies/${study}/excerpts${query}`, headers: who.headers })).json<
      Excerpt[]
    >();
  const own = async (who: typeof coderA) => (await send(who, 'GET', '')).json<Interview>();
  return { ...server, interview, draft, send, code, seen, own };
}

describe('coding an excerpt', () => {
  it('stores the quote cut from the text, with emoji before it, and what stands around it', async () => {
    const { code, seen, coderA, interview } = await openCoding();
    const made = await code(coderA, { codes: ['BUR', 'JIF'], memo: '见下文' });
    expect(made).toMatchObject({
      ...span,
      quote,
      suffix: '\n',
      prefix: Array.from(text).slice(0, start).slice(-32).join(''),
      interview: { id: interview.id, code: 'I1', attributes: { roleBand: 'staff' } },
      codes: [
        { code: 'JIF', kind: 'mechanism' },
        { code: 'BUR', kind: 'outcome' },
      ],
      memo: '见下文',
      version: 1,
    });
    expect(await seen(coderA)).toEqual([made]);
  });

  it.each([
    ['a span outside the text', { end: 10_000 }, 422, 'excerpt-unanchored'],
    ['an empty span', { end: start }, 422, 'excerpt-empty'],
    ['a span that ends before it begins', { end: 0 }, 422, 'excerpt-empty'],
    [
      'a span of white space',
      { start: Array.from(text).length - 1, end: Array.from(text).length },
      422,
      'excerpt-empty',
    ],
    ['an unknown code', { codes: ['JIF', 'XXX'] }, 422, 'code-unknown'],
    ['outcomes without a mechanism', { codes: ['BUR'] }, 422, 'kind-missing'],
    ['a value that is not one', { values: { ...values, link: 'L1' } }, 422, 'value-unknown'],
    ['a dimension that is not one', { values: { ...values, mood: 'good' } }, 422, 'dimension-unknown'],
    ['an attribute of interviews', { values: { ...values, roleBand: 'staff' } }, 422, 'dimension-unknown'],
    ['no value where one is asked for', { values: { link: 'process' } }, 422, 'value-missing'],
    ['no code', { codes: [] }, 422, 'codes-too-few'],
    ['another revision', { revision: 'A'.repeat(22) as NewExcerpt['revision'] }, 409, 'revision-outdated'],
  ])('refuses %s and stores nothing', async (_, more, status, problem) => {
    const { send, draft, coderA, seen } = await openCoding();
    const reply = await send(coderA, 'POST', '/excerpts', { ...draft, ...more });
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, problem]);
    expect(await seen(coderA)).toEqual([]);
  });

  it('keeps every slice equal to its quote, which the check of the whole database confirms', async () => {
    const { code, services } = await openCoding();
    const { studio } = services.databases;
    await code();
    const { id } = await code();
    expect(await verifyQuotes(studio)).toEqual([]);
    await studio.updateTable('excerpt').set({ start_point: 3 }).where('id', '=', id).execute();
    expect(await verifyQuotes(studio)).toEqual([id]);
  });
});

describe('changing an excerpt', () => {
  it('moves it to the next version, and refuses a change made on an older one', async () => {
    const { code, send, seen, coderA } = await openCoding();
    const { id } = await code();
    const change = {
      version: 1,
      values: { link: 'results', stance: 'strength' },
      codes: ['INS', 'VAL'],
      memo: 'x',
    };
    const changed = await send(coderA, 'PATCH', `/excerpts/${id}`, change);
    expect(changed.json()).toMatchObject({
      values: { link: 'results', stance: 'strength' },
      version: 2,
      quote,
    });
    const stale = await send(coderA, 'PATCH', `/excerpts/${id}`, { ...change, codes: ['EXI'] });
    expect([stale.statusCode, stale.json<{ code: string }>().code]).toEqual([409, 'changed-meanwhile']);
    expect((await seen(coderA))[0]!.codes.map(({ code: each }) => each)).toEqual(['INS', 'VAL']);
  });

  it('removes it and restores it as it was', async () => {
    const { code, send, seen, coderA } = await openCoding();
    const made = await code();
    expect((await send(coderA, 'DELETE', `/excerpts/${made.id}?version=1`)).statusCode).toBe(204);
    expect(await seen(coderA)).toEqual([]);
    expect((await send(coderA, 'DELETE', `/excerpts/${made.id}?version=1`)).statusCode).toBe(409);
    const restored = await send(coderA, 'POST', `/excerpts/${made.id}/restore`, { version: 2 });
    expect(restored.json()).toEqual({ ...made, version: 3 });
  });

  it('is for its own coder only, even against the owner', async () => {
    const { code, send, owner } = await openCoding();
    const { id, version } = await code();
    const reply = await send(owner, 'DELETE', `/excerpts/${id}?version=${version}`);
    expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([403, 'excerpt-not-yours']);
  });
});

describe('two coders', () => {
  it('do not see each other until the own task is finished; the owner sees both', async () => {
    const { code, seen, send, own, owner, coderA, coderB } = await openCoding();
    const [a, b] = [await code(coderA), await code(coderB, { codes: ['REL'] })];
    expect((await seen(coderA)).map(({ id }) => id)).toEqual([a.id]);
    expect((await seen(coderB)).map(({ id }) => id)).toEqual([b.id]);
    expect(await seen(owner)).toHaveLength(2);
    const counts = ({ progress }: { progress: CoderProgress[] }) =>
      Object.fromEntries(progress.map(({ coder, excerpts }) => [coder.id, excerpts]));
    expect(counts(await own(coderA))).toEqual({ [coderA.id]: 1, [coderB.id]: null });
    expect(counts(await own(owner))).toEqual({ [coderA.id]: 1, [coderB.id]: 1 });
    expect((await send(coderA, 'PUT', '/task', { state: 'finished' })).json()).toEqual({ state: 'finished' });
    expect(await seen(coderA)).toHaveLength(2);
    expect((await seen(coderB)).map(({ id }) => id)).toEqual([b.id]);
  });

  it('change nothing in an interview they finished until they open it again', async () => {
    const { code, send, coderA } = await openCoding();
    const { id } = await code();
    await send(coderA, 'PUT', '/task', { state: 'finished' });
    expect((await code()).code).toBe('coding-finished');
    expect((await send(coderA, 'DELETE', `/excerpts/${id}?version=1`)).statusCode).toBe(409);
    await send(coderA, 'PUT', '/task', { state: 'open' });
    expect((await send(coderA, 'DELETE', `/excerpts/${id}?version=1`)).statusCode).toBe(204);
  });
});

describe('the list of excerpts', () => {
  it('is filtered by values, code, coder and interview', async () => {
    const { code, seen, app, study, owner, coderA, coderB, interview } = await openCoding();
    const first = await code(coderA);
    const second = await code(coderB, {
      values: { link: 'results', stance: 'strength' },
      codes: ['PSM', 'CAR'],
    });
    await givenInterview(app, study, owner.headers, text);
    const ids = async (query: string) => (await seen(owner, query)).map(({ id }) => id);
    expect(await ids('?values=link:process')).toEqual([first.id]);
    expect(await ids('?values=stance:strength,link:results')).toEqual([second.id]);
    expect(await ids('?code=CAR')).toEqual([second.id]);
    expect(await ids(`?coder=${coderA.id}`)).toEqual([first.id]);
    expect(await ids(`?interview=${interview.id}&values=link:plan`)).toEqual([]);
  });

  it('counts and quotes for other features, whoever asks', async () => {
    const { code, services, study, coderA, coderB } = await openCoding();
    await code(coderA);
    await code(coderB);
    const { studio } = services.databases;
    expect(await countInterviews(studio, study)).toBe(1);
    expect(await listExcerpts(studio, study, { values: 'link:process' })).toHaveLength(2);
  });

  it('loses the excerpts of an interview that is deleted', async () => {
    const { code, send, seen, owner } = await openCoding();
    await code();
    expect((await send(owner, 'DELETE', '')).statusCode).toBe(204);
    expect(await seen(owner)).toEqual([]);
  });
});
