import type { Asked } from '../../analysis/model/instrument/definition.ts';
import { fill } from '../../server/contract/address.ts';
import type { Board } from '../../server/contract/board.ts';
import type { Ticket, TicketRequest } from '../../server/contract/participation.ts';
import { answeringPaths } from '../../server/contract/paths.ts';
import type {
  KeyProof,
  Questionnaire as Reply,
  Receipt,
  Submission,
} from '../../server/contract/response.ts';
import { m } from '../messages/compiled/messages.js';
import { toBase64url } from './base64url.ts';
import type { EarlyRequest } from './early-request.ts';
import { locale } from './locale.svelte.ts';

export type Questionnaire = Omit<Reply, 'definition'> & { readonly definition: Asked };

/** The server said no, in a sentence for the respondent. Trying again would not help. */
export class Refusal extends Error {
  readonly code: string;
  constructor(sentence: string, code = '') {
    super(sentence);
    this.code = code;
  }
}

/** No answer from the server, or a fault of its own, told in a sentence where it is one: the same request may succeed later. */
export class Unreachable extends Error {}

/** The disk of the server is full: what was written stays on the device. */
const FULL = 507;

/** For what could not be fetched. */
export function offline(): never {
  throw new Unreachable();
}

export async function loadQuestionnaire(study: string): Promise<Questionnaire> {
  return (await repliedEarly(study)) ?? call(fill(answeringPaths.questionnaire, { study }));
}

/** What the page asked for itself, once; a refusal is asked for again, in the respondent's language. */
async function repliedEarly(study: string): Promise<Questionnaire | null> {
  const { early } = window;
  delete window.early;
  const reply = early?.study === study ? await early.reply.catch(() => null) : null;
  return reply?.ok ? ((await reply.json()) as Questionnaire) : null;
}

export const loadKeyProof = (study: string) => call<KeyProof>(fill(answeringPaths.keyProof, { study }));

export const askTicket = (issuer: string | null, study: string, request: TicketRequest) =>
  call<Ticket>((issuer ?? '') + fill(answeringPaths.tickets, { study }), request);

export const sendBox = (study: string, submission: Submission) =>
  call<Receipt>(fill(answeringPaths.boxes, { study }), submission);

export const withdraw = (study: string, secret: Uint8Array) =>
  call<void>(fill(answeringPaths.withdrawals, { study }), { w: toBase64url(secret) });

export const loadBoard = (study: string) => call<Board>(fill(answeringPaths.board, { study }));

/** The sentence to show for whatever went wrong. */
export function sentenceOf(error: unknown): string {
  if (error instanceof Refusal) return error.message;
  return error instanceof Unreachable ? error.message || m.answer_offline() : m.answer_fault();
}

async function call<T>(address: string, body?: object): Promise<T> {
  const headers = { 'accept-language': locale.current, ...(body && { 'content-type': 'application/json' }) };
  const reply = await fetch(address, {
    method: body ? 'POST' : 'GET',
    headers,
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
    ...(body && { body: JSON.stringify(body) }),
  }).catch(() => {
    throw new Unreachable();
  });
  if (reply.status >= 500)
    throw new Unreachable(reply.status === FULL ? ((await reply.json()) as { title: string }).title : '');
  if (!reply.ok) {
    const { title, code } = (await reply.json()) as { title: string; code: string };
    throw new Refusal(title, code);
  }
  return (reply.status === 204 ? undefined : await reply.json()) as T;
}

declare global {
  interface Window {
    early?: EarlyRequest;
  }
}
