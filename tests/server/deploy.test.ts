import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { unlogged } from '../../server/platform/http/request-log.ts';
import { readSettings } from '../../server/platform/settings.ts';
import { makeCertificate } from '../support/proxies/certificate.ts';
import { isInstalled } from '../support/proxies/proxy.ts';
import { aFolder } from '../support/server.ts';

const files = [
  ...readdirSync('deploy', { recursive: true, encoding: 'utf8' })
    .map((name) => join('deploy', name))
    .filter((path) => /\.|file$/i.test(path.replace('deploy/', ''))),
  ...['docs/operations.md', 'docs/operations.zh-CN.md'],
];

/** Names of settings in a text that the program would refuse. */
function unknownSettings(text: string): string[] {
  const named = new Set(text.match(/FOURLINKS_[A-Z_]*[A-Z]/g));
  return [...named].filter((name) => {
    try {
      readSettings({ [name]: '1' });
      return false;
    } catch (error) {
      return (error as Error).message.includes('is not a setting');
    }
  });
}

test('every setting that is deployed or told to operators is one', () => {
  const found = files.flatMap((path) =>
    unknownSettings(readFileSync(path, 'utf8')).map((name) => `${path}: ${name}`),
  );
  expect(found).toEqual([]);
  expect(unknownSettings('FOURLINKS_DRAIN_SECONDS=5 FOURLINKS_DRAIN=5')).toEqual(['FOURLINKS_DRAIN']);
});

test('the proxies log nothing, and on every path of those who answer hand on no address', () => {
  const nginx = readFileSync('deploy/nginx.conf', 'utf8');
  expect(nginx.match(/^\s*access_log (?!off;)/gm)).toBeNull();
  expect(nginx.match(/^\s*error_log (?!\/dev\/null )/gm)).toBeNull();
  const [, answering = ''] = /location ~ (\S+) \{/.exec(nginx) ?? [];
  const caddy = /@answering path (.*)/.exec(readFileSync('deploy/Caddyfile', 'utf8'))?.[1]?.split(' ') ?? [];
  for (const path of unlogged) {
    expect([path, new RegExp(answering).test(path)]).toEqual([path, true]);
    expect(caddy.map((each) => each.replace('*', ''))).toContain(path);
  }
  expect(new RegExp(answering).test('/api/session')).toBe(false);
});

// Each program checks its own file where it is installed; Debian has all of them.
if (isInstalled('nginx') && isInstalled('openssl'))
  test('nginx takes its configuration', () => {
    const folder = aFolder();
    makeCertificate(folder, 'survey.example.org');
    const site = readFileSync('deploy/nginx.conf', 'utf8').replaceAll('/etc/ssl/fourlinks', folder);
    writeFileSync(join(folder, 'site.conf'), site);
    writeFileSync(join(folder, 'nginx.conf'), `pid ${folder}/pid; events {} http { include site.conf; }`);
    const said = spawnSync('nginx', ['-t', '-p', folder, '-c', join(folder, 'nginx.conf')]);
    expect([said.status, said.status === 0 ? '' : String(said.stderr)]).toEqual([0, '']);
  });

if (isInstalled('caddy'))
  test('Caddy takes its configuration', () => {
    const args = ['validate', '--config', 'deploy/Caddyfile', '--adapter', 'caddyfile'];
    const env = { ...process.env, PROXY_SITE: 'survey.example.org', PROXY_MACHINES: 'web-1:8080 web-2:8080' };
    const said = spawnSync('caddy', args, { env });
    expect([said.status, said.status === 0 ? '' : String(said.stderr)]).toEqual([0, '']);
  });

if (isInstalled('systemd-analyze'))
  test('systemd knows every line of the units', () => {
    const folder = aFolder();
    cpSync('deploy/systemd', folder, { recursive: true });
    const units = readdirSync(folder).map((name) => join(folder, name.replace('@.', '@1.')));
    const { stderr, stdout } = spawnSync('systemd-analyze', ['verify', ...units], { encoding: 'utf8' });
    // A program that is not on this computer is none of the file's faults.
    const faults = `${stdout}${stderr}`.split('\n').filter((line) => /Unknown|ignoring|Failed to/.test(line));
    expect(faults).toEqual([]);
  });
