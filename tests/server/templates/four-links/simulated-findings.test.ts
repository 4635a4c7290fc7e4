import { inverse, Matrix } from 'ml-matrix';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { describe, expect, it } from 'vitest';
import { correlation, numbers, responses, scores } from './simulated-scores.ts';

/** The 95 % interval of a mean. */
function interval(values: readonly number[]) {
  const half = (1.96 * sampleStandardDeviation([...values])) / Math.sqrt(values.length);
  return { low: mean([...values]) - half, high: mean([...values]) + half };
}

const ofItem = (code: string) => interval(numbers(code));
const ofScale = (scale: string) => interval(scores(scale));

/** Standardised coefficients of the outcome on the predictors, with 95 % intervals. */
function standardised(outcome: string, predictors: readonly string[]) {
  const inverted = inverse(new Matrix(predictors.map((a) => predictors.map((b) => correlation(a, b)))));
  const slopes = inverted
    .mmul(Matrix.columnVector(predictors.map((a) => correlation(a, outcome))))
    .to1DArray();
  const explained = slopes.reduce((total, b, i) => total + b * correlation(predictors[i]!, outcome), 0);
  const residual = (1 - explained) / (scores(outcome).length - predictors.length - 1);
  return slopes.map((b, i) => {
    const half = 1.96 * Math.sqrt(residual * inverted.get(i, i));
    return { low: b - half, high: b + half };
  });
}

describe('the seed findings in the simulated numbers', () => {
  it('F1: the plan deducts and widens gaps, bonus points are out of reach', () => {
    expect(ofItem('PL4').low).toBeGreaterThan(3.5);
    expect(ofItem('PL5').low).toBeGreaterThan(3.5);
    expect(ofItem('PL6').high).toBeLessThan(3);
  });

  it('F2: the process is missed and called important, with the largest gap of the four', () => {
    expect(ofScale('PR').high).toBeLessThan(3);
    const gaps = ['plan', 'process', 'appraisal', 'results'].map((link) => mean(scores(`GAP_${link}`)));
    expect(ofItem('IP2').low).toBeGreaterThan(4);
    expect(gaps.indexOf(Math.max(...gaps))).toBe(1);
  });

  it('F3: the appraisal is not fair enough, least of all in knowledge, favour and supervision', () => {
    expect(ofScale('AP').high).toBeLessThan(3);
    const shown = ['AP1', 'AP2', 'AP3', 'AP4', 'AP5', 'AP6'].map((code) => {
      const raw = mean(numbers(code));
      return { code, mean: code === 'AP5' ? 6 - raw : raw };
    });
    const worst = shown.sort((a, b) => a.mean - b.mean).slice(0, 3);
    expect(worst.map(({ code }) => code).sort()).toEqual(['AP3', 'AP5', 'AP6']);
  });

  it('F4: results and explicit incentives are weak while service value stands in reserve', () => {
    expect(ofScale('RE').high).toBeLessThan(3);
    expect(ofScale('EX').high).toBeLessThan(3);
    expect(ofScale('PV').low).toBeGreaterThan(ofScale('EX').high + 1);
  });

  it('F5: low incentive goes with high burnout', () => {
    expect(correlation('INC', 'BO')).toBeLessThan(-0.3);
  });

  it('F6: the comparison with other regions stays undecided, many do not know', () => {
    const { low, high } = ofItem('RC1');
    expect(low).toBeLessThan(3);
    expect(high).toBeGreaterThan(3);
    expect(numbers('RC1').length).toBeLessThan(0.72 * responses.length);
  });

  it('F7: automatic appraisal is thought fairer and feels like being watched', () => {
    expect(ofItem('DG2').low).toBeGreaterThan(3);
    expect(mean(numbers('DG5'))).toBeGreaterThan(3.5);
  });

  it('F8: effort depends on implicit incentives and service value, not on explicit ones', () => {
    const [explicit, implicit, value] = standardised('WE', ['EX', 'IM', 'PV']);
    expect(implicit!.low).toBeGreaterThan(explicit!.high);
    expect(value!.low).toBeGreaterThan(explicit!.high);
  });
});
