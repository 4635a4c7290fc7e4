import { setImmediate as turn } from 'node:timers/promises';
import type { ActEntry, ActPage } from '../../../../server/contract/audit.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { everyEntry } from '../../../../server/features/audit/audit.queries.ts';
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';

/** A study with an owner, on real files. */
export async function openRecorded() {
  const server = await openTestServer();
  const { app, services } = server;
  const study = await givenStudy(services);
  const owner = await givenResearcher(services, { study, role: 'owner' });
  const join = (role: Role) => givenResearcher(services, { study, role });
  const url = `/api/studies/${study}`;
  const as =
    ({ headers }: Pick<typeof owner, 'headers'>) =>
    (method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, payload?: object) =>
      app.inject({ method, url: `${url}${path}`, headers, ...(payload && { payload }) });
  const call = as(owner);
  const page = async (query = '') => (await call('GET', `/acts${query}`)).json<ActPage>();
  const entries = async (): Promise<ActEntry[]> => {
    await turn();
    const all: ActEntry[] = [];
    for await (const entry of everyEntry(services.databases.studio, study)) all.push(entry);
    return all;
  };
  return { ...server, study, owner, join, as, call, page, entries };
}
