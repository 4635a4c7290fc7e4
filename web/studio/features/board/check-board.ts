import { merkleRoot } from '../../../../analysis/protocol/merkle.ts';
import type { BoardEntry } from '../../../../server/contract/board.ts';

/** A receipt as people paste it: spaces, line ends and capitals do not matter; null when it is none. */
export function readReceipt(typed: string): string | null {
  const leaf = typed.replace(/[\s-]/g, '').toLowerCase();
  return /^[0-9a-f]{64}$/.test(leaf) ? leaf : null;
}

/** The release whose board lists the receipt; null when none does. */
export function findReceipt(boards: readonly BoardEntry[], leaf: string): number | null {
  return boards.find(({ leaves }) => leaves.includes(leaf))?.release ?? null;
}

/** Whether the published root is the one that the published leaves make. */
export async function isRootRight({ leaves, root }: BoardEntry): Promise<boolean> {
  return toHex(await merkleRoot(leaves.map(fromHex))) === root;
}

/** More sheets than used codes, or more used than made, would mean that somebody stuffed the box. */
export function isConsistent({ roster, tickets, responses }: BoardEntry): boolean {
  return tickets === null || roster === null || (responses <= tickets && tickets <= roster);
}

const fromHex = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
export const toHex = (bytes: Uint8Array) =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
