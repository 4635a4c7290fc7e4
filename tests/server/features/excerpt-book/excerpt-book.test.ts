import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { listExcerpts } from '../../../../server/features/excerpt/excerpt.door.ts';
import { openComparison, spanOf } from '../adjudication/compared.ts';

const whole = '季度末墙上贴张表，𠮷才晓得扣了多少。';
const part = '𠮷才晓得扣了多少。';

test('a redacted word leaves as its pseudonym, once and in the language of the book, before and after settling', async () => {
  const { app, study, base, interview, code, finish, matches, settle, owner, coderA, coderB, services } =
    await openComparison();
  const textOf = async (language: string) => {
    const url = `/api/studies/${study}/excerpt-book.docx?language=${language}`;
    const buffer = (await app.inject({ url, headers: owner.headers })).rawPayload;
    return (await mammoth.extractRawText({ buffer })).value;
  };
  await app.inject({
    method: 'POST',
    url: `${base}/redactions`,
    headers: owner.headers,
    payload: { revision: interview.revision.id, kind: 'name', spans: [spanOf('张表')] },
  });
  await code(coderA, whole, { memo: '张表是谁写的？' });
  await code(coderB, whole, { link: 'process' });
  await finish(coderA, coderB);
  const zh = whole.replace('张表', '［人名1］');
  const en = whole.replace('张表', '[Name 1]');
  expect(await textOf('zh-CN')).toContain(zh);
  expect(await textOf('en')).toContain(en);
  await settle((await matches())[0]!, { kind: 'take', coder: coderA.id });
  expect(await textOf('zh-CN')).toContain(zh);
  expect(await textOf('en')).toContain(en);
  expect(await textOf('en')).not.toContain('张表');

  const leaving = await listExcerpts(services.databases.studio, study, {}, 'en');
  expect(leaving.map(({ memo }) => memo).sort()).toEqual(['', '[Name 1]是谁写的？']);
  expect(JSON.stringify(leaving.map(({ quote, memo }) => [quote, memo]))).not.toContain('张表');
  const titled = { code: interview.code, title: '张表的办公室', roleBand: interview.roleBand };
  const renamed = await app.inject({ method: 'PATCH', url: base, headers: owner.headers, payload: titled });
  expect(renamed.statusCode).toBe(204);
  const project = await app.inject({
    url: `/api/studies/${study}/refi/project.qdpx`,
    headers: owner.headers,
  });
  expect(project.statusCode).toBe(200);
  const files = Object.values(unzipSync(project.rawPayload)).map((bytes) => strFromU8(bytes));
  expect(files.join('\n')).toContain('［人名1］是谁写的？');
  expect(files.join('\n')).toContain('［人名1］的办公室');
  expect(files.join('\n')).not.toContain('张表');
});

test('the book holds what was settled, by link and code, with the role band and nothing else of the speaker', async () => {
  const { app, study, services, code, finish, matches, settle, owner, coderA, coderB } =
    await openComparison();
  const read = async (query = '', who = owner) =>
    app.inject({ url: `/api/studies/${study}/excerpt-book.docx${query}`, headers: who.headers });
  const textOf = async (query = '') => {
    const buffer = (await read(query)).rawPayload;
    return (await mammoth.extractRawText({ buffer })).value;
  };
  expect(await textOf()).toContain('还没有可以引用的摘录');
  const a = await code(coderA, whole, { memo: '不该外传' });
  await code(coderB, part, { link: 'process', codes: ['JIF'] });
  await finish(coderA, coderB);
  expect(await textOf()).toContain('尚未裁定');
  const [match] = await matches();
  await settle(match!, { kind: 'take', coder: coderB.id });

  const book = await textOf('?language=zh-CN');
  expect(book).toMatch(/访谈摘录集[\s\S]*1 份采用裁定后的编码[\s\S]*过程[\s\S]*信息公平 \(JIF\)/);
  expect(book).toContain(part);
  expect(book).toContain('▼ 问题 · 一般干部');
  expect(book).not.toContain(whole);
  for (const secret of ['I1', '不该外传', a.coder.name]) expect(book).not.toContain(secret);
  expect(await textOf('?language=en')).toMatch(/1 as adjudicated[\s\S]*Mentioned in 1 of 1 interviews/);

  expect((await read('', coderA)).statusCode).toBe(403);
  await services.databases.studio.updateTable('study').set({ simulated: 1 }).execute();
  expect((await read()).headers['content-disposition']).toBe(
    'attachment; filename="simulated-excerpts.docx"',
  );
  expect(await textOf()).toContain('模拟数据，仅供演示');
}, 60_000);
