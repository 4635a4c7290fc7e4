import { EXPONENT } from './blind.ts';
import { derive } from './derive.ts';
import { fromBytes, power, sharesNoFactor } from './modular.ts';

/** A modulus for which 65537 divides φ(n) gives a number a root with a chance of 2^-16 at most: eight of them with 2^-128. */
const CHALLENGES = 8;
/** So many more bytes than the modulus that their remainder is as good as uniform. */
const SPARE_BYTES = 16;

/** The numbers whose roots prove a modulus: they follow from it by a hash, so that whoever made it cannot choose them. */
export async function rootChallenges(modulus: Uint8Array<ArrayBuffer>): Promise<bigint[]> {
  const n = fromBytes(modulus);
  const length = modulus.length + SPARE_BYTES;
  const indices = Array.from({ length: CHALLENGES }, (_, at) => at);
  return Promise.all(
    indices.map(async (at) => fromBytes(await derive(modulus, `modulus proof ${at}`, length)) % n),
  );
}

/**
 * Whether `roots`, behind one another and each as long as the modulus, prove that x → x^65537 is a permutation modulo n. Only
 * then is every blinded message as likely for one ticket as for another. The proof is that of Goldberg, Reyzin, Sagga and
 * Baldimtsi, Efficient Noninteractive Certification of RSA Moduli and Beyond (2019), on the numbers without a common factor
 * with n: messages and blinding factors that have one are refused anyway.
 */
export async function isPermutation(modulus: Uint8Array<ArrayBuffer>, roots: Uint8Array): Promise<boolean> {
  if (roots.length !== CHALLENGES * modulus.length) return false;
  const n = fromBytes(modulus);
  const challenges = await rootChallenges(modulus);
  const rootAt = (at: number) => fromBytes(roots.subarray(at * modulus.length, (at + 1) * modulus.length));
  return (
    challenges.every((challenge, at) => power(rootAt(at), EXPONENT, n) === challenge) &&
    sharesNoFactor(
      challenges.reduce((product, challenge) => (product * challenge) % n),
      n,
    )
  );
}
