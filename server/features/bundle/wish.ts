import type { Locale } from '../../contract/construct.ts';
import type { StudyId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';
import type { Release } from '../release/release.door.ts';

/** What a bundle is written of, and how much of it is inside. */
export interface BundleWish {
  readonly study: StudyId;
  readonly release: Release;
  readonly audience: 'team' | 'outside';
  readonly language: Locale;
  /** The rows as the team's analyses see them. */
  readonly columns: boolean;
  /** The redacted texts of the interviews. */
  readonly transcripts: boolean;
}

/** An audience by the role whose eyes it has. */
export const roles = { team: 'owner', outside: 'viewer' } as const satisfies Record<string, Role>;
