/** 136 random bits from which everything secret about one answering is derived: short enough to copy by hand. */
export const SEED_BYTES = 17;

export function newSeed(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(SEED_BYTES));
}
