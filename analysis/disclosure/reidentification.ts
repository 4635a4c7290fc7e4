import betainc from '@stdlib/math-base-special-betainc';

/** A background question as the meter sees it: how the people to be asked are expected to spread over its categories. */
export interface Question {
  readonly code: string;
  /** One share a category, in the order of the questionnaire; they need not sum to one, so headcounts will do. */
  readonly shares: readonly number[];
  /** A detached question is stored without any key to the others and cannot single anybody out together with them. */
  readonly storage: 'linked' | 'detached';
}

export interface Setting {
  /** How many people are expected to answer. */
  readonly respondents: number;
  /** How many people could have answered, the respondents among them. */
  readonly population: number;
  /** The smallest group that is ever shown. */
  readonly floor: number;
}

/** Expected shares, from 0 to 1. */
export interface Risk {
  /** Combinations of categories that can occur. */
  readonly cells: number;
  /** Respondents who are alone in their cell among those who answered (sample uniques, k = 1). */
  readonly sampleUniques: number;
  /** Respondents who are alone in their cell among all who could have answered (population uniques). */
  readonly populationUniques: number;
  /** Respondents whose cell holds fewer answers than the floor: those for whom k-anonymity with k = floor fails. */
  readonly respondentsBelowFloor: number;
  /** Cells below the floor among the cells that anybody is in. */
  readonly cellsBelowFloor: number;
}

/**
 * How far the linked background questions will single people out, before anyone has answered. Read `sampleUniques` .08 as: of
 * 100 respondents, 8 are expected to be the only one with their combination of answers. Someone who knows that such a person
 * took part knows which answers are theirs; for a population unique not even that knowledge is needed.
 *
 * Respondents are drawn independently and questions are taken as independent: with p the product of shares of a cell and N
 * respondents, the number in it is binomial, so the expected share of uniques is Σ p (1 − p)^(N−1), of respondents in cells
 * below k Σ p P(Bin(N−1, p) ≤ k − 2), and of cells below k the ratio of Σ P(1 ≤ Bin(N, p) < k) to Σ P(Bin(N, p) ≥ 1). Real answers
 * hang together (age and level, say): rare combinations become rarer, so read the result as the least to reckon with.
 *
 * Degenerate input: without a linked question all are in one cell; a single respondent is always unique; categories with share 0
 * make no cell. In R: `sum(p * (1 - p)^(N - 1))` and `pbinom`; sdcMicro::freqCalc counts the same of data already collected.
 * Cost: one step a cell and question, one incomplete beta function a distinct cell size. Source: A. Hundepool et al. (2012),
 * Statistical Disclosure Control, ch. 3; C. J. Skinner & M. J. Elliot (2002), J. R. Stat. Soc. B 64(4), 855–867; L. Sweeney (2002), k-anonymity.
 *
 * @example
 * const halves = { code: 'D3', shares: [50, 50], storage: 'linked' };
 * reidentificationRisk([halves], { respondents: 3, population: 3, floor: 2 }).sampleUniques // => 0.25
 */
export function reidentificationRisk(questions: readonly Question[], setting: Setting): Risk {
  const { respondents, population, floor } = setting;
  const cells = cellShares(questions);
  const expected = (share: (p: number) => number) => cells.reduce((sum, p) => sum + share(p), 0);
  const occupied = expected((p) => 1 - atMost(0, respondents, p));
  const small = expected((p) => atMost(floor - 1, respondents, p) - atMost(0, respondents, p));
  return {
    cells: cells.length,
    sampleUniques: uniques(cells, respondents),
    populationUniques: uniques(cells, population),
    respondentsBelowFloor: expected((p) => p * atMost(floor - 2, respondents - 1, p)),
    cellsBelowFloor: small / occupied,
  };
}

/** How many combinations the linked questions make; asked before the cells themselves are made. */
export function countCells(questions: readonly Question[]): number {
  return linked(questions).reduce(
    (cells, { shares }) => cells * shares.filter((share) => share > 0).length,
    1,
  );
}

/** The expected share of people who are alone in their cell. */
export function uniques(cells: readonly number[], people: number): number {
  return cells.reduce((sum, p) => sum + p * (1 - p) ** (people - 1), 0);
}

/** The probability of each cell that can occur; the shares of several questions multiply. */
export function cellShares(questions: readonly Question[]): number[] {
  return linked(questions).reduce<number[]>(
    (cells, { shares }) => {
      const total = shares.reduce((sum, share) => sum + share, 0);
      const parts = shares.filter((share) => share > 0).map((share) => share / total);
      return cells.flatMap((p) => parts.map((part) => p * part));
    },
    [1],
  );
}

const linked = (questions: readonly Question[]) => questions.filter(({ storage }) => storage === 'linked');

/** P(Bin(n, p) ≤ m). */
function atMost(m: number, n: number, p: number): number {
  if (m < 0) return 0;
  return m >= n ? 1 : betainc(1 - p, n - m, m + 1);
}
