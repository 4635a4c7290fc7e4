import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { InjectOptions } from 'fastify';
import type { Questionnaire } from '../../../server/contract/response.ts';
import { type Role, roles } from '../../../server/contract/role.ts';
import { findRelease, type Release } from '../../../server/features/release/release.door.ts';
import { insertBoxes } from '../../../server/features/response/response.queries.ts';
import { sealSheet } from '../../../web/answer/seal.ts';
import { withdrawalSecret } from '../../../web/answer/secret.ts';
import { newSeed } from '../../../web/answer/seed.ts';
import { copyMigrated, givenResearcher, givenStudy, openOn } from '../../support/server.ts';
import { bureauDefinition } from '../bureau/definition.ts';
import { bureauFrame } from '../bureau/frame.ts';
import { breakdowns, type Person } from '../bureau/people.ts';

const bytesOf = (text: string) => Buffer.from(text, 'base64url');

export interface Reply {
  readonly status: number;
  readonly body: string;
}

/** Somebody with a role in the study, who can ask for whatever they like. */
export type Ask = (method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object) => Promise<Reply>;

export type Bureau = Awaited<ReturnType<typeof openBureau>>;

/** The real application on real files, with a study that asks the bureau, and a session of every role. */
export async function openBureau() {
  const folder = mkdtempSync(join(tmpdir(), 'fourlinks-'));
  await copyMigrated(folder);
  const server = await openOn(folder);
  const { app, services } = server;
  const study = await givenStudy(services);
  const member = async (role: Role): Promise<Ask> => {
    const { headers } = await givenResearcher(services, { study, role });
    return (method, path, body) => call({ method, url: path, headers, ...(body && { body }) });
  };
  const call = async (options: InjectOptions): Promise<Reply> => {
    const { statusCode, body } = await app.inject({
      ...options,
      headers: { ...options.headers, 'accept-language': 'en' },
    });
    return { status: statusCode, body };
  };
  const sessions = new Map<Role, Ask>();
  for (const role of roles) sessions.set(role, await member(role));
  const as = (role: Role) => sessions.get(role)!;
  const path = `/api/studies/${study}`;
  const own = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH',
    to: string,
    body?: object,
  ): Promise<string> => {
    const reply = await as('owner')(method, `${path}/${to}`, body);
    if (reply.status >= 400) throw new Error(`${method} ${to}: ${reply.status} ${reply.body}`);
    return reply.body;
  };
  await own('PUT', 'frame', { number: 0, frame: bureauFrame });
  await own('PUT', 'instrument/draft', { definition: bureauDefinition, revision: 0 });
  await own('POST', 'instrument/versions');
  await own('PUT', 'participation', { mode: 'open' });

  const stranger = (method: 'GET' | 'POST', url: string, body?: object) =>
    call({ method, url, ...(body && { body }) });
  const answer = async ({ background, answers, flagged }: Person, to: Questionnaire): Promise<void> => {
    const said = [...breakdowns.map((code) => [code, background[code]]), ...Object.entries(answers)];
    const sheet = {
      instrument: to.hash,
      answers: Object.fromEntries(said.filter(([, value]) => value !== null)) as Record<string, number>,
      flags: flagged ? (['longString'] as const) : [],
    };
    const sealed = await sealSheet(
      sheet,
      { study, publicKey: to.publicKey },
      await withdrawalSecret(newSeed()),
    );
    // Past the credential, which keeps out strangers and tells nothing: blind signatures of a whole bureau take a minute.
    const box = { study_id: study, serial: bytesOf(sealed.serial), box: bytesOf(sealed.box) };
    if ((await insertBoxes(services.databases.answers, [box])) !== 1)
      throw new Error('the box was not stored');
  };
  return {
    study,
    path,
    as,
    own,
    stranger,
    services,
    /** Opens the collection, lets people answer, tells after each how many have, and closes. */
    async collect(
      people: readonly Person[],
      afterEach: (count: number) => Promise<void> = async () => undefined,
    ) {
      await own('POST', 'collection/open');
      const questionnaire = JSON.parse((await stranger('GET', `/api/answer/${study}`)).body) as Questionnaire;
      for (const [at, person] of people.entries()) {
        await answer(person, questionnaire);
        await afterEach(at + 1);
      }
      await own('POST', 'collection/close');
    },
    /** Freezes what has come in; null where that is refused. */
    async freeze(): Promise<Release | null> {
      const reply = await as('owner')('POST', `${path}/releases`);
      if (reply.status >= 400) return null;
      const { id } = JSON.parse(reply.body) as Pick<Release, 'id'>;
      // As it is stored, not as readers have it: attacks are judged by it.
      return findRelease(services.databases.studio, study, id);
    },
    async close() {
      await server.close();
      rmSync(folder, { recursive: true });
    },
  };
}
