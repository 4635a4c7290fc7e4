import type { commandLine, Look, LookPage } from '../../contract/look.ts';
import type { ResearcherId, StudyId } from '../../contract/ids.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { type Place, selectLookers, selectLooks } from './look.queries.ts';

type By = ResearcherId | typeof commandLine;

const PAGE = 50;

/** A page of the log, and everybody who is in it. */
export async function listLooks(
  db: StudioDb,
  study: StudyId,
  { by, before }: { by?: By | undefined; before?: string | undefined },
): Promise<LookPage> {
  const place = before === undefined ? undefined : placeIn(before);
  const rows = await selectLooks(db, { study, by, before: place, most: PAGE + 1 });
  const last = rows.length > PAGE ? rows[PAGE - 1]! : null;
  const people = await selectLookers(db, study);
  return {
    looks: rows.slice(0, PAGE).map(asLook),
    next: last && `${last.at} ${last.id}`,
    people: people.map(({ researcher_id, name }) => ({
      id: researcher_id as By,
      name: name ?? researcher_id,
    })),
  };
}

/** The whole log, page by page, so that a long one streams. */
export async function* everyLook(db: StudioDb, study: StudyId, by?: By): AsyncGenerator<Look> {
  let before: Place | undefined;
  for (;;) {
    const rows = await selectLooks(db, { study, by, before, most: 1000 });
    yield* rows.map(asLook);
    before = rows.at(-1);
    if (!before) return;
  }
}

function placeIn(before: string): Place {
  const [at = '', id = ''] = before.split(' ');
  return { at, id };
}

function asLook(row: Awaited<ReturnType<typeof selectLooks>>[number]): Look {
  const { id, at, researcher_id, name, action, number, request } = row;
  return {
    id,
    at,
    by: name ?? researcher_id,
    action,
    release: number,
    request: request === null ? null : (JSON.parse(request) as Look['request']),
  };
}
