import { onTestFinished } from 'vitest';
import type { StudyId } from '../../../../server/contract/ids.ts';
import type { ReleaseList } from '../../../../server/contract/release.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { madeOnce } from '../../../support/made-once.ts';
import { aFolder, copyMigrated, givenResearcher, openOn } from '../../../support/server.ts';

/** A demonstration study, loaded by the route that a browser uses. */
const loaded = (template: string) =>
  madeOnce(async (folder) => {
    await copyMigrated(folder);
    const { app, services, close } = await openOn(folder);
    const owner = await givenResearcher(services);
    const reply = await app.inject({
      method: 'POST',
      url: '/api/demonstration',
      headers: owner.headers,
      payload: { template },
    });
    if (reply.statusCode !== 201) throw new Error(reply.body);
    const { study } = reply.json<{ study: StudyId }>();
    const listed = await app.inject({ url: `/api/studies/${study}/releases`, headers: owner.headers });
    await close();
    return { owner, study, release: listed.json<ReleaseList>().releases[0]!.id };
  });

const demonstrations = { 'four-links': loaded('four-links'), hospital: loaded('hospital') };

/** An installation with the demonstration study of a template, and readers of its release. */
export async function openDemonstration(template: keyof typeof demonstrations = 'four-links') {
  const folder = aFolder();
  const { owner, study, release } = await demonstrations[template](folder);
  const server = await openOn(folder);
  onTestFinished(server.close);
  const { app, services } = server;
  const releasePath = `/api/studies/${study}/releases/${release}`;
  const read = async (role: Role, address: string) => {
    const { headers } = await givenResearcher(services, { study, role });
    return app.inject({ url: `${releasePath}/${address}`, headers });
  };
  return { ...server, study, owner, releasePath, read };
}
