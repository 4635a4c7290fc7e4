import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

const ASK_EVERY_MS = 200;

export interface Backend {
  readonly name: string;
  readonly port: number;
  /** It was ended without warning: what it had under way cannot be answered by anybody. */
  isKilled: boolean;
}

export interface Tally {
  requests: number;
  /** Not reached, or safe to send twice: sent to another machine, which the caller did not notice. */
  moved: number;
  /** Under way at a machine that was killed: the caller was told to try again. */
  cut: number;
  /** Everything else that did not end well, each with its reason. */
  readonly failed: string[];
}

export interface Balancer {
  readonly address: string;
  readonly tally: Tally;
  close(): Promise<void>;
}

/** What happened to a request at one machine. */
type Fate = 'answered' | 'unreached' | 'broken';

/** Sends each request to the next machine that says it is ready, as nginx or HAProxy would. */
export async function balance(backends: readonly Backend[]): Promise<Balancer> {
  const tally: Tally = { requests: 0, moved: 0, cut: 0, failed: [] };
  const ready = new Set<Backend>(backends);
  let turn = 0;
  const ask = () =>
    backends.map(async (backend) => {
      const isReady = await fetch(`http://127.0.0.1:${backend.port}/api/health`).then(
        ({ ok }) => ok,
        () => false,
      );
      if (isReady) ready.add(backend);
      else ready.delete(backend);
    });
  const asking = setInterval(() => void Promise.all(ask()), ASK_EVERY_MS);

  const server = createServer((incoming, outgoing) => {
    void serve(incoming, outgoing).catch((error: unknown) => {
      tally.failed.push(String(error));
      outgoing.destroy();
    });
  });

  async function serve(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    tally.requests += 1;
    const body = await buffer(incoming);
    const what = `${incoming.method} ${incoming.url}`;
    for (let tries = 0; tries < 2 * backends.length; tries++) {
      const choice = [...ready];
      const backend = choice[turn++ % choice.length];
      if (!backend) break;
      const fate = await pass(backend, incoming, body, outgoing, tally);
      if (fate === 'answered') return;
      if (fate === 'unreached' || (incoming.method === 'GET' && !outgoing.headersSent)) {
        ready.delete(backend);
        tally.moved += 1;
        continue;
      }
      if (backend.isKilled) tally.cut += 1;
      else tally.failed.push(`${what}: cut off by ${backend.name}`);
      return refuse(outgoing, 502);
    }
    tally.failed.push(`${what}: no machine was ready`);
    refuse(outgoing, 503);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tally,
    async close() {
      clearInterval(asking);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function pass(
  { name, port }: Backend,
  incoming: IncomingMessage,
  body: Buffer,
  outgoing: ServerResponse,
  tally: Tally,
): Promise<Fate> {
  return new Promise((resolve) => {
    const { method, url, headers } = incoming;
    let reached = false;
    const sent = request({ host: '127.0.0.1', port, method, path: url, headers, agent: false }, (reply) => {
      const { statusCode = 502, headers: said } = reply;
      if (statusCode >= 500) tally.failed.push(`${method} ${url}: ${statusCode} from ${name}`);
      outgoing.writeHead(statusCode, said);
      reply.pipe(outgoing);
      reply.on('close', () => resolve(reply.complete ? 'answered' : 'broken'));
      reply.on('error', () => undefined);
    });
    sent.on('socket', (socket) => socket.once('connect', () => (reached = true)));
    sent.on('error', () => resolve(reached ? 'broken' : 'unreached'));
    sent.end(body);
  });
}

function refuse(outgoing: ServerResponse, status: number): void {
  if (outgoing.headersSent) return void outgoing.destroy();
  outgoing.writeHead(status).end();
}
