import { request as openPlainly } from 'node:http';
import { request as openSecurely } from 'node:https';

export interface Reply {
  readonly status: number;
  readonly text: string;
  readonly cookies: readonly string[];
}

export interface Voice {
  /** The address of this machine that the request comes from. */
  readonly from?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The certificate that an https server must show, in PEM. */
  readonly ca?: string;
}

/** One HTTP request over a connection of its own; a connection that breaks rejects. */
export function request(method: string, url: string, body?: object, voice: Voice = {}): Promise<Reply> {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const open = url.startsWith('https:') ? openSecurely : openPlainly;
  return new Promise((resolve, reject) => {
    const sent = open(
      url,
      {
        method,
        agent: false,
        ...(voice.from ? { localAddress: voice.from } : {}),
        ...(voice.ca ? { ca: voice.ca } : {}),
        headers: {
          ...(payload === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) }),
          ...voice.headers,
        },
      },
      (reply) => {
        const parts: Buffer[] = [];
        reply.on('data', (part: Buffer) => parts.push(part));
        reply.on('error', reject);
        reply.on('close', () => {
          if (!reply.complete) return reject(new Error('the reply broke off'));
          const text = Buffer.concat(parts).toString('utf8');
          resolve({ status: reply.statusCode!, text, cookies: reply.headers['set-cookie'] ?? [] });
        });
      },
    );
    sent.on('error', reject);
    sent.end(payload);
  });
}
