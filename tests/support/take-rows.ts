import type { InjectOptions } from 'fastify';
import type { ExportContent, ExportFormat, ExportRequest } from '../../server/contract/export.ts';
import type { StudyId } from '../../server/contract/ids.ts';
import { givenResearcher, type openTestServer } from './server.ts';

type Given = Pick<Awaited<ReturnType<typeof openTestServer>>, 'app' | 'services'> & {
  readonly study: StudyId;
  readonly headers: NonNullable<InjectOptions['headers']>;
};

export interface Wish {
  readonly release: string;
  readonly content?: ExportContent;
  readonly question?: string;
  readonly format?: ExportFormat;
  readonly language?: 'zh-CN' | 'en';
}

export const askRows = ({ app, study, headers }: Omit<Given, 'services'>, wish: Wish) =>
  app.inject({
    method: 'POST',
    url: `/api/studies/${study}/exports`,
    headers,
    payload: { content: 'rows', format: 'csv', language: 'zh-CN', purpose: '核对分析', ...wish },
  });

export const decideRows = (
  { app, study, headers }: Omit<Given, 'services'>,
  { id }: Pick<ExportRequest, 'id'>,
  decision: { approve: boolean; reason?: string } = { approve: true },
) => app.inject({ method: 'PATCH', url: `/api/studies/${study}/exports/${id}`, headers, payload: decision });

export const takeRows = (
  { app, study, headers }: Omit<Given, 'services'>,
  { id }: Pick<ExportRequest, 'id'>,
) => app.inject({ url: `/api/studies/${study}/exports/${id}/file`, headers });

/** A file of rows as a member gets it: asked for, approved by a second member, taken. */
export async function approvedRows(given: Given, wish: Wish) {
  const second = await givenResearcher(given.services, { study: given.study, role: 'analyst' });
  const asked = await askRows(given, wish);
  if (asked.statusCode !== 201) throw new Error(asked.body);
  const request = asked.json<ExportRequest>();
  const decided = await decideRows({ ...given, headers: second.headers }, request);
  if (decided.statusCode !== 200) throw new Error(decided.body);
  const reply = await takeRows(given, request);
  if (reply.statusCode !== 200) throw new Error(reply.body);
  return reply;
}
