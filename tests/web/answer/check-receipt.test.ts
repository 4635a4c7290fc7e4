import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { merkleRoot } from '../../../analysis/protocol/merkle.ts';
import type { BoardEntry } from '../../../server/contract/board.ts';
import { checkReceipt, leafIn } from '../../../web/answer/check-receipt.ts';

const study = '0'.repeat(22);
const leaves = ['a', 'b', 'c', 'd', 'e'].map((each) => createHash('sha256').update(each).digest()).sort();

async function boardOf(change: Partial<BoardEntry> = {}) {
  const entry = {
    release: 2,
    key: null,
    fingerprint: null,
    roster: 8,
    tickets: 6,
    responses: leaves.length,
    root: Buffer.from(await merkleRoot(leaves)).toString('hex'),
    leaves: leaves.map((leaf) => leaf.toString('hex')),
    ...change,
  };
  return { key: null, fingerprint: null, boards: [entry] };
}

const mine = leaves[2]!.toString('hex');

describe('a receipt against the board', () => {
  test('is found with the release that it went into', async () => {
    const board = await boardOf();
    expect(await checkReceipt(mine, board)).toEqual({ outcome: 'kept', board: board.boards[0] });
  });

  test('is missing when its leaf is not there, and too early before the first freeze', async () => {
    expect(await checkReceipt('0'.repeat(64), await boardOf())).toEqual({ outcome: 'missing' });
    expect(await checkReceipt(mine, { key: null, fingerprint: null, boards: [] })).toEqual({
      outcome: 'notYet',
    });
  });

  test.each([
    ['another root', { root: '0'.repeat(64) }],
    ['a leaf put in later', { leaves: [...leaves.map((leaf) => leaf.toString('hex')), 'f'.repeat(64)] }],
    ['more responses than leaves', { responses: 6 }],
    ['more responses than tickets', { tickets: 4 }],
    ['more tickets than slips', { roster: 5 }],
  ])('a board with %s is not believed', async (_, change) => {
    expect(await checkReceipt(mine, await boardOf(change))).toEqual({ outcome: 'inconsistent' });
  });
});

test('the leaf is read out of a whole receipt, and nothing else is taken for one', async () => {
  expect(await leafIn(`回执\r\n答卷指纹: ${mine.toUpperCase()}\r\n`, study)).toBe(mine);
  expect(await leafIn(mine.slice(1), study)).toBeNull();
  expect(await leafIn(`${mine}0`, study)).toBeNull();
});
