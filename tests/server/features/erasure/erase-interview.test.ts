import { expect, test } from 'vitest';
import type { Erasure } from '../../../../server/contract/erasure.ts';
import type { Finding } from '../../../../server/contract/finding.ts';
import { contentOf } from '../finding/findings.ts';
import { canary, inFiles, openCanaryStudy } from '../retention/canary.ts';

test('an interview is erased with everything that quotes it, and no word of it is left in the files', async () => {
  const { call, interview, services, folder } = await openCanaryStudy();
  const claim = { 'zh-CN': `有人说：${canary}` };
  const finding = (await call('POST', '/findings', contentOf({ claim }))).json<Finding>();
  const erased = await call('POST', `/interviews/${interview}/erasure`);
  expect(erased.statusCode).toBe(201);
  expect(erased.json<Erasure>().certificate).toMatchObject({
    erased: { revisions: 1, excerpts: 1, settled: 0, memos: 0, redactions: 0 },
    withdrawn: {
      memos: 1,
      findings: [{ id: finding.id, title: expect.stringMatching(/^有人说：［/) as string }],
    },
  });
  expect((await call('GET', `/interviews/${interview}`)).statusCode).toBe(404);
  const memos = JSON.stringify((await call('GET', '/memos')).json());
  expect(memos).toContain('他说“［原话已应要求删除');
  expect(inFiles(folder)).toEqual([]);
  expect((await services.databases.studio.selectFrom('excerpt').select('id').execute()).length).toBe(0);
});

test('the certificate names what had left before, and holds no word of the interview', async () => {
  const { call, interview } = await openCanaryStudy();
  await call('GET', '/refi/project.qdpx');
  await call('POST', `/interviews/${interview}/erasure`);
  const [erasure] = (await call('GET', '/erasures')).json<Erasure[]>();
  expect(erasure!.certificate.left).toMatchObject([
    {
      what: { en: 'exported the qualitative project (QDPX)' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    },
  ]);
  const file = (await call('GET', `/erasures/${erasure!.id}.json`)).body;
  expect(JSON.parse(file)).toEqual(erasure);
  expect(file).not.toContain(canary);
});

test('an interview that is not there is not erased', async () => {
  const { call } = await openCanaryStudy();
  expect((await call('POST', '/interviews/AAAAAAAAAAAAAAAAAAAAAA/erasure')).statusCode).toBe(404);
  expect((await call('GET', '/erasures')).json()).toEqual([]);
});
