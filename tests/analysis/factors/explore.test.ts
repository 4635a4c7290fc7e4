import { Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import { exploratoryFit } from '../../../analysis/factors/exploratory-fit.ts';
import { explore, type ExtractionMethod } from '../../../analysis/factors/explore.ts';
import { sumsOfSquares } from '../../../analysis/factors/oblique.ts';
import type { Rotation } from '../../../analysis/factors/rotate.ts';
import { fixture, largestDifference } from './fixture.ts';

interface Case {
  name: string;
  data: string;
  n: number;
  factors: number;
  extraction: ExtractionMethod;
  rotation: Rotation;
  kaiser: boolean;
  loadings: number[][];
  phi: number[][];
  ss: number[];
  chi2: number;
  df: number;
  p: number;
  rmsea: number;
  tli: number;
}

const { matrices, cases } = fixture<{ matrices: Record<string, number[][]>; cases: Case[] }>('efa');

function solve({ data, factors, extraction, rotation, kaiser }: Case) {
  const found = explore(new Matrix(matrices[data]!), factors, extraction, rotation, kaiser);
  if ('reason' in found) throw new Error(found.reason.code);
  return found;
}

describe('exploratory factors', () => {
  it.each(cases)('equal R: $name', (wanted) => {
    const { solution, converged } = solve(wanted);
    expect(converged).toBe(true);
    expect(largestDifference(solution.pattern.to1DArray(), wanted.loadings.flat())).toBeLessThan(1e-6);
    expect(largestDifference(solution.correlations.to1DArray(), [wanted.phi].flat(2))).toBeLessThan(1e-6);
    expect(largestDifference(sumsOfSquares(solution), [wanted.ss].flat())).toBeLessThan(1e-6);
  });

  it.each(cases)('fit as psych says: $name', (wanted) => {
    const { pattern, correlations } = solve(wanted).solution;
    const reproduced = pattern.mmul(correlations).mmul(pattern.transpose());
    const fit = exploratoryFit(new Matrix(matrices[wanted.data]!), reproduced, wanted.n, wanted.factors);
    expect(fit.df).toBe(wanted.df);
    expect(fit.chi2! / wanted.chi2).toBeCloseTo(1, 8);
    if (wanted.p > 0) expect(fit.p! / wanted.p).toBeCloseTo(1, 6);
    else expect(fit.p).toBe(0);
    expect(fit.rmsea).toBeCloseTo(wanted.rmsea, 9);
    expect(fit.tli).toBeCloseTo(wanted.tli, 9);
  });
});
