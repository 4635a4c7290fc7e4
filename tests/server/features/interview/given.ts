import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import { applyTemplate } from '../../../../server/features/codebook/apply-template.ts';
import type { App } from '../../../../server/platform/http/app-type.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** A study with the codebook of the four links, its owner, and two coders. */
export async function openCodedStudy(env: NodeJS.ProcessEnv = {}) {
  const server = await openTestServer(env);
  const study = await givenStudy(server.services);
  await applyTemplate(server.services.databases.studio, study, 'four-links');
  const [owner, coderA, coderB] = [
    await givenResearcher(server.services, { study, role: 'owner' }),
    await givenResearcher(server.services, { study, role: 'coder' }),
    await givenResearcher(server.services, { study, role: 'coder' }),
  ];
  return { ...server, study, owner, coderA, coderB };
}

type Headers = NonNullable<InjectOptions['headers']>;

/** Sends a file with its fields as a browser would. */
export async function upload(
  app: App,
  url: string,
  headers: Headers,
  bytes: Uint8Array | string,
  fields: Readonly<Record<string, string>> = {},
  fileName = '访谈.txt',
): Promise<LightMyRequestResponse> {
  const form = new FormData();
  form.append('file', new Blob([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)]), fileName);
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const body = new Response(form);
  return app.inject({
    method: 'POST',
    url,
    headers: { ...headers, 'content-type': body.headers.get('content-type')! },
    payload: Buffer.from(await body.arrayBuffer()),
  });
}

/** Imports a transcript and returns the interview. */
export async function givenInterview(
  app: App,
  study: StudyId,
  headers: Headers,
  text: string,
): Promise<Interview> {
  const reply = await upload(app, `/api/studies/${study}/interviews`, headers, text, { roleBand: 'staff' });
  return reply.json();
}
