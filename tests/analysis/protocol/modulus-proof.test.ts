import { expect, test } from 'vitest';
import { blind } from '../../../analysis/protocol/blind.ts';
import { concat } from '../../../analysis/protocol/bytes.ts';
import { fromBytes, power, toBytes } from '../../../analysis/protocol/modular.ts';
import { isPermutation, rootChallenges } from '../../../analysis/protocol/modulus-proof.ts';
import { makeBadModulus } from '../../support/bad-modulus.ts';
import { makeSigner } from '../../support/signer.ts';

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function rootsBy({ modulus, sign }: Pick<ReturnType<typeof makeSigner>, 'modulus' | 'sign'>) {
  const challenges = await rootChallenges(modulus);
  return concat(...challenges.map((challenge) => sign(toBytes(challenge, modulus.length))));
}

test('the roots that a key takes prove its modulus', async () => {
  for (let keys = 0; keys < 3; keys++) {
    const signer = makeSigner();
    expect(await isPermutation(signer.modulus, await rootsBy(signer))).toBe(true);
  }
});

test('a root that is changed, missing, left over or of another key proves nothing', async () => {
  const [signer, other] = [makeSigner(), makeSigner()];
  const roots = await rootsBy(signer);
  const changed = roots.slice();
  changed[7 * 256 + 255]! ^= 1;
  for (const each of [changed, roots.subarray(256), concat(roots, roots), new Uint8Array(0)])
    expect(await isPermutation(signer.modulus, each)).toBe(false);
  expect(await isPermutation(other.modulus, roots)).toBe(false);
});

test('where 65537 divides φ(n) blinding hides nothing, and nobody can show the roots: not even who knows the factors', async () => {
  const { modulus, classOf } = makeBadModulus();
  const n = fromBytes(modulus);
  for (let requests = 0; requests < 5; requests++) {
    const factor = fromBytes(random(250)) % n;
    const { blinded, encoded } = await blind(modulus, random(80), { salt: random(48), factor });
    expect(classOf(fromBytes(blinded))).toBe(classOf(encoded));
  }
  // A number has roots in the class of 1 only: eight challenges in it would be a chance of 2^-128.
  const challenges = await rootChallenges(modulus);
  expect(challenges.filter((challenge) => classOf(challenge) === 1n)).toEqual([]);
});

test('a modulus that shares a factor with a challenge is refused though every root is there', async () => {
  const [n, exponent] = [3n * 5n * 7n, 65537n];
  const modulus = toBytes(n, 256);
  const residues = Array.from({ length: Number(n) }, (_, at) => BigInt(at));
  const challenges = await rootChallenges(modulus);
  const roots = challenges.map((challenge) =>
    residues.find((residue) => power(residue, exponent, n) === challenge),
  );
  expect(roots).not.toContain(undefined);
  expect(await isPermutation(modulus, concat(...roots.map((root) => toBytes(root!, 256))))).toBe(false);
});
