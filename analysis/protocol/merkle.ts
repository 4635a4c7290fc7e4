import { concat } from './bytes.ts';

/** SHA-256 over one leaf's data: what a receipt shows and the board lists (RFC 9162, section 2.1.1). */
export async function merkleLeaf(data: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return sha256(Uint8Array.of(0), data);
}

/**
 * The root of the Merkle tree of RFC 9162 over leaves that are hashed already, in the order given.
 */
export async function merkleRoot(leaves: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  if (leaves.length < 2) return leaves[0] ? new Uint8Array(leaves[0]) : sha256();
  // The largest power of two below the number of leaves.
  const half = 2 ** (Math.ceil(Math.log2(leaves.length)) - 1);
  // One after the other: of hundreds of thousands of leaves all at once would take gigabytes.
  const left = await merkleRoot(leaves.slice(0, half));
  const right = await merkleRoot(leaves.slice(half));
  return sha256(Uint8Array.of(1), left, right);
}

async function sha256(...parts: readonly Uint8Array[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', concat(...parts)));
}
