import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { createServer as createVite, type ViteDevServer } from 'vite';

/**
 * `npm run dev`: one address for the studio (/), the questionnaire (/a/) and the interface (/api). Pages change as their source
 * does; the server, with the demonstration in data/demo, starts again when its source changes.
 */
const port = Number(process.env.PORT ?? 8080);
const address = `http://127.0.0.1:${port}`;
const behind = `http://127.0.0.1:${port + 1}`;
const root = new URL('..', import.meta.url).pathname;

const server = createServer();
const openPage = (name: 'answer' | 'studio'): Promise<ViteDevServer> =>
  createVite({
    cacheDir: `${root}node_modules/.vite/${name}`,
    configFile: `${root}web/${name}/vite.config.ts`,
    server: {
      middlewareMode: true,
      hmr: { server },
      fs: { allow: [root] },
      proxy: { '/api': { target: behind } },
    },
  });
const [answer, studio] = [await openPage('answer'), await openPage('studio')];
server.on('request', (request, reply) =>
  (request.url?.startsWith('/a/') ? answer : studio).middlewares(request, reply),
);

const watched = ['server', 'analysis', 'migrations'].flatMap((folder) => ['--include', `${folder}/**`]);
const api = spawn(
  'npx',
  ['tsx', 'watch', '--clear-screen=false', ...watched, 'server/commands/cli.ts', 'demo'],
  {
    cwd: root,
    env: { ...process.env, PORT: String(port + 1) },
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  },
);
// The server says the address behind once it listens; people need the one in front.
api.stdout.setEncoding('utf8').on('data', (said: string) => {
  if (said.includes(behind) && !server.listening) server.listen(port, '127.0.0.1');
  process.stdout.write(said.replaceAll(behind, address));
});
const watchTexts = ['run', '-s', 'messages', '--', '--watch'];
const texts = spawn('npm', watchTexts, { cwd: root, stdio: 'ignore', detached: true });
// Each leads a group of processes, which end together.
process.on('exit', () => [api, texts].forEach(({ pid }) => pid && process.kill(-pid)));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit());
