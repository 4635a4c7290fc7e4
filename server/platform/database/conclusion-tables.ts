import type {
  CountermeasureId,
  FindingId,
  RegionId,
  ReleaseId,
  ResearcherId,
  StudyId,
} from '../../contract/ids.ts';

/** Tables of what is concluded from a study. */
export interface ConclusionTables {
  finding: {
    id: FindingId;
    study_id: StudyId;
    position: number;
    /** What was written, each evidence with what it said when it was cited; JSON. */
    document: string;
    version: number;
    changed_by: ResearcherId;
    changed_at: string;
    /** Until it is cleared away it can be brought back. */
    removed_at: string | null;
  };
  /** What could be done about what was found. */
  countermeasure: {
    id: CountermeasureId;
    study_id: StudyId;
    /** Where it stands in the list. */
    position: number;
    /** All that is written of it; JSON. */
    document: string;
    version: number;
    changed_by: ResearcherId;
    changed_at: string;
    removed_at: string | null;
  };
  /** A release of another study that stands beside those of this one. */
  region: {
    id: RegionId;
    study_id: StudyId;
    /** A text in JSON. */
    name: string;
    other_study: StudyId;
    other_release: ReleaseId;
    version: number;
    /** It stands as long as they may read the other study. */
    added_by: ResearcherId;
    added_at: string;
    removed_at: string | null;
  };
}
