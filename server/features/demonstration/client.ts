import { type Address, type Given, type ReplyOf, requestOf } from '../../contract/address.ts';
import type { App } from '../../platform/http/app-type.ts';

/** A refusal, by the code of its problem. */
export class Refused extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** A caller of the application's own routes, with all their checks: what it can do, a browser could. */
export class Client {
  readonly #app: App;
  #cookie: string;

  constructor(app: App, cookie = '') {
    this.#app = app;
    this.#cookie = cookie;
  }

  /** Asks an address and returns its reply; a refusal is thrown with its sentence. A session cookie is kept. */
  async call<A extends Address>(
    address: A,
    ...[given]: keyof Given<A> extends never ? [] : [Given<A>]
  ): Promise<ReplyOf<A>> {
    const { url, body } = requestOf(address, given);
    const { method } = address;
    const cookie = this.#cookie ? { cookie: this.#cookie } : {};
    const { headers, payload } = body instanceof FormData ? await encoded(body) : { payload: body };
    const reply = await this.#app.inject({
      method,
      url,
      headers: { ...headers, ...cookie },
      ...(payload && { payload }),
    });
    if (reply.statusCode >= 400) {
      const { code } = reply.json<{ code: string }>();
      throw new Refused(code, `${method} ${url}: ${reply.statusCode} ${reply.body}`);
    }
    const session = reply.cookies.find(({ path }) => path === '/');
    if (session) this.#cookie = `${session.name}=${session.value}`;
    return (reply.body ? JSON.parse(reply.body) : undefined) as ReplyOf<A>;
  }
}

async function encoded(form: FormData) {
  const response = new Response(form);
  return {
    payload: Buffer.from(await response.arrayBuffer()),
    headers: { 'content-type': response.headers.get('content-type') ?? '' },
  };
}
