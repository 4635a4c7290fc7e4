import { mean, sampleCorrelation, sampleVariance, sum } from 'simple-statistics';
import type { Answers } from '../../../../analysis/questionnaire/answers.ts';
import { simulateResponses } from '../../../../server/commands/demo/simulate-responses.ts';

/** The simulated survey, scored by hand: reversed items turned, scales from at least six answers in ten. */
export const responses = simulateResponses();

const LENGTHS = { PL: 6, PR: 5, AP: 6, RE: 5, EX: 5, IM: 5, PV: 3, DG: 5, RC: 2, WE: 2, BO: 8 };
const REVERSED = ['PL4', 'PL5', 'PR5', 'AP5', 'RE4', 'DG5', 'BO8'];
export type Scale = keyof typeof LENGTHS;
export const SCALES = Object.keys(LENGTHS) as Scale[];

export const itemsOf = (scale: Scale) => Array.from({ length: LENGTHS[scale] }, (_, i) => `${scale}${i + 1}`);
export const numbers = (code: string) => responses.map((r) => r[code]).filter((x) => typeof x === 'number');

function recoded(response: Answers, code: string): number {
  const answer = response[code];
  if (typeof answer !== 'number') return NaN;
  return REVERSED.includes(code) ? (code === 'BO8' ? 100 : 6) - answer : answer;
}

/** A score for every respondent, NaN where too little was answered. */
export function allScores(scale: Scale): number[] {
  return responses.map((r) => {
    const given = itemsOf(scale)
      .map((code) => recoded(r, code))
      .filter((x) => !Number.isNaN(x));
    return given.length >= 0.6 * LENGTHS[scale] ? mean(given) : NaN;
  });
}

export const scores = (scale: Scale) => allScores(scale).filter((x) => !Number.isNaN(x));

export function correlationOf(a: readonly number[], b: readonly number[]): number {
  const pairs = a.map((x, i) => [x, b[i]!] as const).filter((pair) => !pair.some(Number.isNaN));
  return sampleCorrelation(
    pairs.map(([x]) => x),
    pairs.map(([, y]) => y),
  );
}

export const correlation = (a: Scale, b: Scale) => correlationOf(allScores(a), allScores(b));

export function alpha(scale: Scale): number {
  const codes = itemsOf(scale);
  const rows = responses
    .map((r) => codes.map((code) => recoded(r, code)))
    .filter((row) => !row.some(Number.isNaN));
  const ofItems = sum(codes.map((_, i) => sampleVariance(rows.map((row) => row[i]!))));
  return (codes.length / (codes.length - 1)) * (1 - ofItems / sampleVariance(rows.map(sum)));
}

/** The flags of the method notes: attention check missed, twelve alike in a row, a block with a reversed item all alike. */
export function isFlagged(response: Answers): boolean {
  const blocks = SCALES.filter((scale) => !['RC', 'WE', 'BO'].includes(scale)).map(itemsOf);
  let run = 0;
  let longest = 0;
  let last: Answers[string] | undefined;
  for (const code of blocks.flat()) {
    run = response[code] === last ? run + 1 : 1;
    longest = Math.max(longest, run);
    last = response[code];
  }
  const alike = [...blocks, itemsOf('BO')]
    .filter((codes) => codes.some((code) => REVERSED.includes(code)))
    .some(
      (codes) => new Set(codes.map((code) => response[code]).filter((x) => typeof x === 'number')).size === 1,
    );
  return response['AC1'] !== 2 || longest >= 12 || alike;
}
