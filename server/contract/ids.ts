import { Type } from 'typebox';

declare const brand: unique symbol;
type Id<Noun extends string> = string & { readonly [brand]: Noun };

export type ResearcherId = Id<'researcher'>;
export type StudyId = Id<'study'>;
export type ReleaseId = Id<'release'>;
export type InterviewId = Id<'interview'>;
export type RevisionId = Id<'revision'>;
export type ExcerptId = Id<'excerpt'>;
export type RedactionId = Id<'redaction'>;
export type MatchId = Id<'match'>;
export type MemoId = Id<'memo'>;
export type JobId = Id<'job'>;
export type LibraryEntryId = Id<'libraryEntry'>;
export type ExportId = Id<'export'>;
export type NotebookId = Id<'notebook'>;
export type FindingId = Id<'finding'>;
export type CountermeasureId = Id<'countermeasure'>;
export type RegionId = Id<'region'>;
export type ReportId = Id<'report'>;
export type InvitationId = Id<'invitation'>;
export type SessionId = Id<'session'>;
export type PasskeyId = Id<'passkey'>;
export type ErasureId = Id<'erasure'>;
export type RecordFileId = Id<'recordFile'>;
export type RecordReleaseId = Id<'recordRelease'>;

// 128 random bits in base64url: carries no order and no time.
const id = <T extends string>() => Type.Unsafe<T>(Type.String({ pattern: '^[A-Za-z0-9_-]{22}$' }));

export const ResearcherId = id<ResearcherId>();
export const StudyId = id<StudyId>();
export const ReleaseId = id<ReleaseId>();
export const InterviewId = id<InterviewId>();
export const RevisionId = id<RevisionId>();
export const ExcerptId = id<ExcerptId>();
export const MemoId = id<MemoId>();
export const JobId = id<JobId>();
export const ExportId = id<ExportId>();
export const NotebookId = id<NotebookId>();
export const FindingId = id<FindingId>();
export const CountermeasureId = id<CountermeasureId>();
export const RegionId = id<RegionId>();
export const ReportId = id<ReportId>();
export const InvitationId = id<InvitationId>();
export const SessionId = id<SessionId>();
export const PasskeyId = id<PasskeyId>();
export const ErasureId = id<ErasureId>();
export const RecordFileId = id<RecordFileId>();
export const RecordReleaseId = id<RecordReleaseId>();
/** Entries that come with the product have names with a point in them. */
export const LibraryEntryId = Type.Unsafe<LibraryEntryId>(
  Type.String({ pattern: '^([A-Za-z0-9_-]{22}|[a-z0-9-]{1,40}\\.[A-Za-z0-9_-]{1,40})$' }),
);
export const RedactionId = id<RedactionId>();
/** Not random: a digest of the excerpts that were compared. */
export const MatchId = id<MatchId>();

/** The parameters that most paths name. */
export const ofStudy = Type.Object({ study: StudyId });
export const ofInterview = Type.Object({ study: StudyId, interview: InterviewId });
export const ofRelease = Type.Object({ study: StudyId, release: ReleaseId });
export const ofRecordRelease = Type.Object({ study: StudyId, release: RecordReleaseId });
