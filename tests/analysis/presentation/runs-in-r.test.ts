import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reply } from '../../../analysis/engine/analyse.ts';
import type { ProcedureName } from '../../../analysis/model/procedures/index.ts';
import { packed } from '../engine/packed.ts';
import { tableOf } from '../relate/claims.ts';
import { bfi, examples, prepared, told } from './examples.ts';
import { preparations } from './preparations.ts';
import { hasR, runInR, type Shown } from './r-numbers.ts';

/** What R printed for each code; made anew where WRITE_TRANSCRIPT is set and R is there. */
const path = 'tests/fixtures/analysis/presentation/transcript.json';
interface Transcript extends Shown {
  readonly code: string;
}

const chance = 'other random numbers';
const rotates = 'package GPArotation';

/** Results that the code does not give, with the reason. */
const left: Partial<Record<ProcedureName, Readonly<Record<string, string>>>> = {
  compare: {
    'effect.hedgesGInterval': 'package effectsize',
    'effect.etaSquaredInterval': 'package effectsize',
    'effect.omegaSquaredInterval': 'package effectsize',
    'effect.epsilonSquaredInterval': 'no package',
  },
  glm: {
    ...Object.fromEntries(
      [0, 1, 2, 3].map((i) => [`effects.${i}.partialEtaSquaredInterval`, 'package effectsize']),
    ),
    'means.0.n': 'counts of the groups',
    'means.1.n': 'counts of the groups',
  },
  mediation: { 'indirect.0.standardError': chance, 'indirect.0.interval': chance, totalIndirect: chance },
  agreement: { interval: chance },
  parallel: { reference: chance },
  cluster: { stability: chance, reached: chance, tree: 'branches of hclust' },
  latentProfile: { replicated: chance },
  power: {
    conventions: 'named by Cohen',
    ...Object.fromEntries([0, 1, 2].map((i) => [`needed.${i}.power`, 'as it stands in the code'])),
  },
  nca: {
    ...Object.fromEntries(
      [0, 1].flatMap((i) => [0, 1].map((j) => [`conditions.${i}.ceilings.${j}.p`, chance])),
    ),
    p: chance,
    permutations: chance,
  },
  ordinal: { brant: 'package brant' },
  twoStageLeastSquares: { 'firstStage.0.criticalValue': 'a table of Stock and Yogo' },
  efa: {
    loadings: rotates,
    structure: rotates,
    factorCorrelations: rotates,
    factorScores: rotates,
    varianceExplained: rotates,
  },
};

const cases = [
  ...examples.map((asked) => ({ name: asked.procedure, asked, request: prepared })),
  ...preparations,
];

const codes = Object.fromEntries(
  cases.flatMap(({ name, asked, request }): [string, string][] => {
    const { r } = told(asked, bfi, request).code;
    return r === null ? [] : [[name, r]];
  }),
);

const shown = hasR() ? runInR(codes) : null;
if (shown && process.env['WRITE_TRANSCRIPT'])
  writeFileSync(
    path,
    JSON.stringify(
      Object.fromEntries(Object.entries(codes).map(([name, code]) => [name, { code, ...shown[name] }])),
      null,
      1,
    ),
  );
const transcript = (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {}) as Record<
  string,
  Transcript
>;

/** What is asked and not found: respondents, values as they are given, the diagonal of a matrix. */
const given =
  /values\.(\d+)\.\1$|^n$|bins\.(rows|columns)\.\d+$|indices\.\d\.k$|\.clusters$|\.profiles$|conditions\.[A-Z]$|outcome$|^people$|(^|\.)(value|values\.\d|group|pair\.\d|iterations|coders|leftOut|reference|category)$|^means\.\d\.(treated|after)$|(pair|means)\.\d\.(levels\.)?gender$|simpleSlopes\.\d\.sd$/;

const isTail = /(^|\.)p[A-Z]?\w*$/;

/** Every number of a result under its path. */
function numbersOf(value: unknown, at = ''): [path: string, value: number][] {
  if (typeof value === 'number') return [[at, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersOf(each, at === '' ? key : `${at}.${key}`));
}

/** Searches that psych, lavaan and lme4 stop before the last digits. */
const searched: Partial<Record<ProcedureName, number>> = {
  cfa: 1e-5,
  efa: 1e-5,
  mixed: 2e-5,
  invariance: 1e-5,
  sem: 3e-4,
  multinomial: 2e-5,
  latentProfile: 1e-5,
  ulmc: 3e-4,
  marker: 3e-4,
  // psych finds thresholds and correlations to some five digits.
  ordinalReliability: 2e-4,
  negativeBinomial: 2e-5,
};

/** Of either sign, since the order of a difference is free; p values are tails, where a difference weighs ten times as much. */
function isThere(value: number, among: readonly number[], bar: number): boolean {
  const most = bar * Math.abs(value) + 1e-12;
  return among.some((each) => Math.abs(Math.abs(each) - Math.abs(value)) <= most);
}

describe.each(cases.filter(({ name }) => codes[name]))('R code of $name', ({ name, asked, request }) => {
  const { procedure } = asked;
  const [found] = reply(packed(tableOf(bfi)), { ...request, analyses: [asked] }).analyses;
  const without = [...Object.keys(left[procedure] ?? {})];
  const expected = numbersOf(found).filter(
    ([at]) => !given.test(at) && !without.some((each) => at.startsWith(each)),
  );

  const bar = searched[procedure] ?? 1e-6;
  const absent = (numbers: readonly number[]) =>
    expected.filter(([at, value]) => !isThere(value, numbers, isTail.test(at) ? 10 * bar : bar));

  it('is that of the transcript', () => expect(codes[name]).toBe(transcript[name]?.code));

  it('gives every number of the result', () => {
    const { numbers, error } = transcript[name]!;
    expect(error ?? '').toMatch(procedure === 'efa' ? /^$|GPArotation/ : /^$/);
    expect(expected.length).toBeGreaterThan(1);
    expect(absent(numbers)).toEqual([]);
  });

  if (!shown) return;
  it('gives the same today', () => {
    const { numbers } = shown[name]!;
    expect(absent(numbers)).toEqual([]);
  });
});
