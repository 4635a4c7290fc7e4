import type { ReleaseId } from '../../../server/contract/ids.ts';
import type { Ask } from '../ways/filter.ts';
import type { Bureau } from './open-bureau.ts';

/** Asks as an analyst; the words of a refusal stand without what the request itself says. */
export function askingTeam({ as, path }: Bureau, release: ReleaseId): Ask {
  return async (request) => {
    const { status, body } = await as('analyst')('POST', `${path}/releases/${release}/analyses`, request);
    if (status >= 500) throw new Error(body);
    return { given: status < 400, body };
  };
}
