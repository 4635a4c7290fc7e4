import { commandLine, nobody } from '../../../../server/contract/look.ts';
import { m } from '../../../messages/compiled/messages.js';

/** Who did something; some who did have no name. */
export function actorName(name: string): string {
  if (name === commandLine) return m.audit_command_line();
  return name === nobody ? m.audit_nobody() : name;
}
