import { expect, test } from 'vitest';
import type { Questionnaire } from '../../../../server/contract/response.ts';
import { sha256 } from '../../../../server/platform/random.ts';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import { pmi } from '../../../analysis/model/instrument/pmi.ts';
import { openAnswering } from './answering.ts';

test('anyone with the address sees the questions, not their scoring, with the content hash and the key to seal to', async () => {
  const { questionnaire } = await openAnswering();
  expect(questionnaire).toMatchObject({ state: 'open', simulated: false });
  const { scales: _, derived: __, status: ___, rules: ____, frame: _____, ...asked } = pmi;
  const untagged = ({ tags: _, ...kept }: { tags?: unknown }) => kept;
  expect(questionnaire.definition).toEqual({
    ...asked,
    blocks: asked.blocks.map(untagged),
    items: asked.items.map(untagged),
  });
  expect(questionnaire.title).toEqual({ 'zh-CN': '测试研究', en: 'Test study' });
  expect(questionnaire.hash).toBe(sha256(canonicalJson(pmi)));
  expect(Buffer.from(questionnaire.publicKey, 'base64url')).toHaveLength(65);
});

test('a closed study says so', async () => {
  const { app, own, study } = await openAnswering();
  await own('POST', 'collection/close');
  expect((await app.inject(`/api/answer/${study}`)).json<Questionnaire>().state).toBe('closed');
});

test('an unknown study is refused in the language of the reader', async () => {
  const { app } = await openAnswering();
  const url = `/api/answer/${'C'.repeat(22)}`;
  const titles = await Promise.all(
    ['zh-CN', 'en'].map(async (language) => {
      const reply = await app.inject({ url, headers: { 'accept-language': language } });
      expect(reply.statusCode).toBe(404);
      return reply.json<{ title: string }>().title;
    }),
  );
  expect(titles).toEqual([
    '没有找到这份问卷。请核对链接，或重新扫描二维码。',
    'This questionnaire was not found. Please check the address or scan the code again.',
  ]);
});
