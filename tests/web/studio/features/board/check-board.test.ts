import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { merkleRoot } from '../../../../../analysis/protocol/merkle.ts';
import type { BoardEntry } from '../../../../../server/contract/board.ts';
import {
  findReceipt,
  isConsistent,
  isRootRight,
  readReceipt,
  toHex,
} from '../../../../../web/studio/features/board/check-board.ts';

async function givenBoard(release = 1, responses = 13): Promise<BoardEntry> {
  const leaves = Array.from({ length: responses }, () => randomBytes(32).toString('hex')).sort();
  const root = toHex(await merkleRoot(leaves.map((leaf) => Buffer.from(leaf, 'hex'))));
  return { release, key: null, fingerprint: null, roster: 20, tickets: 15, responses, root, leaves };
}

test('a receipt is found in the release that lists it, however it was pasted', async () => {
  const boards = [await givenBoard(2), await givenBoard(1)];
  const leaf = boards[1]!.leaves[4]!;
  const pasted = ` ${leaf.toUpperCase().match(/.{8}/g)!.join(' ')}\n`;
  expect(readReceipt(pasted)).toBe(leaf);
  expect(findReceipt(boards, leaf)).toBe(1);
  expect(findReceipt(boards, '0'.repeat(64))).toBeNull();
  expect(readReceipt(leaf.slice(1))).toBeNull();
  expect(readReceipt('ABCD-EFGH')).toBeNull();
});

test('a leaf that was dropped, added or exchanged changes the root', async () => {
  const board = await givenBoard();
  expect(await isRootRight(board)).toBe(true);
  for (const leaves of [
    board.leaves.slice(1),
    [...board.leaves, 'f'.repeat(64)],
    ['0'.repeat(64), ...board.leaves.slice(1)],
  ])
    expect(await isRootRight({ ...board, leaves })).toBe(false);
});

test('more sheets than used codes, or more used than made, do not fit; without codes nothing is claimed', async () => {
  const board = await givenBoard();
  expect(isConsistent(board)).toBe(true);
  expect(isConsistent({ ...board, tickets: 12 })).toBe(false);
  expect(isConsistent({ ...board, tickets: 21 })).toBe(false);
  expect(isConsistent({ ...board, roster: null, tickets: null })).toBe(true);
});
