import type { ResearcherId } from '../../contract/ids.ts';
import type { Role } from '../../contract/role.ts';

/** Who asks: a coder codes blind, an owner or analyst sees every coder's work. */
export interface Reader {
  readonly id: ResearcherId;
  readonly role: Role | null;
}
