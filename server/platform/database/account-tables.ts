import type { ResearcherId } from '../../contract/ids.ts';

/** Tables of those who sign in. */
export interface AccountTables {
  researcher: { id: ResearcherId; email: string; name: string; password_hash: string | null };
  session: { token_hash: string; researcher_id: ResearcherId; expires_at: string };
  enrolment: { token_hash: string; researcher_id: ResearcherId; expires_at: string };
  sign_in_try: { email_hash: string; tries: number; last_at: string };
}
