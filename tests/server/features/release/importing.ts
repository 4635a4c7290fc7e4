import type { ReleaseList } from '../../../../server/contract/release.ts';
import instrument from '../../../fixtures/bfi/instrument.json' with { type: 'json' };
import { givenResearcher, givenStudy, openTestServer } from '../../../support/server.ts';
import { upload } from '../interview/given.ts';

type File = string | Uint8Array;

/** A server with the owner of a study, who can publish an instrument and import tables. */
export async function openImporting(env: NodeJS.ProcessEnv = {}) {
  const { app, services, folder } = await openTestServer(env);
  const study = await givenStudy(services);
  const { headers } = await givenResearcher(services, { study, role: 'owner' });
  const path = `/api/studies/${study}`;
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, body?: object) =>
    app.inject({ method, url: `${path}/${url}`, headers, ...(body && { body }) });
  const send = (to: string, file: File, mapping?: unknown, name = 'table.csv') => {
    const text = typeof mapping === 'string' ? mapping : JSON.stringify(mapping);
    const english = { ...headers, 'accept-language': 'en' };
    return upload(
      app,
      `${path}/releases/${to}`,
      english,
      file,
      text === undefined ? {} : { mapping: text },
      name,
    );
  };
  return {
    app,
    services,
    folder,
    study,
    headers,
    call,
    publish: async (definition: object): Promise<void> => {
      await call('PUT', 'instrument/draft', { definition, revision: 0 });
      const reply = await call('POST', 'instrument/versions');
      if (reply.statusCode >= 400) throw new Error(reply.body);
    },
    preview: (file: File, mapping?: unknown, name?: string) => send('imports/preview', file, mapping, name),
    import: (file: File, mapping: unknown, name?: string) => send('imports', file, mapping, name),
    releases: async () => (await call('GET', 'releases')).json<ReleaseList>().releases,
  };
}

/** The same with the text-less instrument of bfi.csv published. */
export async function openBfi(env: NodeJS.ProcessEnv = {}) {
  const given = await openImporting(env);
  await given.publish(instrument);
  return given;
}
