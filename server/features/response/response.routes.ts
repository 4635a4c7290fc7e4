import { Type } from 'typebox';
import { StudyId } from '../../contract/ids.ts';
import { KeyProof, Questionnaire, Receipt, Submission, Withdrawal } from '../../contract/response.ts';
import type { App } from '../../platform/http/app-type.ts';
import { groupCommit } from '../../platform/group-commit.ts';
import type { Services } from '../../platform/services.ts';
import { showKeyProof, showQuestionnaire } from './show-questionnaire.ts';
import { readSubmission, submitBoxes, type Submitted } from './submit-boxes.ts';
import { withdrawResponse } from './withdraw-response.ts';

const params = Type.Object({ study: StudyId });
const tags = ['answering'];
const config = { access: 'public' } as const;
// The largest box in base64url, its serial and the JSON around them.
const bodyLimit = 90 * 1024;

/** Reads and writes the answers database alone: a collector can live on a host of its own. */
export function responseRoutes(app: App, { databases, settings }: Services): void {
  const { answers } = databases;
  const submit = groupCommit<Submitted, Receipt>((group) =>
    answers.transaction().execute((db) => submitBoxes(db, group)),
  );

  app.get(
    '/api/answer/:study',
    { config, schema: { tags, params, response: { 200: Questionnaire } } },
    async ({ params: { study } }) => showQuestionnaire(answers, study, settings.issuer),
  );
  app.get(
    '/api/answer/:study/key-proof',
    { config, schema: { tags, params, response: { 200: KeyProof } } },
    async ({ params: { study } }) => showKeyProof(answers, study),
  );
  app.post(
    '/api/answer/:study/boxes',
    { config, bodyLimit, schema: { tags, params, body: Submission, response: { 200: Receipt } } },
    async ({ params: { study }, body }) => submit(readSubmission(study, body)),
  );
  app.post(
    '/api/answer/:study/withdrawals',
    { config, schema: { tags, params, body: Withdrawal, response: { 204: Type.Null() } } },
    async ({ params: { study }, body }, reply) => {
      await answers.transaction().execute((db) => withdrawResponse(db, study, body.w));
      return reply.status(204).send(null);
    },
  );
}
