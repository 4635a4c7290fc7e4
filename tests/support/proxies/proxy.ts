import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../live/free-port.ts';
import type { Certificate } from './certificate.ts';

/** A real proxy that runs with the file in deploy/, before a server on a port of this machine. */
export interface RunningProxy {
  readonly address: string;
  /** All that it wrote, to its logs or to the terminal. */
  readonly written: () => string;
  close(): Promise<void>;
}

export interface Before {
  readonly folder: string;
  readonly port: number;
  readonly pem: Certificate;
  /** What somebody made of the file. */
  readonly changed?: (file: string) => string;
}

export type ProxyName = 'nginx' | 'caddy';

export const isInstalled = (program: string): boolean => spawnSync(program, ['--help']).error === undefined;

export const proxies: Readonly<Record<ProxyName, (before: Before) => Promise<RunningProxy>>> = {
  async nginx({ folder, port, pem, changed = (file) => file }) {
    const [plain, secure] = [await freePort(), await freePort()];
    const site = readFileSync('deploy/nginx.conf', 'utf8')
      .replaceAll('survey.example.org', 'localhost')
      .replace('127.0.0.1:8080', `127.0.0.1:${port}`)
      .replaceAll('/etc/ssl/fourlinks/certificate.pem', pem.certificate)
      .replaceAll('/etc/ssl/fourlinks/key.pem', pem.key)
      .replace(/^ *listen \[::\].*\n/gm, '')
      .replace('listen 80;', `listen 127.0.0.1:${plain};`)
      .replace('listen 443', `listen 127.0.0.1:${secure}`);
    writeFileSync(join(folder, 'site.conf'), changed(site));
    // As distributions have it: whatever a site does not switch off is logged.
    const bodies = `client_body_temp_path ${folder}/bodies; proxy_temp_path ${folder}/replies;`;
    const http = `access_log ${folder}/access.log; ${bodies} include site.conf;`;
    const main = `user root; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { ${http} }`;
    writeFileSync(join(folder, 'nginx.conf'), main);
    return run(folder, secure, 'nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], {}, [
      'access.log',
      'error.log',
    ]);
  },
  async caddy({ folder, port, pem, changed = (file) => file }) {
    const [plain, secure] = [await freePort(), await freePort()];
    const file = readFileSync('deploy/Caddyfile', 'utf8')
      .replace('{\n', `{\n\tadmin off\n\thttp_port ${plain}\n`)
      .replace(/^\{\$PROXY_SITE.*\n/m, (site) => `${site}\ttls ${pem.certificate} ${pem.key}\n`);
    writeFileSync(join(folder, 'Caddyfile'), changed(file));
    const env = {
      ...{ PROXY_SITE: `https://localhost:${secure}`, PROXY_MACHINES: `127.0.0.1:${port}` },
      ...{ HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
    };
    return run(folder, secure, 'caddy', ['run', '--config', join(folder, 'Caddyfile')], env, []);
  },
};

async function run(
  folder: string,
  port: number,
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  logs: readonly string[],
): Promise<RunningProxy> {
  const terminal = join(folder, 'terminal.log');
  const output = openSync(terminal, 'w');
  const child = spawn(program, args, { env: { ...process.env, ...env }, stdio: ['ignore', output, output] });
  closeSync(output);
  const written = (): string =>
    [terminal, ...logs.map((log) => join(folder, log))].map((path) => readFileSync(path, 'utf8')).join('\n');
  while (!(await listens(port))) {
    if (hasEnded(child)) throw new Error(`${program} ended before it listened:\n${written()}`);
    await sleep(50);
  }
  return {
    address: `https://localhost:${port}`,
    written,
    async close() {
      if (hasEnded(child)) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode !== null || signalCode !== null;

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => resolve(true)).on('error', () => resolve(false));
    socket.unref().on('connect', () => socket.destroy());
  });
}
