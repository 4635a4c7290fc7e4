import type {
  CountermeasureId,
  FindingId,
  RegionId,
  ReleaseId,
  ReportId,
  ResearcherId,
  StudyId,
} from '../../contract/ids.ts';
import type { Fit } from '../../../analysis/joint/fit.ts';
import type { ReportFormat } from '../../contract/report.ts';

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
  joint_decision: {
    study_id: StudyId;
    /** Empty where the frame has no rows, or no columns. */
    row_code: string;
    column_code: string;
    /** Counts the entries of one cell. */
    version: number;
    /** The release on which it was decided. */
    release_number: number;
    /** Null where the entry takes another one back. */
    fit: Fit | null;
    inference: string;
    /** What the cell said, JSON. */
    seen: string;
    takes_back: number | null;
    decided_by: ResearcherId;
    decided_at: string;
  };
  report: {
    id: ReportId;
    study_id: StudyId;
    title: string;
    /** Author, language, audience, release and sections; JSON. */
    document: string;
    version: number;
    changed_by: ResearcherId;
    changed_at: string;
    /** Until it is cleared away it can be brought back. */
    removed_at: string | null;
  };
  /** Of each format the one that was made last. */
  report_file: {
    report_id: ReportId;
    format: ReportFormat;
    version: number;
    made_at: string;
    sha256: string;
    size: number;
    bytes: Uint8Array;
  };
}
