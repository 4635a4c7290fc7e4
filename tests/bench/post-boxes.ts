import { randomBytes } from 'node:crypto';
import autocannon from 'autocannon';
import { boxSizes } from '../../analysis/questionnaire/box.ts';

/** Posts new boxes of the smallest size for some seconds; run as a process of its own so that load and server do not share a thread. */
const [url = '', seconds = '', connections = ''] = process.argv.slice(2);
const box = randomBytes(boxSizes[0]!).toString('base64url');

const { latency, ...counts } = await autocannon({
  url,
  connections: Number(connections),
  duration: Number(seconds),
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  requests: [
    {
      setupRequest: (request) => ({
        ...request,
        body: JSON.stringify({ serial: randomBytes(32).toString('base64url'), box }),
      }),
    },
  ],
});
const refused = counts.non2xx + counts.errors + counts.timeouts;
console.log(JSON.stringify({ perSecond: counts['2xx'] / counts.duration, p99Ms: latency.p99, refused }));
