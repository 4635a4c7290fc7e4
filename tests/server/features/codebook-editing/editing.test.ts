import { describe, expect, it } from 'vitest';
import type { Code, Codebook, CodeVersion, NewCode, Review } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import { givenInterview, openCodedStudy } from '../interview/given.ts';

const words = (zh: string) => ({ 'zh-CN': zh, en: '' });
const own = {
  code: '留痕',
  kind: 'free',
  parent: 'AUT',
  name: words('留痕负担'),
  definition: words('为证明做过而做的记录'),
  include: words('截图、台账'),
  exclude: words(''),
  example: words(''),
  nearMiss: words('办案必需的记录'),
  note: {},
  tags: { link: ['process'] },
} satisfies NewCode;

const problem = (reply: { json: () => unknown }) => (reply.json() as { code: string }).code;

async function openCodebook() {
  const server = await openCodedStudy();
  const { app, study, owner, coderA, coderB } = server;
  const interview = await givenInterview(app, study, owner.headers, '问：怎么样？\n答：处处留痕。');
  type Who = typeof owner;
  const call = (who: Who, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: who.headers,
      ...(payload && { payload }),
    });
  const at = (code: string, deed = '') => `/codebook/codes/${encodeURIComponent(code)}${deed}`;
  const find = async (code: string) =>
    (await call(owner, 'GET', '/codebook')).json<Codebook>().codes.find((each) => each.code === code)!;
  const change = async (code: string, values: Partial<NewCode>, revision?: number) => {
    const now = await find(code);
    const { parent, name, definition, include, exclude, example, nearMiss, note, tags } = now;
    const stands = {
      parent,
      name,
      definition,
      include,
      exclude,
      example,
      nearMiss,
      note,
      tags,
    };
    const body = { revision: revision ?? now.revision, ...stands, ...values };
    return call(owner, 'PUT', at(code), body);
  };
  const excerpt = async (who: Who, codes: string[]) => {
    const body = {
      revision: interview.revision.id,
      start: 9,
      end: 14,
      values: { link: 'process', stance: 'problem' },
    };
    const path = `/interviews/${interview.id}/excerpts`;
    return (await call(who, 'POST', path, { ...body, codes, memo: '' })).json<Excerpt>();
  };
  const waiting = async (who: Who) =>
    (await call(who, 'GET', '/reviews'))
      .json<Review[]>()
      .map((each) => [each.excerpt.id, 'code' in each ? each.code : each.to]);
  return { ...server, interview, call, at, find, change, excerpt, waiting, coderA, coderB };
}

describe('a code of one’s own', () => {
  it('is added as the next version, stands under another code, and can be used beside a mechanism', async () => {
    const { call, owner, coderA, excerpt } = await openCodebook();
    const added = await call(owner, 'POST', '/codebook/codes', own);
    expect(added.statusCode).toBe(201);
    expect(added.json()).toEqual({
      ...own,
      sinceVersion: 2,
      criteriaSince: 2,
      revision: 1,
      retired: false,
    });
    expect((await call(owner, 'GET', '/codebook')).json<Codebook>().version).toBe(2);
    expect((await excerpt(coderA, ['AUT', '留痕'])).codes).toEqual([
      { code: 'AUT', kind: 'mechanism' },
      { code: '留痕', kind: 'free' },
    ]);
  });

  it('is refused where its name is taken or its parent is unfit, and nothing is stored', async () => {
    const { call, owner, change, find } = await openCodebook();
    await call(owner, 'POST', '/codebook/codes', own);
    const taken = await call(owner, 'POST', '/codebook/codes', own);
    expect([taken.statusCode, problem(taken)]).toEqual([409, 'code-taken']);
    const orphan = await call(owner, 'POST', '/codebook/codes', { ...own, code: '新', parent: '无' });
    expect([orphan.statusCode, problem(orphan)]).toEqual([422, 'code-parent-unfit']);
    const circle = await change('AUT', { parent: '留痕' });
    expect(problem(circle)).toBe('code-parent-unfit');
    expect(await find('新')).toBeUndefined();
    expect((await find('AUT')).parent).toBeNull();
    expect((await call(owner, 'GET', '/codebook')).json<Codebook>().version).toBe(2);
  });

  it('is for owners and analysts to add and change; coders read it', async () => {
    const { call, coderA, at } = await openCodebook();
    expect((await call(coderA, 'POST', '/codebook/codes', own)).statusCode).toBe(403);
    expect((await call(coderA, 'POST', at('PUN', '/retire'), { revision: 1 })).statusCode).toBe(403);
    expect((await call(coderA, 'GET', at('PUN', '/versions'))).statusCode).toBe(200);
  });
});

describe('a change of a code', () => {
  it('keeps what the code was, by whom it was changed and when', async () => {
    const { call, owner, at, change, find } = await openCodebook();
    const before = await find('PUN');
    await change('PUN', { definition: words('失分或受批评') });
    const versions = (await call(owner, 'GET', at('PUN', '/versions'))).json<CodeVersion[]>();
    expect(versions.map(({ version, definition }) => [version, definition['zh-CN']])).toEqual([
      [2, '失分或受批评'],
      [1, before.definition['zh-CN']],
    ]);
    expect(versions[0]!.author).not.toBeNull();
    expect(versions[0]!.changedAt).toBe('2026-03-02T08:00:00.000Z');
    expect([versions[1]!.author, versions[1]!.changedAt]).toEqual([null, null]);
  });

  it('is refused on an older revision, and what the other wrote stays', async () => {
    const { change, find } = await openCodebook();
    const { revision } = await find('PUN');
    expect((await change('PUN', { name: words('扣分') }, revision)).statusCode).toBe(200);
    const late = await change('PUN', { name: words('惩罚') }, revision);
    expect([late.statusCode, problem(late)]).toEqual([409, 'changed-meanwhile']);
    expect((await find('PUN')).name['zh-CN']).toBe('扣分');
  });

  it('queues the codings made under other criteria, each coder’s own; a new name or example queues nothing', async () => {
    const { change, excerpt, waiting, owner, coderA, coderB } = await openCodebook();
    const [a, b] = [await excerpt(coderA, ['AUT']), await excerpt(coderB, ['AUT', 'PUN'])];
    await change('AUT', { name: words('自主性'), example: words('另一句') });
    expect(await waiting(owner)).toEqual([]);
    await change('AUT', { exclude: words('参与定规则不算') });
    expect(await waiting(coderA)).toEqual([[a.id, 'AUT']]);
    expect(await waiting(coderB)).toEqual([[b.id, 'AUT']]);
    expect(new Set((await waiting(owner)).map(([id]) => id))).toEqual(new Set([a.id, b.id]));
    await excerpt(coderA, ['AUT']);
    expect(await waiting(coderA)).toEqual([[a.id, 'AUT']]);
  });

  it('taken back takes its queue back', async () => {
    const { change, excerpt, find, waiting, coderA } = await openCodebook();
    const { include } = await find('AUT');
    await excerpt(coderA, ['AUT']);
    await change('AUT', { include: words('只算方法') });
    expect(await waiting(coderA)).toHaveLength(1);
    await change('AUT', { include });
    expect(await waiting(coderA)).toEqual([]);
  });

  it('is settled for a coding when its coder accepts or recodes it, and by nobody else', async () => {
    const { call, change, excerpt, find, interview, waiting, owner, coderA } = await openCodebook();
    const [kept, moved] = [await excerpt(coderA, ['AUT']), await excerpt(coderA, ['AUT'])];
    await change('AUT', { include: words('只算方法') });
    const { criteriaSince } = await find('AUT');
    const acceptance = { excerpt: kept.id, code: 'AUT', since: criteriaSince };
    const other = await call(owner, 'POST', '/reviews/acceptances', acceptance);
    expect(problem(other)).toBe('excerpt-not-yours');
    expect((await call(coderA, 'POST', '/reviews/acceptances', acceptance)).statusCode).toBe(204);
    expect(await waiting(coderA)).toEqual([[moved.id, 'AUT']]);
    const coding = { values: { link: 'process', stance: 'problem' }, codes: ['COM'], memo: '', version: 1 };
    await call(coderA, 'PATCH', `/interviews/${interview.id}/excerpts/${moved.id}`, coding);
    expect(await waiting(coderA)).toEqual([]);
  });
});

it('a retired code stays on its excerpts and can be taken back into use', async () => {
  const { call, at, excerpt, find, owner, coderA } = await openCodebook();
  const made = await excerpt(coderA, ['AUT']);
  const retired = (await call(owner, 'POST', at('AUT', '/retire'), { revision: 1 })).json<Code>();
  expect(retired).toMatchObject({ retired: true, revision: 2 });
  expect((await call(coderA, 'GET', '/excerpts')).json<Excerpt[]>()).toEqual([made]);
  expect((await call(owner, 'POST', at('AUT', '/restore'), { revision: 1 })).statusCode).toBe(409);
  await call(owner, 'POST', at('AUT', '/restore'), { revision: 2 });
  expect(await find('AUT')).toMatchObject({ retired: false, revision: 3, sinceVersion: 1 });
});
