import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { type Frame, noFrame } from '../../../../analysis/model/frame/frame.ts';
import type { ExcerptId, InterviewId, RevisionId } from '../../../../server/contract/ids.ts';
import { chaptersOf } from '../../../../server/features/excerpt-book/chapters.ts';
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
  await code(coderB, whole, { values: { link: 'process', stance: 'problem' } });
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
  const titled = { code: interview.code, title: '张表的办公室', attributes: interview.attributes };
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

test('the book holds what was settled, by column and code, with one attribute of the speaker and nothing else', async () => {
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
  await code(coderB, part, { values: { link: 'process', stance: 'problem' }, codes: ['JIF'] });
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

test('without columns the codes are the chapters, and what has no column comes last', () => {
  const [one, two] = ['plain', 'placed'].map((id) => ({
    ...({ start: 0, end: 4, quote: 'word', by: '' } as const),
    id: id as ExcerptId,
    revision: 'r' as RevisionId,
    interview: { id: 'i' as InterviewId, code: 'I1', attributes: {} },
    values: id === 'placed' ? { place: 'town' } : {},
    codes: [{ code: 'A' }],
  }));
  const codes = [{ code: 'A', name: { en: 'A' }, definition: {} }];
  const shown = (frame: Frame) =>
    chaptersOf([one!, two!], codes, frame).map(({ column, sections }) => [
      column?.code ?? null,
      ...sections.flatMap(({ excerpts }) => excerpts.map(({ id }) => id)),
    ]);
  expect(shown(noFrame)).toEqual([[null, 'plain', 'placed']]);
  const place = { code: 'place', name: { en: 'Place' }, role: 'column' as const };
  const framed: Frame = {
    ...noFrame,
    dimensions: [{ ...place, values: [{ code: 'town', name: { en: 'Town' } }] }],
    rules: { ...noFrame.rules, excerpt: [{ dimension: 'place', required: false }] },
  };
  expect(shown(framed)).toEqual([
    ['town', 'placed'],
    [null, 'plain'],
  ]);
});
