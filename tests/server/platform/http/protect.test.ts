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

const write = async (env: NodeJS.ProcessEnv, headers: Record<string, string>) => {
  const { app } = await openTestServer(env);
  const reply = await app.inject({ method: 'DELETE', url: '/api/session', headers });
  return reply.statusCode;
};

it('behind a proxy this site is the one that the proxy was asked for, where the proxy is trusted', async () => {
  const headers = {
    host: 'inside:8080',
    'x-forwarded-host': 'survey.example',
    origin: 'https://survey.example',
  };
  expect(await write({ FOURLINKS_PROXY: '127.0.0.1' }, headers)).toBe(204);
  expect(await write({ FOURLINKS_PROXY: '10.0.0.0/8' }, headers)).toBe(403);
  expect(await write({}, headers)).toBe(403);
});

it('where the settings name the site no other is this one, whatever host was asked for', async () => {
  const env = { FOURLINKS_URL: 'https://survey.example' };
  expect(await write(env, { host: 'inside:8080', origin: 'https://survey.example' })).toBe(204);
  for (const origin of ['https://elsewhere.example', 'http://survey.example', 'null'])
    expect(await write(env, { host: new URL(env.FOURLINKS_URL).host, origin }), origin).toBe(403);
  expect(await write(env, { host: 'elsewhere.example', origin: 'https://elsewhere.example' })).toBe(403);
});

it('browsers are told to come by https alone where they come by https, and only there', async () => {
  const told = async (env: NodeJS.ProcessEnv) =>
    (await (await openTestServer(env)).app.inject('/')).headers['strict-transport-security'];
  expect(await told({ FOURLINKS_URL: 'https://survey.example' })).toBe('max-age=31536000');
  expect(await told({ FOURLINKS_URL: 'http://survey.example' })).toBeUndefined();
  expect(await told({})).toBeUndefined();
});

it('in the studio no text becomes markup but by the policy of its templates', async () => {
  const { app } = await openTestServer();
  for (const url of ['/', '/studies', '/preview.html']) {
    const policy = String((await app.inject(url)).headers['content-security-policy']);
    expect(policy, url).toContain("require-trusted-types-for 'script'; trusted-types svelte-trusted-html");
  }
});
