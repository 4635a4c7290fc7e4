import type {
  ExcerptId,
  ExportId,
  InterviewId,
  JobId,
  LibraryEntryId,
  RedactionId,
  MatchId,
  MemoId,
  NotebookId,
  ReleaseId,
  ResearcherId,
  RevisionId,
  StudyId,
} from '../../contract/ids.ts';
import type { Generated, Kysely } from 'kysely';
import type { Locale } from '../../../analysis/model/words.ts';
import type { PartKind } from '../../../analysis/model/instrument/part.ts';
import type { ExportContent, ExportFormat } from '../../contract/export.ts';
import type { RedactionKind } from '../../contract/redaction.ts';
import type { JobKind, JobState } from '../../contract/job.ts';
import type { Role } from '../../contract/role.ts';
import type { AccountTables } from './account-tables.ts';
import type { AnswersTables, InstallationTables, RosterTables } from './answering-tables.ts';
import type { AuditTables } from './audit-tables.ts';
import type { ConclusionTables } from './conclusion-tables.ts';
import type { InterviewTables } from './interview-tables.ts';
import type { RecordTables } from './record-tables.ts';
import type { RetentionTables } from './retention-tables.ts';

export type { AnswersTables, RosterTables } from './answering-tables.ts';

/** Times are ISO 8601 in UTC; booleans are 0 or 1; JSON is text. The three databases are never joined. */
export interface StudioTables
  extends
    AccountTables,
    AuditTables,
    ConclusionTables,
    InstallationTables,
    InterviewTables,
    RecordTables,
    RetentionTables {
  study: {
    id: StudyId;
    /** A text in JSON, as all columns named `title` of studies and `name` of sites. */
    title: string;
    short_name: string | null;
    state: 'draft' | 'collecting' | 'closed';
    simulated: Generated<number>;
    floor: Generated<number>;
    /** Only sessions with a second factor may enter. */
    second_factor: Generated<number>;
    /** What respondents were told, JSON; null before anyone was. From then on the floor only rises. */
    promises: string | null;
    created_at: string;
    public_key: Uint8Array | null;
    wrapped_key: Uint8Array | null;
    inbox_to_empty: Generated<number>;
    sealing: Generated<'keyring' | 'passphrase'>;
    recovery_key: Uint8Array | null;
    /** The codes of its breakdowns in their order, in JSON; null is the order of the questionnaire. */
    hierarchy: string | null;
  };
  job: {
    id: JobId;
    study_id: StudyId;
    owner_id: ResearcherId;
    kind: JobKind;
    state: JobState;
    slot: string | null;
    input: string;
    file: Uint8Array | null;
    done: Generated<number>;
    total: Generated<number>;
    cancelling: Generated<number>;
    result: string | null;
    problem: string | null;
    /** Who runs it, as long as the lease lasts. */
    claim: string | null;
    lease_until: string | null;
    attempts: Generated<number>;
    created_at: string;
    ended_at: string | null;
  };
  member: { study_id: StudyId; researcher_id: ResearcherId; role: Role };
  /** Who of the team made or took which data. */
  look: {
    id: string;
    study_id: StudyId;
    /** An id, or that it was the command line. */
    researcher_id: string;
    action: string;
    subject: string;
    at: string;
    /** What was asked, JSON. */
    request: string | null;
  };
  export_request: {
    id: ExportId;
    study_id: StudyId;
    release_id: ReleaseId;
    asker_id: ResearcherId;
    content: ExportContent;
    /** The open question whose answers are asked for. */
    question: string | null;
    format: ExportFormat;
    language: Locale;
    purpose: string;
    /** What the rows give away, as the second member saw it; JSON. */
    figures: string | null;
    asked_at: string;
    state: 'asked' | 'approved' | 'declined';
    decider_id: ResearcherId | null;
    decided_at: string | null;
    reason: Generated<string>;
  };
  /** What the chance of protected files is made from, so that every file of a study has the same. */
  export_secret: { study_id: StudyId; secret: Uint8Array };
  /** The frame is its newest version. */
  frame_version: {
    study_id: StudyId;
    number: number;
    hash: string;
    definition: string;
    author_id: ResearcherId | null;
    saved_at: string;
  };
  /** What the page of results shows; a study without one is reported by the default plan. */
  report_plan: { study_id: StudyId; definition: string; revision: number };
  /** A small definition with the name as its title. */
  library_entry: {
    id: LibraryEntryId;
    owner_id: ResearcherId;
    kind: PartKind;
    name: string;
    definition: string;
    created_at: string;
  };
  instrument_draft: { study_id: StudyId; definition: string; revision: number };
  instrument_version: {
    study_id: StudyId;
    number: number;
    hash: string;
    definition: string;
    published_at: string;
  };
  release: {
    id: ReleaseId;
    study_id: StudyId;
    number: number;
    source: 'collection' | 'import' | 'simulation';
    n: number;
    /** Over the manifest as it is stored: keyed in the second format, plain in the first. */
    hash: string;
    manifest: string;
    /** Keys the digests; 32 random bytes. */
    secret: Uint8Array;
    created_at: string;
  };
  release_column: { release_id: ReleaseId; pool: string; name: string; bytes: Uint8Array };
  notebook: {
    id: NotebookId;
    study_id: StudyId;
    title: string;
    /** Release, derivations, choice of rows, weights and entries; JSON. */
    document: string;
    version: number;
    changed_by: ResearcherId;
    changed_at: string;
    /** Until it is cleared away it can be brought back. */
    removed_at: string | null;
  };
  result_cache: { release_hash: string; request_hash: string; reply: string };
  codebook_code: {
    study_id: StudyId;
    code: string;
    kind: string;
    position: number;
    definition: string;
    since_version: number;
    parent: string | null;
    revision: Generated<number>;
    criteria_since: Generated<number>;
    retired: Generated<number>;
  };
  code_version: {
    study_id: StudyId;
    code: string;
    version: number;
    definition: string;
    parent: string | null;
    retired: number;
    criteria_since: number;
    author_id: ResearcherId | null;
    changed_at: string | null;
  };
  memo: {
    id: MemoId;
    study_id: StudyId;
    interview_id: InterviewId | null;
    code: string | null;
    author_id: ResearcherId;
    text: string;
    version: number;
    removed: Generated<number>;
    written_at: string;
  };
  coding_task: { interview_id: InterviewId; coder_id: ResearcherId; state: 'open' | 'finished' };
  excerpt: {
    id: ExcerptId;
    study_id: StudyId;
    interview_id: InterviewId;
    revision_id: RevisionId;
    coder_id: ResearcherId;
    start_point: number;
    end_point: number;
    quote: string;
    prefix: string;
    suffix: string;
    /** Values by dimension, JSON with sorted keys. */
    frame_values: string;
    memo: string;
    version: number;
    removed: Generated<number>;
  };
  agreement_result: {
    study_id: StudyId;
    /** Of which coders on which interviews. */
    basis: string;
    part: number;
    codings_hash: string;
    measured: string;
  };
  refi_guid: {
    study_id: StudyId;
    kind: 'interview' | 'excerpt' | 'coder' | 'code' | 'memo';
    id: string;
    guid: string;
  };
  /** An excerpt whose value was merged into another waits here until a person has looked at it. */
  merged_value: { excerpt_id: ExcerptId; dimension: string; from_value: string; to_value: string };
  excerpt_code: { excerpt_id: ExcerptId; code: string; as_of: Generated<number> };
  /** By study the words that pseudonyms stand for, closed with the wrapping key. */
  pseudonym_key: { study_id: StudyId; sealed: Uint8Array };
  redaction: {
    id: RedactionId;
    study_id: StudyId;
    interview_id: InterviewId;
    revision_id: RevisionId;
    start_point: number;
    end_point: number;
    kind: RedactionKind;
    number: number;
  };
  settlement: {
    interview_id: InterviewId;
    match: MatchId;
    version: number;
    decision: 'open' | 'take' | 'merge' | 'edit' | 'none';
    adjudicator_id: ResearcherId;
    decided_at: string;
  };
  settlement_source: {
    interview_id: InterviewId;
    match: MatchId;
    excerpt_id: ExcerptId;
    excerpt_version: number;
  };
  settled_excerpt: {
    interview_id: InterviewId;
    match: MatchId;
    version: number;
    excerpt_id: ExcerptId;
    revision_id: RevisionId;
    start_point: number;
    end_point: number;
    quote: string;
    frame_values: string;
    codes: string;
  };
}

export type StudioDb = Kysely<StudioTables>;
export type RosterDb = Kysely<RosterTables>;
export type AnswersDb = Kysely<AnswersTables>;

export interface Databases {
  readonly studio: StudioDb;
  readonly roster: RosterDb;
  readonly answers: AnswersDb;
}
