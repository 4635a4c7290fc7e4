import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { adviseSteps } from '../../../analysis/disclosure/reidentification-steps.ts';
import {
  cellShares,
  countCells,
  type Question,
  reidentificationRisk,
  type Setting,
} from '../../../analysis/disclosure/reidentification.ts';
import { createRandom } from '../../../analysis/numeric/random.ts';

const linked = (code: string, ...shares: number[]): Question => ({ code, shares, storage: 'linked' });
const detached = (question: Question): Question => ({ ...question, storage: 'detached' });
const all = (respondents: number, floor = 5): Setting => ({ respondents, population: respondents, floor });
const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0);

/** What a table of counts shows: shares of respondents alone and below the floor, counts of cells. */
function look(counts: readonly number[], floor: number) {
  const people = sum(counts);
  const occupied = counts.filter((n) => n > 0);
  const below = occupied.filter((n) => n < floor);
  return {
    unique: occupied.filter((n) => n === 1).length / people,
    below: sum(below) / people,
    occupied: occupied.length,
    small: below.length,
  };
}

/** The exact expectation: every way in which `n` people can fall into the cells, each with its probability. */
function enumerated(cells: readonly number[], n: number, floor: number) {
  const expected = { unique: 0, below: 0, occupied: 0, small: 0 };
  const counts = cells.map(() => 0);
  const place = (person: number, probability: number): void => {
    if (person < n)
      return cells.forEach((p, cell) => {
        counts[cell]! += 1;
        place(person + 1, probability * p);
        counts[cell]! -= 1;
      });
    const found = look(counts, floor);
    for (const name of Object.keys(expected) as (keyof typeof expected)[])
      expected[name] += probability * found[name];
  };
  place(0, 1);
  return expected;
}

describe('the risk of re-identification', () => {
  it('equals the sum over every way in which people can fall into the cells', () => {
    for (const [shares, n, floor] of [
      [[0.5, 0.5], 7, 3],
      [[0.6, 0.3, 0.1], 6, 2],
      [[0.25, 0.25, 0.4, 0.1], 6, 4],
    ] as const) {
      const risk = reidentificationRisk([linked('D1', ...shares)], all(n, floor));
      const exact = enumerated(shares, n, floor);
      expect(risk.sampleUniques).toBeCloseTo(exact.unique, 12);
      expect(risk.respondentsBelowFloor).toBeCloseTo(exact.below, 12);
      expect(risk.cellsBelowFloor).toBeCloseTo(exact.small / exact.occupied, 12);
    }
  });

  it('lies within four standard errors of 4,000 simulated surveys of the PMI background questions', () => {
    const questions = [linked('D1', 30, 45, 25), linked('D2', 40, 35, 25), linked('D3', 85, 15)];
    const [n, floor, rounds] = [60, 5, 4000];
    const random = createRandom(20261123);
    const cells = cellShares(questions);
    const bounds = cells.map((_, cell) => sum(cells.slice(0, cell + 1)));
    const surveys = Array.from({ length: rounds }, () => {
      const counts = cells.map(() => 0);
      for (let person = 0; person < n; person++) {
        const u = random.uniform();
        const cell = bounds.findIndex((bound) => u < bound);
        counts[cell < 0 ? cells.length - 1 : cell]! += 1;
      }
      return look(counts, floor);
    });
    const near = (expected: number, values: readonly number[]) => {
      const mean = sum(values) / rounds;
      const variance = sum(values.map((value) => (value - mean) ** 2)) / (rounds - 1);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / rounds));
    };
    const risk = reidentificationRisk(questions, all(n, floor));
    near(
      risk.sampleUniques,
      surveys.map(({ unique }) => unique),
    );
    near(
      risk.respondentsBelowFloor,
      surveys.map(({ below }) => below),
    );
    // A ratio of expectations: the residual has the expectation 0.
    near(
      0,
      surveys.map(({ small, occupied }) => small - risk.cellsBelowFloor * occupied),
    );
  });

  it('at a floor of two counts exactly the unique respondents', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(shares, { maxLength: 3 }), fc.integer({ min: 2, max: 5000 }), (lists, n) => {
        const questions = lists.map((list, at) => linked(`D${at}`, ...list));
        const risk = reidentificationRisk(questions, all(n, 2));
        expect(risk.respondentsBelowFloor).toBeCloseTo(risk.sampleUniques, 10);
        expect(risk.cells).toBe(countCells(questions));
        expect(sum(cellShares(questions))).toBeCloseTo(1, 10);
      }),
    );
  });

  it('takes headcounts as well as shares, and leaves out categories that nobody is in', () => {
    const risk = reidentificationRisk([linked('D1', 30, 45, 25)], all(40));
    expect(reidentificationRisk([linked('D1', 0.3, 0.45, 0.25)], all(40))).toEqual(risk);
    expect(reidentificationRisk([linked('D1', 30, 45, 25, 0)], all(40))).toEqual(risk);
  });

  it('is the same with a detached question as without it', () => {
    const [age, sex] = [linked('D1', 1, 1, 1), linked('D5', 1, 1)];
    const alone = reidentificationRisk([age], all(30));
    expect(reidentificationRisk([age, detached(sex)], all(30))).toEqual(alone);
    expect(reidentificationRisk([age, sex], all(30)).sampleUniques).toBeGreaterThan(alone.sampleUniques);
  });

  it('falls with every further respondent, and population uniques are fewer than sample uniques', () => {
    const questions = [linked('D1', 1, 2, 3), linked('D2', 1, 1, 8)];
    const risks = [20, 40, 80, 160].map((n) => reidentificationRisk(questions, all(n)).sampleUniques);
    expect(risks).toEqual([...risks].sort((a, b) => b - a));
    const { sampleUniques, populationUniques } = reidentificationRisk(questions, {
      ...all(40),
      population: 160,
    });
    expect([sampleUniques, populationUniques]).toEqual([risks[1], risks[3]]);
  });

  it('knows the ends: one respondent is unique, without questions nobody is, below the floor everybody is', () => {
    expect(reidentificationRisk([linked('D1', 1, 1)], all(1)).sampleUniques).toBe(1);
    const few = reidentificationRisk([], all(4));
    expect(few).toMatchObject({ cells: 1, sampleUniques: 0, respondentsBelowFloor: 1, cellsBelowFloor: 1 });
    expect(reidentificationRisk([], all(500))).toMatchObject({
      respondentsBelowFloor: 0,
      cellsBelowFloor: 0,
    });
  });
});

describe('the advice', () => {
  const questions = [linked('D1', 30, 45, 25), linked('D2', 40, 35, 25), linked('D3', 85, 15)];

  it('is empty where the bar is met already', () => {
    expect(adviseSteps(questions, all(500), 0.05)).toEqual({ steps: [], reached: true });
  });

  it('takes the one step that reaches the bar and keeps most cells', () => {
    const { steps, reached } = adviseSteps(questions, all(60), 0.05);
    expect(reached).toBe(true);
    expect(steps).toHaveLength(1);
    const [{ step, risk }] = steps as [(typeof steps)[number]];
    expect(step.kind).toBe('merge');
    expect(risk.cells).toBe(12);
    expect(risk.sampleUniques).toBeLessThanOrEqual(0.05);
  });

  test('every step lowers the share, whatever the questions; only a single respondent stays unique for ever', () => {
    const shares = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(shares, { maxLength: 3 }),
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        (lists, n, bar) => {
          const given = lists.map((list, at) => linked(`D${at}`, ...list));
          const { steps, reached } = adviseSteps(given, all(n), bar);
          const shown = [
            reidentificationRisk(given, all(n)).sampleUniques,
            ...steps.map(({ risk }) => risk.sampleUniques),
          ];
          shown.slice(1).forEach((share, at) => expect(share).toBeLessThanOrEqual(shown[at]! + 1e-12));
          expect(reached).toBe(n > 1);
          expect(shown.at(-1)! <= bar).toBe(reached);
        },
      ),
      { numRuns: 60 },
    );
  });
});
