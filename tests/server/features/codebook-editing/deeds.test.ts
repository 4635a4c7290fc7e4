import { describe, expect, it } from 'vitest';
import type { Match } from '../../../../server/contract/adjudication.ts';
import type { Code, Codebook, CodeVersion, Review } from '../../../../server/contract/codebook.ts';
import type { Excerpt } from '../../../../server/contract/excerpt.ts';
import { openComparison } from '../adjudication/compared.ts';

const words = '加分的一条也没有。';
const others = '年初就讲清楚。';

async function openTree() {
  const opened = await openComparison();
  const { app, study, owner } = opened;
  type Who = typeof owner;
  const call = (who: Who, method: 'GET' | 'POST', path: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/studies/${study}${path}`,
      headers: who.headers,
      ...(payload && { payload }),
    });
  const book = async (who: Who = owner) => (await call(who, 'GET', '/codebook')).json<Codebook>();
  const find = async (code: string) => (await book()).codes.find((each) => each.code === code)!;
  const add = async (code: string, more: object = {}) =>
    (await call(owner, 'POST', '/codebook/codes', { code, name: { en: code }, ...more })).json<Code>();
  const does = (code: string, deed: string, body: object) =>
    call(owner, 'POST', `/codebook/codes/${encodeURIComponent(code)}/${deed}`, body);
  const codesOf = async (id: string) => {
    const all = (await call(owner, 'GET', '/excerpts')).json<Excerpt[]>();
    return all.find((each) => each.id === id)!.codes.map(({ code }) => code);
  };
  const waiting = async (who: Who) => (await call(who, 'GET', '/reviews')).json<Review[]>();
  return { ...opened, call, book, find, add, does, codesOf, waiting };
}

const problem = (reply: { json: () => unknown }) => (reply.json() as { code: string }).code;

describe('the tree of codes', () => {
  it('counts excerpts of a code and of all below it once, and only those that the reader may see', async () => {
    const { add, book, code, coderA, coderB } = await openTree();
    await add('RULES', { parent: 'PUN' });
    await code(coderA, words, { codes: ['PUN', 'RULES'] });
    await code(coderB, words, { codes: ['RULES'] });
    expect((await book()).uses).toMatchObject({
      PUN: { own: 1, below: 2 },
      RULES: { own: 2, below: 2 },
      JIF: { own: 0, below: 0 },
    });
    expect((await book(coderA)).uses).toMatchObject({ PUN: { own: 1, below: 1 }, RULES: { own: 1 } });
  });

  it('moves a code under another or between others, and back', async () => {
    const { add, book, does, find } = await openTree();
    for (const code of ['A', 'B', 'C']) await add(code);
    const order = async () => {
      const { codes } = await book();
      return codes.map(({ code }) => code).filter((code) => code.length === 1);
    };
    await does('C', 'move', { revision: 1, parent: null, before: 'A' });
    expect(await order()).toEqual(['C', 'A', 'B']);
    await does('A', 'move', { revision: 1, parent: 'B', before: null });
    expect(await find('A')).toMatchObject({ parent: 'B', revision: 2 });
    expect(problem(await does('B', 'move', { revision: 1, parent: 'A', before: null }))).toBe(
      'code-parent-unfit',
    );
    expect(problem(await does('A', 'move', { revision: 2, parent: 'B', before: 'C' }))).toBe(
      'code-place-gone',
    );
    expect(problem(await does('A', 'move', { revision: 1, parent: null, before: 'C' }))).toBe(
      'changed-meanwhile',
    );
    await does('A', 'move', { revision: 2, parent: null, before: 'B' });
    await does('C', 'move', { revision: 2, parent: null, before: null });
    expect(await order()).toEqual(['A', 'B', 'C']);
  });
});

describe('merging a code into another', () => {
  it('takes excerpts, settled ones, memos and the codes below along, and coders look again', async () => {
    const { add, call, code, codesOf, does, find, finish, matches, settle, waiting, owner, coderA, coderB } =
      await openTree();
    await add('BELOW', { parent: 'PUN' });
    const both = await code(coderA, words, { codes: ['PUN', 'JIF'] });
    const one = await code(coderB, words, { codes: ['PUN'] });
    await finish(coderA, coderB);
    const memo = { interview: null, code: 'PUN', text: '扣分' };
    expect((await call(owner, 'POST', '/memos', memo)).statusCode).toBe(201);
    const [match] = await matches();
    await settle(match!, { kind: 'take', coder: coderB.id });
    const merged = await does('PUN', 'merge', { revision: 1, into: 'JIF' });
    expect(merged.json<Code>().code).toBe('JIF');
    expect([await codesOf(both.id), await codesOf(one.id)]).toEqual([['JIF'], ['JIF']]);
    expect([(await find('PUN')).retired, (await find('BELOW')).parent]).toEqual([true, 'JIF']);
    expect(await waiting(coderA)).toEqual([]);
    expect(await waiting(coderB)).toMatchObject([{ excerpt: { id: one.id, version: 2 }, code: 'JIF' }]);
    const memos = (await call(owner, 'GET', '/memos')).json<{ code: string }[]>();
    expect(memos.map((each) => each.code)).toEqual(['JIF']);
    const [after]: (Match | undefined)[] = await matches();
    expect(after!.settlement).toMatchObject({ decision: 'take', settled: [{ codes: ['JIF'] }] });
  });

  it('refuses another kind, a code out of use, itself and an older revision, and changes nothing', async () => {
    const { code, codesOf, does, find, coderA } = await openTree();
    const { id } = await code(coderA, words, { codes: ['PUN'] });
    for (const into of ['PUN', 'BUR'])
      expect(problem(await does('PUN', 'merge', { revision: 1, into }))).toBe('code-merge-unfit');
    await does('AUT', 'retire', { revision: 1 });
    expect(problem(await does('PUN', 'merge', { revision: 1, into: 'AUT' }))).toBe('code-merge-unfit');
    expect(problem(await does('PUN', 'merge', { revision: 9, into: 'JIF' }))).toBe('changed-meanwhile');
    expect(await codesOf(id)).toEqual(['PUN']);
    expect((await find('PUN')).retired).toBe(false);
  });

  it('into one that stands below it leaves no circle', async () => {
    const { add, does, find } = await openTree();
    await add('MIDDLE', { parent: 'PUN' });
    await add('DEEP', { parent: 'MIDDLE' });
    await does('PUN', 'merge', { revision: 1, into: 'DEEP' });
    expect([(await find('MIDDLE')).parent, (await find('DEEP')).parent]).toEqual([null, 'MIDDLE']);
  });
});

it('a split makes a code beside the other and moves the chosen excerpts', async () => {
  const { book, code, codesOf, does, waiting, coderA } = await openTree();
  const [stays, goes] = [await code(coderA, words), await code(coderA, others)];
  const split = { revision: 1, code: { name: { 'zh-CN': '事后扣分' } }, excerpts: [goes.id] };
  expect((await does('PUN', 'split', split)).json()).toMatchObject({ code: '事后扣分', kind: 'mechanism' });
  expect([await codesOf(stays.id), await codesOf(goes.id)]).toEqual([['PUN'], ['事后扣分']]);
  expect(await waiting(coderA)).toMatchObject([{ excerpt: { id: goes.id }, code: '事后扣分' }]);
  const names = (await book()).codes.map((each) => each.code);
  expect(names.indexOf('事后扣分')).toBe(names.indexOf('PUN') + 1);
  expect(problem(await does('PUN', 'split', split))).toBe('changed-meanwhile');
});

describe('many codes at once', () => {
  it('are taken out of use and back as one version each, all of them or none', async () => {
    const { book, call, find, owner } = await openTree();
    const many = (revision: number) => ({
      codes: ['PUN', 'JIF'].map((code) => ({ code, revision })),
    });
    expect((await call(owner, 'POST', '/codebook/retire', many(1))).statusCode).toBe(204);
    expect([(await find('PUN')).retired, (await find('JIF')).retired]).toEqual([true, true]);
    expect((await book()).version).toBe(2);
    const mixed = { codes: [{ code: 'PUN', revision: 2 }, ...many(1).codes.slice(1)] };
    expect(problem(await call(owner, 'POST', '/codebook/restore', mixed))).toBe('changed-meanwhile');
    expect((await find('PUN')).retired).toBe(true);
    await call(owner, 'POST', '/codebook/restore', many(2));
    expect([(await find('PUN')).retired, (await book()).version]).toEqual([false, 3]);
  });

  it('are deleted where nothing rests on them; what they were can still be read, and the name is free again', async () => {
    const { add, call, code, find, owner, coderA } = await openTree();
    await add('X');
    await add('Y', { parent: 'X' });
    await code(coderA, words, { codes: ['PUN'] });
    const remove = (...codes: string[]) =>
      call(owner, 'POST', '/codebook/delete', { codes: codes.map((each) => ({ code: each, revision: 1 })) });
    expect(problem(await remove('X'))).toBe('code-has-below');
    expect(problem(await remove('X', 'Y', 'PUN'))).toBe('code-in-use');
    expect(await find('X')).toBeDefined();
    expect((await remove('X', 'Y')).statusCode).toBe(204);
    expect(await find('X')).toBeUndefined();
    await add('X', { name: { en: 'again' } });
    const versions = (await call(owner, 'GET', '/codebook/codes/X/versions')).json<CodeVersion[]>();
    expect(versions.map(({ name, retired }) => [name.en, retired])).toEqual([
      ['again', false],
      ['X', true],
      ['X', false],
    ]);
  });
});
