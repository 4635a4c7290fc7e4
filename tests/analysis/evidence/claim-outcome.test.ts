import { expect, test } from 'vitest';
import {
  levelOutcome,
  proposeVerdict,
  voicesOutcome,
  weightsOutcome,
} from '../../../analysis/evidence/claim-outcome.ts';

test('a level holds, fails or stays open by its whole interval', () => {
  expect(levelOutcome([3.1, 3.4], 'above', 3)).toBe('holds');
  expect(levelOutcome([2.1, 2.4], 'above', 3)).toBe('fails');
  expect(levelOutcome([3, 3.4], 'above', 3)).toBe('undecided');
  expect(levelOutcome([-0.4, -0.1], 'below', 0)).toBe('holds');
});

test('weights hold only when every heavier one lies apart from every lighter one', () => {
  expect(
    weightsOutcome(
      [
        [0.4, 0.6],
        [0.3, 0.5],
      ],
      [[0, 0.2]],
    ),
  ).toBe('holds');
  expect(
    weightsOutcome(
      [
        [0.4, 0.6],
        [0.1, 0.3],
      ],
      [[0, 0.2]],
    ),
  ).toBe('undecided');
  expect(
    weightsOutcome(
      [
        [0.4, 0.6],
        [-0.2, -0.1],
      ],
      [[0, 0.2]],
    ),
  ).toBe('fails');
});

test('two interviews are no voice, whatever they say', () => {
  const counts = { interviews: 2, favourable: 0, unfavourable: 2, neutral: 0 };
  expect(voicesOutcome(counts, -1)).toBe('undecided');
  expect(voicesOutcome({ ...counts, interviews: 3, unfavourable: 3 }, -1)).toBe('holds');
  expect(voicesOutcome({ ...counts, interviews: 3, favourable: 3, unfavourable: 0 }, -1)).toBe('fails');
  expect(voicesOutcome({ ...counts, neutral: 2 }, 0)).toBe('undecided');
});

test('a claim is proposed as it came out, as plainly when it fails', () => {
  const of = (...outcomes: ('holds' | 'fails' | 'undecided' | 'unasked')[]) =>
    outcomes.map((outcome) => ({ speaks: 'for', outcome }) as const);
  const against = { speaks: 'against', outcome: 'holds' } as const;
  expect(proposeVerdict(of('holds', 'holds', 'unasked'))).toBe('supported');
  expect(proposeVerdict([...of('holds', 'holds'), against])).toBe('partly');
  expect(proposeVerdict(of('holds', 'undecided'))).toBe('partly');
  expect(proposeVerdict(of('fails', 'undecided'))).toBe('unsupported');
  expect(proposeVerdict(of('undecided', 'unasked'))).toBe('open');
  expect(proposeVerdict(of('unasked'))).toBe('open');
});
