import { describe, expect, it } from 'vitest';
import { answerTo, at, type Cells, numberAt } from '../relate/claims.ts';

/** Memberships of eighteen interwar democracies, as Rihoux and Ragin 2009 print them (ch. 5). */
const rows = [
  [0.81, 0.12, 0.99, 0.73, 0.43, 0.05],
  [0.99, 0.89, 0.98, 1, 0.98, 0.95],
  [0.58, 0.98, 0.98, 0.9, 0.91, 0.89],
  [0.16, 0.07, 0.98, 0.01, 0.91, 0.12],
  [0.58, 0.03, 0.99, 0.08, 0.58, 0.77],
  [0.98, 0.03, 0.99, 0.81, 0.95, 0.95],
  [0.89, 0.79, 0.99, 0.96, 0.31, 0.05],
  [0.04, 0.09, 0.13, 0.36, 0.43, 0.06],
  [0.07, 0.16, 0.88, 0.07, 0.13, 0.42],
  [0.72, 0.05, 0.98, 0.01, 0.95, 0.92],
  [0.34, 0.1, 0.41, 0.47, 0.58, 0.05],
  [0.98, 1, 0.99, 0.94, 0.99, 0.95],
  [0.02, 0.17, 0.59, 0, 0, 0.12],
  [0.01, 0.02, 0.01, 0.11, 0.01, 0.05],
  [0.01, 0.03, 0.17, 0.02, 0.84, 0.21],
  [0.03, 0.3, 0.09, 0.21, 0.2, 0.06],
  [0.95, 0.13, 0.99, 0.67, 0.91, 0.95],
  [0.98, 0.99, 0.99, 1, 0.98, 0.95],
];
const conditions = ['developed', 'urban', 'literate', 'industrial', 'stable'];
const names = [...conditions, 'survived'];
const democracies: Cells = Object.fromEntries(names.map((name, j) => [name, rows.map((row) => row[j]!)]));

const ask = (more: object = {}, cells: Cells = democracies) =>
  answerTo(cells, { procedure: 'fsqca', outcome: 'survived', conditions, calibration: 'none', ...more });
const termsOf = (found: unknown, kind: string, of = 'solutions') =>
  (at(found, `${of}.${kind}.terms`) as { term: string }[]).map(({ term }) => term);
const rounded = (found: unknown, path: string) => Number(numberAt(found, path).toFixed(3));

describe('the democracies of Lipset, as printed', () => {
  // The book prints .454 where .4545 is cut off.
  it('fuzzy: two ways to survive', () => {
    const found = ask({ pri: 0.7 });
    expect(termsOf(found, 'complex')).toEqual([
      'developed*~urban*literate*~industrial*stable',
      'developed*urban*literate*industrial*stable',
    ]);
    const own = (path: string) => rounded(found, `solutions.complex.${path}`);
    const ofTerm = (at: number) =>
      ['consistency', 'pri', 'rawCoverage', 'uniqueCoverage'].map((field) => own(`terms.${at}.${field}`));
    expect(ofTerm(1)).toEqual([0.904, 0.886, 0.455, 0.393]);
    expect(ofTerm(0)).toEqual([0.804, 0.719, 0.265, 0.203]);
    expect(['consistency', 'pri', 'coverage'].map(own)).toEqual([0.87, 0.843, 0.658]);
  });

  it('crisp: development and stability suffice', () => {
    const crisp = Object.fromEntries(
      Object.entries(democracies).map(([name, cells]) => [
        name,
        cells.map((cell) => Number(Number(cell) > 0.5)),
      ]),
    );
    const found = ask({ consistency: 1, pri: 1 }, crisp);
    expect(termsOf(found, 'parsimonious')).toEqual(['developed*stable']);
    expect(new Set(termsOf(found, 'complex'))).toEqual(
      new Set(['developed*~urban*literate*stable', 'developed*literate*industrial*stable']),
    );
    expect(found).toMatchObject({
      unassigned: 0,
      solutions: { parsimonious: { consistency: 1, coverage: 1 } },
    });
  });

  it('the intermediate solution lies between the two and drops what is expected to hinder', () => {
    const found = ask({ pri: 0.7, expectations: { present: conditions } });
    for (const term of termsOf(found, 'intermediate')) expect(term).toContain('developed');
    expect(at(found, 'notes')).not.toContainEqual(expect.stringContaining('no directional expectations'));
    const coverage = (kind: string) => numberAt(found, `solutions.${kind}.coverage`);
    expect(coverage('complex')).toBeLessThanOrEqual(coverage('intermediate') + 1e-12);
    expect(coverage('intermediate')).toBeLessThanOrEqual(coverage('parsimonious') + 1e-12);
  });
});

describe('the direct method', () => {
  it('gives .047, .5 and .953 at the anchors, falling ones turned round', () => {
    const cells = { x: [2, 4, 9, 3, 5, 6], z: [2, 4, 9, 1, 1, 0], survived: [0, 0.4, 1, 0.2, 0.8, 0.6] };
    const up = { survived: 'none', x: [2, 4, 9], z: [9, 4, 2] };
    const found = ask({ conditions: ['x', 'z'], calibration: up, frequency: 1 }, cells);
    expect(found['calibration']).toMatchObject([
      { method: 'direct', source: 'given', anchors: [2, 4, 9], half: 1 },
      { method: 'direct', anchors: [9, 4, 2] },
      { method: 'none' },
    ]);
    // x is in its set by 1/(1+e^3), .5 and its complement; z by the reverse.
    expect(numberAt(found, 'unassigned')).toBe(1);
  });

  it.each([
    [{ calibration: { developed: [3, 2, 5] } }, 'calibration.developed'],
    [{ calibration: { developed: [1, 2] } }, 'calibration.developed'],
    [{ calibration: 'half' }, 'calibration'],
    [{ expectations: { perhaps: ['urban'] } }, 'expectations.perhaps'],
    [{ expectations: { present: ['urban'], absent: ['urban'] } }, 'expectations'],
    [{ expectations: { present: ['elsewhere'] } }, 'expectations'],
    [{ conditions: ['developed'] }, 'conditions'],
    [{ conditions: ['developed', 'survived'] }, 'conditions'],
    [{ consistency: 1.2 }, 'consistency'],
  ])('%j is refused, naming the field', (more, field) => {
    expect(() => ask(more)).toThrow(
      expect.objectContaining({ field: expect.stringContaining(field) as string }),
    );
  });
});

describe('awkward cases', () => {
  const codes = (found: unknown) => (at(found, 'notes') as string[]).join('\n');

  it('people at exactly .5 are in no row, or nudged where that is asked', () => {
    const half = { ...democracies, urban: rows.map(() => 0.5) };
    expect(ask({}, half)).toMatchObject({ unassigned: 18 });
    expect(codes(ask({}, half))).toContain('at exactly .5');
    expect(ask({ nudge: true }, half)).toMatchObject({ unassigned: 0 });
  });

  it('a constant, values beyond 0 to 1, nobody and two contradictory people give words', () => {
    const same = { ...democracies, urban: rows.map(() => 3) };
    expect(ask({ calibration: 'percentile' }, same)).toMatchObject({ truthTable: [], bins: null });
    expect(codes(ask({ calibration: 'percentile' }, same))).toContain('it makes no set');
    expect(codes(ask({}, same))).toContain('which are no memberships');
    const nobody = { ...democracies, urban: rows.map(() => null) };
    expect(codes(ask({}, nobody))).toMatch(/answered all/);
    const two = { a: [1, 1], b: [0, 0], survived: [1, 0] };
    const found = ask({ conditions: ['a', 'b'] }, two);
    expect(codes(found)).toMatch(/contradictory[^]*no combination suffices/);
    expect(found).toMatchObject({ solutions: { complex: null } });
  });

  it('says when a row suffices for the outcome and its absence alike', () => {
    const low = { a: [0.2, 0.3, 0.6], b: [0.1, 0.2, 0.6], survived: [0.5, 0.45, 0.55] };
    expect(codes(ask({ conditions: ['a', 'b'], frequency: 1 }, low))).toContain(
      'simultaneous subset relations',
    );
  });

  it('lists models that are equally short', () => {
    // On in three corners of a cube that two of its edges tie together in several ways.
    const table = [0, 1, 2, 3, 4, 5, 6, 7].filter((code) => code !== 0 && code !== 7);
    const bits = (j: number) => table.map((code) => (code >> j) & 1).concat([0, 1]);
    const cells = { a: bits(0), b: bits(1), c: bits(2), survived: [...table.map(() => 1), 0, 0] };
    const found = ask({ conditions: ['a', 'b', 'c'], frequency: 1 }, cells);
    expect(codes(found)).toContain('model ambiguity');
    expect((at(found, 'solutions.complex.models') as unknown[]).length).toBe(2);
  });
});
