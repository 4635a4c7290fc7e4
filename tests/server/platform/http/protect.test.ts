import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { inlineHashes } from '../../../../server/platform/http/inline-hashes.ts';
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

it('what stands in a page is let through by its hash, and nothing else', () => {
  const page = join(mkdtempSync(join(tmpdir(), 'page-')), 'index.html');
  onTestFinished(() => rmSync(dirname(page), { recursive: true }));
  writeFileSync(
    page,
    '<style>a{}</style><script>1</script><script src="/b.js"></script><script>2\n</script>',
  );
  const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(inlineHashes(page)).toEqual({ scripts: [hash('1'), hash('2\n')], styles: [hash('a{}')] });
  expect(inlineHashes(null)).toEqual({ scripts: [], styles: [] });
});
