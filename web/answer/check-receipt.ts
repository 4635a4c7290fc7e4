import { merkleRoot } from '../../analysis/protocol/merkle.ts';
import type { Board, BoardEntry } from '../../server/contract/board.ts';
import { leafPartIn } from './receipt-code.ts';

/** What the board says of one receipt, as counted on this device. */
export type Verdict =
  | { readonly outcome: 'kept'; readonly board: BoardEntry }
  | { readonly outcome: 'notYet' | 'missing' | 'inconsistent' };

/** The leaf, or its beginning, in a receipt as people type the code or paste the whole. */
export async function leafIn(receipt: string, study: string): Promise<string | null> {
  const written = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(receipt)?.[0].toLowerCase();
  const code = /\b([0-9A-Z]{4}-){11}[0-9A-Z]{4}\b/.exec(receipt)?.[0] ?? receipt;
  return written ?? leafPartIn(code, study);
}

/** Looks a leaf up on the board; a board is believed only when its leaves have the root and the counts it states. */
export async function checkReceipt(leaf: string, { boards }: Board): Promise<Verdict> {
  if (boards.length === 0) return { outcome: 'notYet' };
  const consistent = await Promise.all(boards.map(isConsistent));
  if (consistent.includes(false)) return { outcome: 'inconsistent' };
  const board = boards.find(({ leaves }) => leaves.some((each) => each.startsWith(leaf)));
  return board ? { outcome: 'kept', board } : { outcome: 'missing' };
}

async function isConsistent({ leaves, root, responses, tickets, roster }: BoardEntry): Promise<boolean> {
  const computed = await merkleRoot(leaves.map(fromHex));
  const counted = responses === leaves.length && responses <= (tickets ?? Infinity);
  return counted && (tickets ?? 0) <= (roster ?? Infinity) && toHex(computed) === root;
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
