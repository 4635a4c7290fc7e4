import type { Answers } from '../../../analysis/model/instrument/answers.ts';
import { finalize, requestTicket } from '../../../analysis/protocol/blind.ts';
import { concat } from '../../../analysis/protocol/bytes.ts';
import { fromBase64url, toBase64url } from '../../../web/answer/base64url.ts';
import { toReceiptCode } from '../../../web/answer/receipt-code.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { serialOf, withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';
import { type Reply, request, type Voice } from './request.ts';
import type { LiveStudy } from './study.ts';

/** One person with a slip: what the answer page does, step by step, from the same modules. */
export class Respondent {
  readonly seed = newSeed();
  readonly code: string;
  readonly #study: LiveStudy;
  readonly #voice: Voice;
  serial = '';
  secret: Uint8Array<ArrayBuffer> = new Uint8Array();
  receipt = '';
  blinded = '';
  box = '';
  #ticket: Awaited<ReturnType<typeof requestTicket>> | undefined;
  #signature: Uint8Array<ArrayBuffer> | undefined;
  #body: object | undefined;

  constructor(study: LiveStudy, code: string, voice: Voice = {}) {
    this.#study = study;
    this.code = code;
    this.#voice = voice;
  }

  get prefix(): Uint8Array {
    return this.#ticket?.prefix ?? new Uint8Array();
  }

  get signature(): Uint8Array {
    return this.#signature ?? new Uint8Array();
  }

  /** Makes everything that the device makes by itself, before anything is sent. */
  async prepare(answers: Answers): Promise<void> {
    const { study, questionnaire } = this.#study;
    this.secret = await withdrawalSecret(this.seed);
    this.receipt = await toReceiptCode(this.seed, study);
    const serial = await serialOf(this.secret);
    this.serial = toBase64url(serial);
    const sheet = { instrument: questionnaire.hash, answers, flags: [] };
    const sealed = await sealSheet(sheet, { study, publicKey: questionnaire.publicKey }, this.secret);
    this.box = sealed.box;
    this.#body = sealed;
    if (!questionnaire.ticketKey) return;
    const modulus = fromBase64url(questionnaire.ticketKey);
    this.#ticket = await requestTicket(modulus, concat(fromBase64url(study), serial), this.seed);
    this.blinded = toBase64url(this.#ticket.blinded);
  }

  /** Trades the code for a signature; sent again it asks for the same one. */
  async draw(address: string): Promise<Reply> {
    const { study, questionnaire } = this.#study;
    const body = { code: this.code, blinded: this.blinded };
    const reply = await request('POST', `${address}/api/tickets/${study}`, body, this.#voice);
    if (reply.status !== 200) return reply;
    const { signature } = JSON.parse(reply.text) as { signature: string };
    const finished = finalize(
      fromBase64url(questionnaire.ticketKey!),
      this.#ticket!,
      fromBase64url(signature),
    );
    if (!finished) throw new Error('the signature does not belong to the request');
    this.#signature = finished;
    const prefix = toBase64url(this.#ticket!.prefix);
    this.#body = { ...this.#body, prefix, signature: toBase64url(finished) };
    return reply;
  }

  async answer(address: string): Promise<Reply> {
    return request('POST', `${address}/api/answer/${this.#study.study}/boxes`, this.#body, this.#voice);
  }
}
