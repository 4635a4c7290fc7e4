import type { Sheet } from '../../../../analysis/questionnaire/sheet.ts';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { Collection } from '../../../../server/contract/collection.ts';
import type { Questionnaire } from '../../../../server/contract/response.ts';
import { withdrawalSecret } from '../../../../web/answer/secret.ts';
import { newSeed } from '../../../../web/answer/seed.ts';
import { sealSheet } from '../../../../web/answer/seal.ts';
import { toBase64url } from '../../../../web/answer/base64url.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** A server with an owner of one study whose PMI questionnaire is published and open. */
export async function openAnswering() {
  const { app, services, folder } = await openTestServer();
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const own = async (method: 'GET' | 'POST' | 'PUT', path: string, body?: object) =>
    app.inject({ method, url: `/api/studies/${study}/${path}`, headers, ...(body && { body }) });
  await own('POST', 'instrument/template', { template: 'pmi' });
  await own('POST', 'instrument/versions');
  const opened = await own('POST', 'collection/open');
  if (opened.statusCode !== 200) throw new Error(opened.body);

  const questionnaire = (await app.inject(`/api/answer/${study}`)).json<Questionnaire>();
  const sheetOf = (answers: Sheet['answers']): Sheet => ({
    instrument: questionnaire.hash,
    answers,
    flags: [],
  });
  return {
    app,
    services,
    folder,
    study,
    questionnaire,
    headers,
    own,
    sheetOf,
    collection: async () => (await own('GET', 'collection')).json<Collection>(),
    seal: (answers: Sheet['answers'], secret?: Uint8Array<ArrayBuffer>) =>
      givenSealed(study, questionnaire.publicKey, sheetOf(answers), secret),
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

/** A sealed sheet with its withdrawal secret; a new respondent unless the secret of one is given. */
export async function givenSealed(
  study: StudyId,
  publicKey: string,
  sheet: unknown,
  secret?: Uint8Array<ArrayBuffer>,
) {
  const own = secret ?? (await withdrawalSecret(newSeed()));
  return { secret: own, submission: await sealSheet(sheet as Sheet, { study, publicKey }, own) };
}
