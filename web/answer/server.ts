import type { Asked } from '../../analysis/questionnaire/definition.ts';
import type { Questionnaire as Reply, Receipt } from '../../server/contract/response.ts';
import { m } from '../messages/compiled/messages.js';
import { toBase64url } from './base64url.ts';
import { locale } from './locale.svelte.ts';

export type Questionnaire = Omit<Reply, 'definition'> & { readonly definition: Asked };

/** The server said no, in a sentence for the respondent. Trying again would not help. */
export class Refusal extends Error {}

/** No answer from the server, or a fault of its own: the same request may succeed later. */
export class Unreachable extends Error {}

export const loadQuestionnaire = (study: string) => call<Questionnaire>(`/${study}`);

export const sendBox = (study: string, submission: { serial: string; box: string }) =>
  call<Receipt>(`/${study}/boxes`, submission);

export const withdraw = (study: string, secret: Uint8Array) =>
  call<void>(`/${study}/withdrawals`, { w: toBase64url(secret) });

/** The sentence to show for whatever went wrong. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Unreachable ? m.answer_offline() : m.answer_fault();
}

async function call<T>(path: string, body?: object): Promise<T> {
  const headers = { 'accept-language': locale.current, ...(body && { 'content-type': 'application/json' }) };
  const reply = await fetch(`/api/answer${path}`, {
    method: body ? 'POST' : 'GET',
    headers,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Unreachable();
  });
  if (reply.status >= 500) throw new Unreachable();
  if (!reply.ok) throw new Refusal(((await reply.json()) as { title: string }).title);
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}
