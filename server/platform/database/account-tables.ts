import type { Generated } from 'kysely';
import type { InvitationId, PasskeyId, ResearcherId, StudyId } from '../../contract/ids.ts';
import type { Instance } from '../../contract/instance.ts';
import type { Role } from '../../contract/role.ts';
import type { Strength } from '../../contract/session.ts';

/** Tables of those who sign in. */
export interface AccountTables {
  researcher: {
    id: ResearcherId;
    email: string;
    name: string;
    /** Null for who cannot sign in: coders of an imported project, and accounts that were deleted. */
    password_hash: string | null;
    administrator: Generated<number>;
    may_create: Generated<number>;
    disabled: Generated<number>;
  };
  /** One row: what holds for the whole installation. */
  instance: { id: number; creators: Instance['creators']; second_factor: Instance['secondFactor'] };
  session: {
    token_hash: string;
    researcher_id: ResearcherId;
    expires_at: string;
    /** Null from a server of the version before. */
    began_at: string | null;
    /** To the hour. */
    used_at: string | null;
    confirmed_at: string | null;
    /** `half` waits for the second step and opens nothing else. */
    strength: Generated<Strength | 'half'>;
  };
  /** One-time addresses for a new password. */
  enrolment: { token_hash: string; researcher_id: ResearcherId; expires_at: string };
  invitation: {
    id: InvitationId;
    token_hash: string | null;
    /** With the role null where it is an invitation to the installation. */
    study_id: StudyId | null;
    email: string;
    name: string;
    role: Role | null;
    invited_by: ResearcherId | null;
    expires_at: string;
  };
  passkey: {
    id: PasskeyId;
    credential: string;
    researcher_id: ResearcherId;
    name: string;
    public_key: Uint8Array;
    counter: number;
    /** Days. */
    added_on: string;
    used_on: string | null;
  };
  passkey_challenge: { hash: string; researcher_id: ResearcherId | null; expires_at: string };
  /** One that counts and one that waits for its first code; the secret is wrapped. */
  totp: { researcher_id: ResearcherId; confirmed: number; secret: Uint8Array; last_step: number };
  recovery_code: { hash: string; researcher_id: ResearcherId };
  /** Failed tries, by a digest of what they were made on. */
  brake: { key: string; tries: number; last_at: string };
  /** Keys the digests of network addresses for a day. */
  brake_secret: { day: string; secret: Uint8Array };
  /** Browsers on which someone signed in before. */
  device: { token_hash: string; researcher_id: ResearcherId; used_on: string };
}
