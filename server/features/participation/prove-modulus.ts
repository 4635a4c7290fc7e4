import { rootChallenges } from '../../../analysis/protocol/modulus-proof.ts';
import { toBytes } from '../../../analysis/protocol/modular.ts';

/** The proof that a modulus is sound: the roots that only its key can take and only a sound modulus has. The same each time. */
export async function proveModulus(
  modulus: Uint8Array,
  sign: (challenge: Uint8Array) => Buffer,
): Promise<Buffer> {
  const challenges = await rootChallenges(Uint8Array.from(modulus));
  return Buffer.concat(challenges.map((challenge) => sign(toBytes(challenge, modulus.length))));
}
