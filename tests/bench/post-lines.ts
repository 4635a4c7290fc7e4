import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/**
 * Posts the JSON lines of a file, each once, for some seconds; `box` adds a random box of so many bytes to each. Run as a
 * process of its own so that load and server do not share a thread.
 */
const [url = '', file = '', seconds = '', connections = '', boxBytes = ''] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
const box = boxBytes && randomBytes(Number(boxBytes)).toString('base64url');
let next = 0;

const { latency, ...counts } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  requests: [
    {
      setupRequest: (request) => {
        const line = lines[next++ % lines.length]!;
        return { ...request, body: box ? `${line.slice(0, -1)},"box":"${box}"}` : line };
      },
    },
  ],
});
if (next > lines.length) throw new Error(`${lines.length} lines were too few for ${next} requests`);
const refused = counts.non2xx + counts.errors + counts.timeouts;
console.log(JSON.stringify({ perSecond: counts['2xx'] / counts.duration, p99Ms: latency.p99, refused }));
