import { type Static, Type } from 'typebox';
import { ResearcherId } from './ids.ts';

export const Email = Type.String({ maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+\\.[^\\s@]+$' });
export const Name = Type.String({ minLength: 1, maxLength: 80, pattern: '\\S' });
/** Length is what protects a password; composition rules are not asked for (NIST SP 800-63B). */
export const NewPassword = Type.String({ minLength: 12, maxLength: 200 });
export const Password = Type.String({ minLength: 1, maxLength: 200 });
/** What an address holds that was handed over once. */
export const Token = Type.String({ minLength: 1, maxLength: 64 });

/** What one is called, and what one signs in with. */
export const Identity = Type.Object({ name: Name, email: Email }, { additionalProperties: false });
export type Identity = Static<typeof Identity>;

export const Researcher = Type.Object({ id: ResearcherId, email: Email, name: Name });
export type Researcher = Static<typeof Researcher>;
