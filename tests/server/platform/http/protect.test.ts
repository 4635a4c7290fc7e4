import { expect, it } from 'vitest';
import { openTestServer } from '../../../support/server.ts';

const framesOf = (policy: unknown) =>
  String(policy)
    .split('; ')
    .filter((rule) => rule.startsWith('frame-'));

it('only the preview stands in a frame, and only of this host; only the studio has frames', async () => {
  const { app } = await openTestServer();
  const policyOf = async (url: string) => (await app.inject(url)).headers['content-security-policy'];
  expect(framesOf(await policyOf('/preview.html'))).toEqual(["frame-ancestors 'self'"]);
  expect(framesOf(await policyOf('/'))).toEqual(["frame-src 'self'", "frame-ancestors 'none'"]);
  expect(framesOf(await policyOf('/a/'))).toEqual(["frame-ancestors 'none'"]);
});
