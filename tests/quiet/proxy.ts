import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A proxy as one stands before a server: it says who asks. What it cannot read itself it refuses. */
export async function startProxy(target: string): Promise<{ address: string; close(): void }> {
  const { hostname, port, host } = new URL(target);
  const proxy = createServer((near, reply) => {
    const far = request(
      {
        hostname,
        port,
        method: near.method,
        path: near.url,
        headers: {
          ...near.headers,
          host,
          'x-forwarded-for': '203.0.113.77',
          'x-forwarded-host': near.headers.host ?? host,
          'x-forwarded-proto': 'https',
        },
      },
      (answer) => {
        reply.writeHead(answer.statusCode!, answer.headers);
        answer.pipe(reply);
      },
    );
    far.on('error', () => reply.destroy());
    near.on('error', () => far.destroy());
    reply.on('close', () => far.destroy());
    near.pipe(far);
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    address,
    close: () => {
      proxy.close();
      proxy.closeAllConnections();
    },
  };
}
