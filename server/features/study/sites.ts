import type { Text } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Sites } from '../../contract/site.ts';
import type { RosterDb } from '../../platform/database/tables.ts';
import { Problem } from '../../platform/problem.ts';
import { asJson } from './title.ts';
import { replaceSites, selectSites } from './study.queries.ts';

export async function listSites(db: RosterDb, study: StudyId): Promise<Sites> {
  const rows = await selectSites(db, study);
  return rows.map(({ name, ...site }) => ({ ...site, name: JSON.parse(name) as Text }));
}

/** Replaces the whole list. */
export async function saveSites(db: RosterDb, study: StudyId, sites: Sites): Promise<void> {
  const seen = new Set<string>();
  for (const { code } of sites) {
    if (seen.has(code)) throw new Problem('site-twice', { code });
    seen.add(code);
  }
  const rows = sites.map(({ name, ...site }) => ({ ...site, name: asJson(name) }));
  await replaceSites(db, study, rows);
}
