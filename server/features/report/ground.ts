import type { Locale } from '../../contract/construct.ts';
import type { ReleaseId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { JointDisplay } from '../../contract/joint.ts';
import type { ReportAudience } from '../../contract/report.ts';
import type { Results } from '../../contract/result.ts';
import type { Databases } from '../../platform/database/tables.ts';
import { readJointDisplay } from '../joint/joint.door.ts';
import { Citations } from './citations.ts';
import { type NoteFault, readResults, type ResultReader } from '../result/result.door.ts';

/** What the parts of a report are made from: the pages of results as its audience reads them. */
export interface Ground {
  readonly databases: Databases;
  readonly study: StudyId;
  readonly release: ReleaseId;
  readonly audience: ReportAudience;
  readonly locale: Locale;
  readonly reader: ResultReader;
  /** Who makes the report: of other studies they may know what they may read. */
  readonly researcher: ResearcherId;
  readonly citations: Citations;
  /** Each is read once, when a part first needs it. */
  readonly results: () => Promise<Results>;
  readonly joint: () => Promise<JointDisplay>;
}

/** Whose eyes an audience has. */
const roles = { team: 'owner', outside: 'viewer' } as const;

export function groundOf(
  databases: Databases,
  {
    study,
    release,
    audience,
    locale,
    researcher,
  }: Pick<Ground, 'study' | 'release' | 'audience' | 'locale' | 'researcher'>,
  noteFault: NoteFault,
): Ground {
  const reader: ResultReader = { role: roles[audience], cases: 'all', locale };
  return {
    databases,
    study,
    release,
    audience,
    locale,
    reader,
    researcher,
    citations: new Citations(),
    results: once(() => readResults(databases, study, release, reader, noteFault)),
    joint: once(() => readJointDisplay(databases.studio, study, release, reader)),
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}
