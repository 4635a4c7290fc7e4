import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { Interview } from '../../../../server/contract/interview.ts';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { addCodes } from '../../../../server/features/codebook/codebook.door.ts';
import { giveFrame } from '../../../../server/features/frame/frame.door.ts';
import codes from '../../../../server/templates/four-links/codebook.json' with { type: 'json' };
import frame from '../../../../server/templates/four-links/frame.json' with { type: 'json' };
import type { App } from '../../../../server/platform/http/app-type.ts';
import type { Services } from '../../../../server/platform/services.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** Gives a study the frame and the codebook of the four links. */
export async function giveFourLinks({ databases: { studio }, now }: Services, study: StudyId): Promise<void> {
  await giveFrame(studio, study, frame as Frame, now());
  await addCodes(studio, study, codes, { author: null, at: null });
}

/** A study with the frame and the codebook of the four links, its owner, and two coders. */
export async function openCodedStudy(env: NodeJS.ProcessEnv = {}) {
  const server = await openTestServer(env);
  const study = await givenStudy(server.services);
  await giveFourLinks(server.services, study);
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
  const reply = await upload(app, `/api/studies/${study}/interviews`, headers, text, {
    attributes: '{"roleBand":"staff"}',
  });
  return reply.json();
}
