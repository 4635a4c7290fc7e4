import type { RecordTable } from '../../../analysis/model/records/record-tables.ts';
import type { RecordFileId, RecordReleaseId, StudyId } from '../../contract/ids.ts';

/** Tables of appraisal schemes and records. */
export interface RecordTables {
  scheme_draft: { study_id: StudyId; definition: string; revision: number };
  scheme_version: {
    study_id: StudyId;
    number: number;
    hash: string;
    definition: string;
    published_at: string;
  };
  /** A table that was sent in and waits to be frozen. */
  record_file: {
    id: RecordFileId;
    study_id: StudyId;
    record_table: RecordTable;
    scheme: number | null;
    title: string;
    row_count: number;
    /** Cells by column, JSON. */
    columns: string;
    listed: string;
    added_at: string;
  };
  record_release: {
    id: RecordReleaseId;
    study_id: StudyId;
    number: number;
    hash: string;
    manifest: string;
    /** Its digests are keyed with it. */
    secret: Uint8Array;
    created_at: string;
  };
  record_column: {
    release_id: RecordReleaseId;
    record_table: RecordTable;
    name: string;
    bytes: Uint8Array;
  };
}
