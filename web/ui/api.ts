import {
  type Address,
  type Given,
  type JobOf,
  type ReplyOf,
  requestOf,
} from '../../server/contract/address.ts';
import { m } from '../messages/compiled/messages.js';
import { locale } from './locale.svelte.ts';
import { sendForm, type Watch } from './send-form.ts';

/** A refusal of the server, with the sentence it gave in the reader's language. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly details: Readonly<Record<string, string | number>>;
  constructor(body: {
    code: string;
    status: number;
    title: string;
    details?: Record<string, string | number>;
  }) {
    super(body.title);
    this.code = body.code;
    this.status = body.status;
    this.title = body.title;
    this.details = body.details ?? {};
  }
}

/** What may be asked when a request is refused, by the code of the refusal. */
const questions = new Map<string, () => Promise<boolean>>();

/** Asks when a request is refused by this code; when it resolves to true the request is sent again, so nothing typed is lost. */
export function onRefusal(code: string, ask: () => Promise<boolean>): void {
  questions.set(code, ask);
}

/** Asks an address of the interface: what it needs and what it gives have the types of its declaration. `watch` follows a file on its way. */
export function call<A extends Address>(
  address: A,
  ...[given, watch]: keyof Given<A> extends never ? [] : [given: Given<A>, watch?: Watch]
): Promise<ReplyOf<A>> {
  const { url, body } = requestOf(address, given);
  return request(address.method, url, body, watch);
}

/** As `call`, but the reply is the job that the request began. */
export function begin<A extends Address>(address: A, given: Given<A>, watch?: Watch): Promise<JobOf<A>> {
  const { url, body } = requestOf(address, given);
  return request(address.method, url, body, watch, { prefer: 'respond-async' });
}

/** Where a file is, for links to it. */
export function hrefOf<A extends Address & { readonly file: true }>(address: A, given: Given<A>): string {
  return requestOf(address, given).url;
}

async function request<T>(
  method: string,
  path: string,
  body?: object,
  watch?: Watch,
  more: Readonly<Record<string, string>> = {},
): Promise<T> {
  const reply = await send(method, path, body, watch, more);
  if (reply.ok) return (reply.status === 204 ? undefined : await reply.json()) as T;
  const problem = await asProblem(reply);
  if (await questions.get(problem.code)?.()) return request<T>(method, path, body, watch, more);
  throw problem;
}

async function send(
  method: string,
  path: string,
  body: object | undefined,
  watch: Watch | undefined,
  more: Readonly<Record<string, string>>,
): Promise<Response> {
  const json = body !== undefined && !(body instanceof FormData);
  const headers: Record<string, string> = { 'accept-language': locale.current, ...more };
  if (json) headers['content-type'] = 'application/json';
  try {
    if (watch && body instanceof FormData) return await sendForm(path, body, headers, watch);
    return await fetch(path, {
      method,
      headers,
      signal: watch?.signal ?? null,
      ...(body !== undefined && { body: json ? JSON.stringify(body) : body }),
    });
  } catch {
    throw new ApiProblem({ code: 'offline', status: 0, title: m.shell_offline() });
  }
}

async function asProblem(reply: Response): Promise<ApiProblem> {
  if (reply.headers.get('content-type')?.startsWith('application/problem+json'))
    return new ApiProblem((await reply.json()) as ConstructorParameters<typeof ApiProblem>[0]);
  return new ApiProblem({ code: 'unreadable', status: reply.status, title: m.shell_unreadable() });
}

/** The sentence to show for whatever went wrong. */
export function sentence(error: unknown): string {
  return error instanceof ApiProblem ? error.title : m.shell_fault();
}
