import type { StudyId } from '../../../../server/contract/ids.ts';
import type { ReleaseList } from '../../../../server/contract/release.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { givenResearcher, openTestServer } from '../../../support/server.ts';

/** An installation with the demonstration study, loaded by the routes that a browser uses, and readers of its release. */
export async function openDemonstration() {
  const server = await openTestServer();
  const { app, services } = server;
  const owner = await givenResearcher(services);
  const loaded = await app.inject({
    method: 'POST',
    url: '/api/demonstration',
    headers: owner.headers,
    payload: { template: 'four-links' },
  });
  if (loaded.statusCode !== 201) throw new Error(loaded.body);
  const { study } = loaded.json<{ study: StudyId }>();
  const listed = await app.inject({ url: `/api/studies/${study}/releases`, headers: owner.headers });
  const releasePath = `/api/studies/${study}/releases/${listed.json<ReleaseList>().releases[0]!.id}`;
  const read = async (role: Role, address: string) => {
    const { headers } = await givenResearcher(services, { study, role });
    return app.inject({ url: `${releasePath}/${address}`, headers });
  };
  return { ...server, study, owner, releasePath, read };
}
