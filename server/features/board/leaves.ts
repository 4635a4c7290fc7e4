const LEAF_BYTES = 32;

/** Leaves in order, behind one another: their order tells nothing of who came when. */
export function packLeaves(leaves: readonly Buffer[]): Buffer {
  return Buffer.concat([...leaves].sort((left, right) => left.compare(right)));
}

export function unpackLeaves(packed: Uint8Array): Buffer[] {
  const bytes = Buffer.from(packed);
  return Array.from({ length: bytes.length / LEAF_BYTES }, (_, at) =>
    bytes.subarray(at * LEAF_BYTES, (at + 1) * LEAF_BYTES),
  );
}
