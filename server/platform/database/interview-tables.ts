import type { Generated } from 'kysely';
import type { InterviewId, ReleaseId, RevisionId, StudyId } from '../../contract/ids.ts';

/** Tables of what was said in talks. */
export interface InterviewTables {
  interview: {
    id: InterviewId;
    study_id: StudyId;
    code: string;
    title: string;
    /** Values by attribute, JSON. */
    attributes: string;
    created_at: string;
    /** Where it holds the open answers of a release instead of a talk: which, and to which question. */
    open_release: Generated<ReleaseId | null>;
    open_question: Generated<string | null>;
    /** Who speaks, a plan as JSON; null where it is guessed from the text. */
    speakers: Generated<string | null>;
  };
  transcript_revision: {
    id: RevisionId;
    interview_id: InterviewId;
    number: number;
    text: string;
    sha256: string;
    original: Uint8Array;
    original_name: string;
    /** Times of turns that do not stand in the text, JSON. */
    cues: Generated<string | null>;
  };
}
