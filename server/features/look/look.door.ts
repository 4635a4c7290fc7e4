import type { RecordReleaseId, ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { commandLine } from '../../contract/look.ts';
import type { StudioDb } from '../../platform/database/tables.ts';
import { randomId } from '../../platform/random.ts';
import { insertLook } from './look.queries.ts';

export interface LookTaken {
  readonly study: StudyId;
  /** A member, or whoever has the data folder at hand. */
  readonly researcher: ResearcherId | typeof commandLine;
  readonly action: string;
  /** The release, or the study where it is another thing. */
  readonly subject: ReleaseId | RecordReleaseId | StudyId;
  /** What was asked for; never anything of a respondent. */
  readonly request?: object;
  readonly at: Date;
}

/** Keeps who of the team made, asked or took which data, and when. It decides nothing. */
export async function logLook(db: StudioDb, look: LookTaken): Promise<void> {
  const { study, researcher, action, subject, request, at } = look;
  await insertLook(db, {
    id: randomId(),
    study_id: study,
    researcher_id: researcher,
    action,
    subject,
    at: at.toISOString(),
    request: request === undefined ? null : JSON.stringify(request),
  });
}
