import { expect, test } from 'vitest';
import { catalogue, preferredLocale, Problem, problemBody } from '../../../server/platform/problem.ts';
import { openTestServer } from '../../support/server.ts';

test('every problem has a sentence in both languages and a fitting status', () => {
  for (const [code, { status, sentence }] of Object.entries(catalogue)) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(sentence['zh-CN']).toMatch(/\p{Script=Han}.*。$/su);
    expect(sentence.en).toMatch(/^[A-Z“"{].*[.]$/s);
    const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    expect(slots(sentence.en)).toEqual(slots(sentence['zh-CN']));
  }
});

test('details fill the sentence in the language of the reader', () => {
  const problem = new Problem('request-invalid', {
    field: 'title',
    reason: { 'zh-CN': '缺少这一项', en: 'it is missing' },
  });
  expect(problemBody(problem, 'zh-CN').title).toBe('请求中的“title”不合要求：缺少这一项。');
  expect(problemBody(problem, 'en').title).toContain('it is missing');
});

test('Chinese is the first language, English when asked for first', () => {
  expect(preferredLocale(undefined)).toBe('zh-CN');
  expect(preferredLocale('fr, *')).toBe('zh-CN');
  expect(preferredLocale('en-GB,en;q=0.9,zh;q=0.5')).toBe('en');
});

test('an unknown address is problem+json', async () => {
  const { app } = await openTestServer();
  const unknown = await app.inject({ url: '/api/nowhere' });
  expect(unknown.statusCode).toBe(404);
  expect(unknown.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect(unknown.json()).toMatchObject({ code: 'address-unknown' });
  const health = await app.inject({ url: '/api/health' });
  expect(health.json()).toMatchObject({ status: 'ok' });
});
