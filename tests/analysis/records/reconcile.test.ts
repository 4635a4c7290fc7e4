import { describe, expect, it } from 'vitest';
import type { Columns } from '../../support/records/ledger.ts';
import { ask, ledger, told } from './ask.ts';

/** The ledger with some of its cells changed: by row and column. */
const changed = (
  changes: Readonly<Record<number, Readonly<Record<string, number | string | null>>>>,
): Columns =>
  Object.fromEntries(
    Object.entries(ledger.scores).map(([name, cells]) => [
      name,
      cells.map((cell, row) => {
        const own = changes[row];
        return own && name in own ? own[name]! : cell;
      }),
    ]),
  );
const at = (name: string, row: number) => ledger.scores[name]![row] as number;
const without = (...names: readonly string[]): Columns =>
  Object.fromEntries(Object.entries(ledger.scores).filter(([name]) => !names.includes(name)));

describe('a ledger that adds up', () => {
  it('reconciles', () => {
    const found = ask('reconcile');
    expect(found).toMatchObject({
      reconciled: true,
      step: 0.5,
      unexplained: 0,
      cells: [],
      totals: [],
      ranks: [],
    });
    expect(found.checks.map(({ checked }) => checked)).toEqual([576, 96, 96]);
    expect(found.notes).toEqual([]);
  });

  it('does not where one score is half a point off, and says which', () => {
    const score = at('score', 3) + 0.5;
    const found = ask('reconcile', {}, changed({ 3: { score } }));
    expect(found.reconciled).toBe(false);
    expect(found.cells).toEqual([
      {
        unit: 'U01',
        period: '2023Q1',
        indicator: 'I04',
        expected: score - 0.5,
        found: score,
        difference: 0.5,
      },
    ]);
    expect(found.totals).toHaveLength(1);
    expect(found.totals[0]).toMatchObject({ unit: 'U01', period: '2023Q1', difference: -0.5 });
    expect(found.unexplainedShare).toBeCloseTo(0.5 / found.moved!, 14);
    expect(found.overrides[1]).toEqual({ kind: 'unexplained', up: 0, down: 1, points: 0.5 });
  });

  it('does so in spite of a difference within half a step', () => {
    const found = ask('reconcile', { step: 0.5 }, changed({ 3: { score: at('score', 3) + 0.25 } }));
    expect(found.reconciled).toBe(true);
  });

  it('does so with an override that is recorded, by direction', () => {
    const rows = [0, 1, 2, 3, 4, 5];
    const moved = changed(
      Object.fromEntries(rows.map((row) => [row, { override: -1, total: at('total', row) - 1 }])),
    );
    const found = ask('reconcile', {}, moved);
    expect(found.totals).toEqual([]);
    expect(found.overrides[0]).toEqual({ kind: 'override', up: 0, down: 1, points: 1 });
  });
});

describe('what is not to be trusted is named', () => {
  it.each<[string, Columns, string, object]>([
    [
      'a duplicate',
      {
        ...ledger.scores,
        indicator: ledger.scores['indicator']!.map((own, row) => (row === 2 ? 'I01' : own)),
      },
      'duplicates',
      { indicator: 'I01', rows: 2 },
    ],
    [
      'a score beyond full marks',
      changed({ 0: { score: 40 } }),
      'outOfRange',
      { column: 'score', found: 40 },
    ],
    [
      'a negative deduction',
      changed({ 0: { deducted: -2 } }),
      'outOfRange',
      { column: 'deducted', found: -2 },
    ],
    [
      'a wrong rank',
      changed({
        0: { rank: 9 },
        1: { rank: 9 },
        2: { rank: 9 },
        3: { rank: 9 },
        4: { rank: 9 },
        5: { rank: 9 },
      }),
      'ranks',
      { unit: 'U01', found: 9 },
    ],
  ])('%s', (_, columns, list, line) => {
    const found = ask('reconcile', {}, columns);
    expect(found.reconciled).toBe(false);
    expect(found[list as 'ranks']).toContainEqual(expect.objectContaining(line));
  });

  it('a rank without a total', () => {
    const alone = Object.fromEntries(
      Object.entries(without('total')).map(([name, cells]) => [name, cells.slice(0, 6)]),
    );
    const found = ask('reconcile', {}, { ...alone, score: [NaN, 1, 1, 1, 1, 1] });
    expect(found.notes).toContain('1 ranks have no total behind them');
    expect(found.reconciled).toBe(false);
    expect(found.blanks.find(({ column }) => column === 'score')).toMatchObject({ blank: 1, of: 6 });
  });

  it('a weight that changes within the year, not one that changes with scheme and year', () => {
    const weightAt = (from: string, scheme: string) => ({
      ...ledger.scores,
      scheme: ledger.scores['period']!.map((period) => (String(period) >= from ? scheme : 'S1')),
      weight: ledger.scores['weight']!.map((own, row) =>
        String(ledger.scores['period']![row]) >= from && ledger.scores['indicator']![row] === 'I01'
          ? 40
          : own,
      ),
    });
    const within = ask('reconcile', {}, weightAt('2023Q3', 'S2'));
    expect(within.weightChanges).toEqual([
      { scheme: 'S2', indicator: 'I01', period: '2023Q3', before: 30, after: 40 },
    ]);
    expect(ask('reconcile', {}, weightAt('2024Q1', 'S2')).weightChanges).toEqual([]);
    expect(ask('reconcile', {}, weightAt('2024Q1', 'S1')).weightChanges).toHaveLength(1);
  });

  it('that nothing could be checked', () => {
    const found = ask('reconcile', {}, without('total', 'rank', 'weight'));
    expect(found.reconciled).toBe(false);
    expect(found.notes).toHaveLength(3);
  });

  it('totals that contradict each other from row to row', () => {
    const found = ask('reconcile', {}, changed({ 2: { total: 1 } }));
    expect(found.reconciled).toBe(false);
    expect(found.notes[0]).toMatch(/^for 1 units in a period the rows give different/);
  });

  it('in every other number made of these points too', () => {
    const off = changed({ 3: { score: at('score', 3) + 0.5 } });
    const said = ['1 totals are not the sum of their parts: see the reconciliation first'];
    for (const procedure of [
      'points',
      'indicators',
      'effectiveWeights',
      'gaps',
      'rankStability',
      'whatIf',
    ] as const)
      expect(ask(procedure, {}, off).notes, procedure).toEqual(expect.arrayContaining(said));
  });
});

it('is told in one sentence', () => {
  expect(told({ procedure: 'reconcile' }).sentence['zh-CN']).toBe('能核对的全部对得上，12 个单位。');
  expect(told({ procedure: 'reconcile' }, changed({ 3: { score: 1 } })).sentence.en).toMatch(
    /^The points do not reconcile, 12 units; off are 1 scores, 1 totals and 0 ranks/,
  );
});
