import type { Sheet } from '../../../../analysis/model/instrument/sheet.ts';
import type { Collection } from '../../../../server/contract/collection.ts';
import type { DrawnTickets, Mode, ParticipationChanged } from '../../../../server/contract/participation.ts';
import type { Questionnaire } from '../../../../server/contract/response.ts';
import { countBoxes } from '../../../../server/features/response/response.door.ts';
import { takeTicket } from '../../../../server/features/demonstration/take-ticket.ts';
import { withdrawalSecret } from '../../../../web/answer/secret.ts';
import { newSeed } from '../../../../web/answer/seed.ts';
import { sealSheet } from '../../../../web/answer/seal.ts';
import { toBase64url } from '../../../../web/answer/base64url.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** A server with an owner of one study whose PMI questionnaire is published and open, to slips unless said otherwise. */
export async function openAnswering({
  mode = 'slips',
  passphrase,
  env = {},
}: { mode?: Mode; passphrase?: string; env?: NodeJS.ProcessEnv } = {}) {
  const { app, services, folder, clock } = await openTestServer(env);
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const own = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    app.inject({ method, url: `/api/studies/${study}/${path}`, headers, ...(body && { body }) });
  await own('POST', 'instrument/template', { template: 'four-links' });
  await own('POST', 'instrument/versions');
  const change = { mode, ...(passphrase && { passphrase }) };
  const { recovery } = (await own('PUT', 'participation', change)).json<ParticipationChanged>();
  const opened = await own('POST', 'collection/open');
  if (opened.statusCode !== 200) throw new Error(opened.body);

  const questionnaire = (await app.inject(`/api/answer/${study}`)).json<Questionnaire>();
  const sheetOf = (answers: Sheet['answers']): Sheet => ({
    instrument: questionnaire.hash,
    answers,
    flags: [],
  });
  const draw = async (count: number) => (await own('POST', 'tickets', { count })).json<DrawnTickets>().codes;
  const ask = (request: object, to: string = study) =>
    app.inject({ method: 'POST', url: `/api/tickets/${to}`, body: request });
  /** What lets a serial in: a signature on it for a ticket drawn for the purpose. */
  let pool: { ticketKey: string; codes: string[] } | undefined;
  const admit = async (serial: string) => {
    const { ticketKey } = (await app.inject(`/api/answer/${study}`)).json<Questionnaire>();
    // A freeze destroys the key with its tickets; the next wave has its own.
    if (pool?.ticketKey !== ticketKey || pool?.codes.length === 0)
      pool = { ticketKey: ticketKey!, codes: await draw(40) };
    const code = pool.codes.pop();
    return takeTicket(study, pool, serial, newSeed(), async (blinded) =>
      (await ask({ code, blinded })).json(),
    );
  };
  const sealOnly = async (sheet: unknown, secret?: Uint8Array<ArrayBuffer>) => {
    const own = secret ?? (await withdrawalSecret(newSeed()));
    const { publicKey } = questionnaire;
    return { secret: own, submission: await sealSheet(sheet as Sheet, { study, publicKey }, own) };
  };
  const seal = async (sheet: unknown, secret?: Uint8Array<ArrayBuffer>) => {
    const sealed = await sealOnly(sheet, secret);
    return { ...sealed, submission: { ...sealed.submission, ...(await admit(sealed.submission.serial)) } };
  };
  return {
    app,
    services,
    folder,
    clock,
    recovery,
    draw,
    ask,
    admit,
    sealAny: seal,
    /** Sealed, but without a ticket. */
    sealWithout: (answers: Sheet['answers']) => sealOnly(sheetOf(answers)),
    study,
    questionnaire,
    headers,
    own,
    sheetOf,
    boxes: () => countBoxes(services.databases.answers, study),
    collection: async () => (await own('GET', 'collection')).json<Collection>(),
    seal: (answers: Sheet['answers'], secret?: Uint8Array<ArrayBuffer>) => seal(sheetOf(answers), secret),
    send: (body: object, to: string = study) =>
      app.inject({ method: 'POST', url: `/api/answer/${to}/boxes`, body }),
    withdraw: (secret: Uint8Array, from: string = study) =>
      app.inject({
        method: 'POST',
        url: `/api/answer/${from}/withdrawals`,
        body: { w: toBase64url(secret) },
      }),
  };
}
