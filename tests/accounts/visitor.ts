import { type Address, type Given, type ReplyOf, requestOf } from '../../server/contract/address.ts';
import type { App } from '../../server/platform/http/app-type.ts';

/** What came back; `code` is that of the problem where it was refused. */
export interface Answer<A extends Address> {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: ReplyOf<A>;
  readonly text: string;
}

type Asked<A extends Address> = keyof Given<A> extends never ? [] : [Given<A>];

/** A browser of somebody, with its cookies, at a network address. */
export class Visitor {
  readonly #app: App;
  readonly cookies = new Map<string, { value: string; path: string }>();
  address = '198.51.100.7';

  constructor(app: App) {
    this.#app = app;
  }

  /** The same cookies in another hand. */
  stolen(): Visitor {
    const thief = new Visitor(this.#app);
    for (const [name, cookie] of this.cookies) thief.cookies.set(name, cookie);
    return thief;
  }

  async ask<A extends Address>(address: A, ...[given]: Asked<A>): Promise<Answer<A>> {
    const { url, body } = requestOf(address, given);
    const sent = [...this.cookies].filter(([, { path }]) => url.startsWith(path));
    const reply = await this.#app.inject({
      method: address.method,
      url,
      remoteAddress: this.address,
      headers: { cookie: sent.map(([name, { value }]) => `${name}=${value}`).join('; ') },
      ...(body && { payload: body }),
    });
    for (const { name, value, path = '/' } of reply.cookies) this.cookies.set(name, { value, path });
    const parsed = reply.body ? reply.json<{ code?: string }>() : undefined;
    return {
      status: reply.statusCode,
      code: reply.statusCode >= 400 ? parsed?.code : undefined,
      body: parsed as ReplyOf<A>,
      text: reply.body,
    };
  }

  /** What must be possible for an attack to begin. */
  async must<A extends Address>(address: A, ...given: Asked<A>): Promise<ReplyOf<A>> {
    const { status, body, text } = await this.ask(address, ...given);
    if (status >= 400) throw new Error(`${address.method} ${address.path}: ${status} ${text}`);
    return body;
  }
}
