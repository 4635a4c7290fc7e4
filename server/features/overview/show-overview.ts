import type { Overview, Totals } from '../../contract/overview.ts';
import { tellReceived } from '../../contract/received.ts';
import type { Action } from '../../contract/role.ts';
import type { Study } from '../../contract/study.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { listExcerpts } from '../excerpt/excerpt.door.ts';
import { publishedInstrument } from '../instrument/instrument.door.ts';
import { countInterviews } from '../interview/interview.door.ts';
import { listReleases } from '../release/release.door.ts';
import { countBoxes } from '../response/response.door.ts';
import { listSites } from '../study/study.door.ts';
import { planWork } from './plan-work.ts';

const seenWith: Record<keyof Totals, Action> = {
  version: 'instrument.read',
  invited: 'collection.read',
  received: 'collection.read',
  releases: 'release.read',
  released: 'release.read',
  interviews: 'interview.read',
  coded: 'excerpt.read',
  excerpts: 'excerpt.read',
};

/** The map of a study: what is done, what waits, and how much there is of what the caller may see. */
export async function showOverview(
  { studio, roster, answers }: Databases,
  { id, state, floor, allowed }: Study,
): Promise<Overview> {
  // What was made up to try the analysis is no data of the study.
  const releases = (await listReleases(studio, id)).filter(({ source }) => source !== 'simulation');
  const excerpts = await listExcerpts(studio, id);
  const totals = {
    version: (await publishedInstrument(studio, id))?.number ?? 0,
    invited: (await listSites(roster, id)).reduce((sum, site) => sum + site.invited, 0),
    received: tellReceived(await countBoxes(answers, id), state, floor),
    releases: releases.length,
    released: releases[0]?.n ?? 0,
    interviews: await countInterviews(studio, id),
    coded: new Set(excerpts.map((excerpt) => excerpt.interview.id)).size,
    excerpts: excerpts.length,
  };
  const shown = Object.entries(totals).map(([name, total]) => [
    name,
    allowed.includes(seenWith[name as keyof Totals]) ? total : null,
  ]);
  return { ...planWork({ ...totals, state }, allowed), totals: Object.fromEntries(shown) as Totals };
}
