import { Agent, request } from 'node:http';
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Posts the JSON lines of a file, each once with a random box, so many a second, however long replies take: a phone does not wait for
 * another. Latencies count from the moment at which a request was due. A process of its own: `URL FILE PER_SECOND BOX_BYTES`.
 */
const [url = '', file = '', perSecond = '', boxBytes = ''] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const box = randomBytes(Number(boxBytes)).toString('base64url');
const agent = new Agent({ keepAlive: true, maxSockets: 256 });
const latencies: number[] = [];
let refused = 0;

function post(line: string, due: number): Promise<void> {
  const body = `${line.slice(0, -1)},"box":"${box}"}`;
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
  return new Promise((resolve) => {
    const fail = (): void => {
      refused += 1;
      resolve();
    };
    const sent = request(url, { method: 'POST', agent, headers }, (reply) => {
      if (reply.statusCode !== 200) refused += 1;
      reply.on('error', fail);
      reply.resume().on('end', () => {
        latencies.push(performance.now() - due);
        resolve();
      });
    });
    sent.on('error', fail).end(body);
  });
}

const started = performance.now();
const under: Promise<void>[] = [];
for (const [at, line] of lines.entries()) {
  const due = started + (1000 * at) / Number(perSecond);
  const early = due - performance.now();
  if (early > 0) await sleep(early);
  under.push(post(line, due));
}
await Promise.all(under);
agent.destroy();
latencies.sort((one, other) => one - other);
const share = (part: number): number => latencies[Math.floor(part * (latencies.length - 1))] ?? 0;
console.log(
  JSON.stringify({
    sent: lines.length,
    refused,
    p50: share(0.5),
    p95: share(0.95),
    p99: share(0.99),
    most: share(1),
  }),
);
