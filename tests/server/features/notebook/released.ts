import type { ReleaseId } from '../../../../server/contract/ids.ts';
import type { Role } from '../../../../server/contract/role.ts';
import { givenResearcher } from '../../../support/server.ts';
import { openDemonstration } from '../joint/demonstration.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The demonstration study, and calls of members of it. */
export async function openReleased() {
  const { app, services, study, clock, releasePath } = await openDemonstration();
  const as = async (role: Role) => {
    const { headers } = await givenResearcher(services, { study, role });
    return (method: Method, path: string, body?: object) =>
      app.inject({
        method,
        url: `/api/studies/${study}/${path}`,
        headers,
        ...(body && { payload: body }),
      });
  };
  const release = releasePath.split('/').at(-1) as ReleaseId;
  return { app, study, release, clock, services, as, call: await as('owner') };
}
