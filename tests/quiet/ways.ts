/** One way to come to the answer path: the bytes of a request, in the parts in which they are sent. */
export interface Way {
  readonly name: string;
  readonly parts: readonly string[];
  /** The sender goes away after the last part and waits for no reply. */
  readonly leaves?: true;
}

/** What stands in every request and must be found in nothing that the server writes. */
export const canary = 'canary-7f3a';

interface Sought {
  readonly host: string;
  readonly study: string;
  /** A box that is refused: its ticket is none. */
  readonly body: string;
}

const headersOf = ({ host }: Sought, ...more: readonly string[]): string =>
  [`Host: ${host}`, 'Connection: close', `User-Agent: ${canary}`, ...more].join('\r\n');

const ask = (sought: Sought, method: string, target: string, ...more: readonly string[]): Way => ({
  name: `${method} ${target}`.slice(0, 60),
  parts: [`${method} ${target} HTTP/1.1\r\n${headersOf(sought, ...more)}\r\n\r\n`],
});

/** Addresses of the answer path in every spelling that a browser, a proxy or an attacker may send. */
function addresses(sought: Sought): Way[] {
  const { host, study } = sought;
  const odd = [
    ...[
      '/',
      '/a',
      '/a/',
      '/A/',
      '//a/',
      '/%61/',
      '/a/%00',
      '/a//x',
      '/a./',
      '/a/x.',
      '/a/%2e%2e/',
      '/a/..%2f',
    ],
    ...['/a/assets/none.js', '/assets/none.js', '/favicon.ico', '/robots.txt', '/stored', '/api/storage'],
    ...[`/board/${study}`, `/api/board/${study}`, `/%62oard/${study}`, `/api/answer`, `/api/answer/`],
    ...[`/api/answer/${study}`, `/%61pi/answer/${study}`, `//api/answer/${study}`, `/api//answer/${study}`],
    ...[
      `/api/./answer/${study}`,
      `/api/answer/${study}/`,
      `/api/answer/${study}%2f`,
      `/api/answer/${study}.`,
    ],
    ...[
      `/api/answer/${study}%00`,
      `/API/ANSWER/${study}`,
      `/api/answer/%E0%A4%A`,
      `/api/answer/${study};x=1`,
    ],
    ...[
      `/api/answer/${'x'.repeat(300)}`,
      `/api/answer/${study}?code=${canary}`,
      `/api/answer/${study}#${canary}`,
    ],
    ...[`http://${host}/api/answer/${study}`, `/api\\answer\\${study}`, `/api/answer/${study}/key-proof`],
    ...[`/api/tickets/${study}`, `/api/%74ickets/${study}`, `/api/answer/none`, `/api/health`, `/x/../a/`],
  ];
  return odd.map((target) => ask(sought, 'GET', target));
}

function methods(sought: Sought): Way[] {
  const named = ['HEAD', 'OPTIONS', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND', 'CONNECT', 'BREW'];
  const { study } = sought;
  return [`/api/answer/${study}/boxes`, `/api/tickets/${study}`, '/a/']
    .flatMap((target) => [...named, 'POST'].map((method) => ask(sought, method, target)))
    .concat(ask(sought, 'OPTIONS', '*'));
}

const post = (sought: Sought, name: string, body: string, ...more: readonly string[]): Way => {
  const length = more.some((line) => /^(content-length|transfer-encoding)/i.test(line))
    ? []
    : [`Content-Length: ${Buffer.byteLength(body)}`];
  const type = more.some((line) => /^content-type/i.test(line)) ? [] : ['Content-Type: application/json'];
  const { parts } = ask(sought, 'POST', `/api/answer/${sought.study}/boxes`, ...type, ...length, ...more);
  return { name: `POST: ${name}`, parts: [...parts, body] };
};

function bodies(sought: Sought): Way[] {
  const { study, body } = sought;
  const half = body.slice(0, body.length / 2);
  const whole = `Content-Length: ${body.length}`;
  const encoded = post(sought, 'under an encoded address', body);
  return [
    post(sought, 'a box that is refused', body),
    { ...encoded, parts: encoded.parts.map((part) => part.replace('/api/answer', '/%61pi/answer')) },
    post(sought, 'no JSON', `{"${canary}"`),
    post(sought, 'nothing', ''),
    post(sought, 'a prototype', `{"__proto__":{"x":1},"constructor":{"prototype":{}}}`),
    post(sought, 'another type', body, 'Content-Type: text/plain'),
    post(sought, 'a form', body, `Content-Type: multipart/form-data; boundary=${canary}`),
    post(sought, 'a form without boundary', body, 'Content-Type: multipart/form-data'),
    post(sought, 'packed', body, 'Content-Encoding: gzip'),
    post(sought, 'too large', `{"x":"${'x'.repeat(200_000)}"}`),
    post(sought, 'of another site', body, 'Origin: https://elsewhere.example'),
    post(sought, 'of another site, by fetch', body, 'Sec-Fetch-Site: cross-site'),
    post(sought, 'expected', body, 'Expect: 100-continue'),
    post(sought, 'expected otherwise', body, `Expect: ${canary}`),
    post(sought, 'upgraded', body, 'Connection: Upgrade', 'Upgrade: websocket'),
    post(sought, 'chunks that are none', `zz\r\n${canary}\r\n`, 'Transfer-Encoding: chunked'),
    post(sought, 'two lengths', body, whole, 'Content-Length: 3'),
    post(sought, 'length and chunks', body, whole, 'Transfer-Encoding: chunked'),
    { ...post(sought, 'half, and away', half, whole), leaves: true },
    { ...post(sought, 'nothing, and away', '', whole), leaves: true },
    {
      ...post(sought, 'slow, and away', '', whole),
      parts: slowly(post(sought, '', '', whole), body),
      leaves: true,
    },
    { name: 'half a head, and away', parts: [`POST /api/answer/${study}/boxes HT`], leaves: true },
    { name: 'a connection, and away', parts: [], leaves: true },
  ];
}

const slowly = ({ parts }: Way, body: string): string[] => [...parts, ...body.slice(0, 8)];

/** What is no HTTP, or hardly. */
function malformed(sought: Sought): Way[] {
  const { host, study } = sought;
  const target = `/api/answer/${study}`;
  const many = Array.from({ length: 10_000 }, (_, at) => `X-${at}: ${canary}`);
  const raw: Readonly<Record<string, string>> = {
    'no request': `${canary}\r\n\r\n`,
    'another version': `GET ${target} HTTP/3.7\r\nHost: ${host}\r\n\r\n`,
    'no host': `GET ${target} HTTP/1.1\r\nConnection: close\r\n\r\n`,
    'old version': `GET ${target} HTTP/1.0\r\n\r\n`,
    'a zero in a header': `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nX: a\0b\r\n\r\n`,
    'a header without name': `GET ${target} HTTP/1.1\r\nHost: ${host}\r\n: ${canary}\r\n\r\n`,
    'line feeds alone': `GET ${target} HTTP/1.1\nHost: ${host}\nConnection: close\n\n`,
    'ten thousand headers': `GET ${target} HTTP/1.1\r\n${headersOf(sought, ...many)}\r\n\r\n`,
    'a long header': `GET ${target} HTTP/1.1\r\n${headersOf(sought, `X: ${'x'.repeat(100_000)}`)}\r\n\r\n`,
    'a long address': `GET ${target}?${'x'.repeat(100_000)} HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    'an encrypted greeting': '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
  };
  return Object.entries(raw).map(([name, bytes]) => ({ name, parts: [bytes] }));
}

export const waysTo = (sought: Sought): Way[] => [
  ...addresses(sought),
  ...methods(sought),
  ...bodies(sought),
  ...malformed(sought),
];
