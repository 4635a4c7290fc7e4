import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import { type Participation, SITE_TICKETS_FROM } from '../../contract/participation.ts';
import type { RosterDb, StudioDb } from '../../platform/database/tables.ts';
import { describeTickets } from '../participation/participation.door.ts';
import { findStudy, selectSites } from './collection.queries.ts';

const none = { drawn: 0, issued: null };

/** How a study lets people in; issued tickets only in numbers that point at nobody. */
export async function showParticipation(
  studio: StudioDb,
  roster: RosterDb,
  study: StudyId,
  collector: string | null,
): Promise<Participation> {
  const { state, sealing } = (await findStudy(studio, study))!;
  const { bySite, ...shown } = await describeTickets(roster, study);
  const sites = await selectSites(roster, study);
  return {
    ...shown,
    state,
    strict: sealing === 'passphrase',
    sites: sites.map(({ code, name, invited }) => ({
      code,
      name: JSON.parse(name) as Text,
      invited,
      ownTickets: invited >= SITE_TICKETS_FROM,
      ...(bySite.get(code) ?? none),
    })),
    collector,
  };
}
