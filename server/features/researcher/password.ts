import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the library's settings, which are OWASP's: 19 MiB, two passes, one lane. */
export const hashPassword = (password: string): Promise<string> => hash(password);

const nobody = hash('a password that belongs to nobody');

/** False for a researcher who has no password; that takes as long as a wrong one, so time does not tell who exists. */
export async function isPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const right = await verify(stored ?? (await nobody), password);
  return right && !!stored;
}
