import type { Role } from '../../contract/role.ts';

/** Double coding is blind for coders; owners and analysts oversee it. */
export function isBlind({ role }: { readonly role: Role | null }): boolean {
  return role !== 'owner' && role !== 'analyst';
}
