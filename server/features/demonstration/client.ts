import type { App } from '../../platform/http/app-type.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH';

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

  /** Sends JSON and returns the reply; a refusal is thrown with its sentence. A session cookie is kept. */
  async call<Reply>(method: Method, url: string, body?: object): Promise<Reply> {
    return this.#send<Reply>(method, url, body === undefined ? {} : { payload: body });
  }

  /** Sends one file with its text fields as a form. */
  async upload<Reply>(url: string, file: File, fields: Readonly<Record<string, string>>): Promise<Reply> {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    const encoded = new Response(form);
    return this.#send<Reply>('POST', url, {
      payload: Buffer.from(await encoded.arrayBuffer()),
      headers: { 'content-type': encoded.headers.get('content-type') ?? '' },
    });
  }

  async #send<Reply>(
    method: Method,
    url: string,
    { headers, payload }: { headers?: Record<string, string>; payload?: object },
  ): Promise<Reply> {
    const cookie = this.#cookie ? { cookie: this.#cookie } : {};
    const reply = await this.#app.inject({
      method,
      url,
      headers: { ...headers, ...cookie },
      ...(payload ? { payload } : {}),
    });
    if (reply.statusCode >= 400) {
      const { code } = reply.json<{ code: string }>();
      throw new Refused(code, `${method} ${url}: ${reply.statusCode} ${reply.body}`);
    }
    const [session] = reply.cookies;
    if (session) this.#cookie = `${session.name}=${session.value}`;
    return (reply.body ? JSON.parse(reply.body) : undefined) as Reply;
  }
}
