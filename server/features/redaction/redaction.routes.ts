import { Type } from 'typebox';
import { InterviewId, RedactionId, StudyId } from '../../contract/ids.ts';
import { NewRedactions, Redaction, RedactionProposal } from '../../contract/redaction.ts';
import type { App } from '../../platform/http/app-type.ts';
import type { Services } from '../../platform/services.ts';
import { listRedactions, proposeRedactions } from './list-redactions.ts';
import { redactSpans } from './redact-spans.ts';
import { removeRedaction } from './remove-redaction.ts';

const tags = ['redaction'];
const config = { access: 'interview.raw' } as const;
const params = Type.Object({ study: StudyId, interview: InterviewId });
const url = '/api/studies/:study/interviews/:interview/redactions';

export function redactionRoutes(app: App, services: Services): void {
  const { studio } = services.databases;
  app.get(
    url,
    { config, schema: { tags, params, response: { 200: Type.Array(Redaction) } } },
    ({ params: { study, interview } }) => listRedactions(studio, study, interview),
  );
  app.get(
    `${url}/proposals`,
    { config, schema: { tags, params, response: { 200: Type.Array(RedactionProposal) } } },
    ({ params: { study, interview } }) => proposeRedactions(studio, study, interview),
  );
  app.post(
    url,
    { config, schema: { tags, params, body: NewRedactions, response: { 201: Type.Array(Redaction) } } },
    async ({ params, body }, reply) => {
      const made = await studio.transaction().execute((db) => redactSpans(db, services, params, body));
      return reply.status(201).send(made);
    },
  );
  app.delete(
    `${url}/:redaction`,
    {
      config,
      schema: {
        tags,
        params: Type.Object({ ...params.properties, redaction: RedactionId }),
        response: { 204: Type.Null() },
      },
    },
    async ({ params: { study, interview, redaction } }, reply) => {
      await removeRedaction(studio, study, interview, redaction);
      return reply.status(204).send(null);
    },
  );
}
