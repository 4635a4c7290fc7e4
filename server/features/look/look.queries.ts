import type { StudyId } from '../../contract/ids.ts';
import type { StudioDb, StudioTables } from '../../platform/database/tables.ts';

export async function insertLook(db: StudioDb, row: StudioTables['look']): Promise<void> {
  await db.insertInto('look').values(row).execute();
}

/** Where a page of looks ended: the next begins behind it. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

interface Choice {
  readonly study: StudyId;
  readonly by: string | undefined;
  readonly before: Place | undefined;
  readonly most: number;
}

/** Looks at a study, latest first, with the name of who looked and the number of the release. */
export async function selectLooks(db: StudioDb, { study, by, before, most }: Choice) {
  return db
    .selectFrom('look')
    .leftJoin('researcher', 'researcher.id', 'look.researcher_id')
    .leftJoin('release', 'release.id', 'look.subject')
    .select([
      'look.id',
      'look.at',
      'look.researcher_id',
      'look.action',
      'look.request',
      'researcher.name',
      'release.number',
    ])
    .where('look.study_id', '=', study)
    .$if(by !== undefined, (query) => query.where('look.researcher_id', '=', by!))
    .$if(before !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('look.at', '<', before!.at),
          eb.and([eb('look.at', '=', before!.at), eb('look.id', '<', before!.id)]),
        ]),
      ),
    )
    .orderBy('look.at', 'desc')
    .orderBy('look.id', 'desc')
    .limit(most)
    .execute();
}

/** Everybody who has looked at a study. */
export async function selectLookers(db: StudioDb, study: StudyId) {
  return db
    .selectFrom('look')
    .leftJoin('researcher', 'researcher.id', 'look.researcher_id')
    .select(['look.researcher_id', 'researcher.name'])
    .distinct()
    .where('look.study_id', '=', study)
    .orderBy('researcher.name')
    .execute();
}
