import type { Afterwards } from '../../contract/retention.ts';
import type { ErasureId, ResearcherId, StudyId } from '../../contract/ids.ts';

/** Tables of how long a study is kept, and of what was erased on request. */
export interface RetentionTables {
  retention: {
    study_id: StudyId;
    /** The last day, `2031-12-31`; null where none was decided. */
    ends_on: string | null;
    afterwards: Afterwards;
    decided_by: ResearcherId | null;
    archived_at: string | null;
    /** When a process began to carry out the decision. */
    claimed_at: string | null;
    /** When it was carried out. */
    done_at: string | null;
  };
  erasure: {
    id: ErasureId;
    study_id: StudyId;
    at: string;
    researcher_id: string;
    /** What was erased, by counts; JSON. */
    certificate: string;
  };
}
