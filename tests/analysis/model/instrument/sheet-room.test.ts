import { expect, test } from 'vitest';
import type { Answers } from '../../../../analysis/model/instrument/answers.ts';
import { canonicalJson } from '../../../../analysis/model/instrument/canonical.ts';
import { flagCodes } from '../../../../analysis/model/instrument/flag-answers.ts';
import { sheetReader } from '../../../../analysis/model/instrument/sheet.ts';
import { sheetRoom } from '../../../../analysis/model/instrument/sheet-room.ts';
import { pad } from '../../../../analysis/protocol/padding.ts';
import { everyKind } from './every-kind.ts';

const hash = 'f'.repeat(64);
const bytesOf = (answers: Answers, flags: readonly string[] = []) =>
  new TextEncoder().encode(canonicalJson({ instrument: hash, answers, flags }));

/** The longest that each item of the instrument takes: every choice, every character, in the script that takes most bytes. */
const longest: Answers = {
  F1: 2,
  R1: 'preferNotToSay',
  R2: 'preferNotToSay',
  S1: { choice: 4, text: '字'.repeat(200) },
  P1: 'preferNotToSay',
  M1: { choices: [1, 2, 5], text: '"'.repeat(200) },
  N1: 'preferNotToSay',
  D1: 'preferNotToSay',
  L1: 'preferNotToSay',
  K1: { order: [3, 2] },
  W1: { shares: [0, 100] },
  B1: { best: 1, worst: 3 },
  T1: { text: '2026-03' },
  T2: { text: '08:30' },
  Y1: 'preferNotToSay',
  O1: { text: '字'.repeat(200) },
};

test('the longest sheet fits the room of its instrument, so that a box has one size whatever was answered', () => {
  const full = bytesOf(longest, flagCodes);
  const room = sheetRoom(everyKind);
  expect(sheetReader(everyKind, hash)({ instrument: hash, answers: longest, flags: [] })).not.toBeNull();
  expect(full.length).toBeLessThanOrEqual(room);
  expect(pad(bytesOf({}), room).length).toBe(pad(full, room).length);
  expect(pad(bytesOf({ O1: { text: 'x' } }), room).length).toBe(pad(full, room).length);
});

test('an instrument of many open questions takes the largest box, and no more is asked for', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...everyKind.items.at(-1)!,
    code: `O${at}`,
    maxLength: 5000,
  }));
  expect(pad(bytesOf({}), sheetRoom({ ...everyKind, items: many }))).toHaveLength(65_536);
});
