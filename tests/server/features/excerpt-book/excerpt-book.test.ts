import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { openComparison } from '../adjudication/compared.ts';

const whole = '季度末墙上贴张表，𠮷才晓得扣了多少。';
const part = '𠮷才晓得扣了多少。';

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
