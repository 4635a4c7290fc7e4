import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Column, Table } from '../../../../analysis/columns.ts';
import { analyse } from '../../../../analysis/engine/analyse.ts';
import type { LabelledTable } from '../../../../analysis/model/labelled-table.ts';
import { rScript } from '../../../../server/formats/statistics/script/r-script.ts';
import { spssSyntax } from '../../../../server/formats/statistics/script/spss-syntax.ts';
import { bfiTable } from './bfi-table.ts';
import { hardTable } from './hard-table.ts';

interface Printed {
  readonly names: string[];
  readonly n: number[];
  readonly mean: (number | string)[];
  readonly sd: (number | string)[];
  readonly counts: Record<string, number[]>;
  readonly reasons: Record<string, number[]>;
  readonly texts: Record<string, string[]>;
}
const seen = JSON.parse(
  readFileSync(new URL('../../../fixtures/statistics/seen.json', import.meta.url), 'utf8'),
) as {
  haven: { scripts: Record<'hard' | 'bfi', Printed> };
  pspp: { scripts: Record<'hard' | 'bfi', { tables: Record<string, string[][]>; cells?: string[][] }> };
};

const bfi = bfiTable();
const names = bfi.variables.map(({ name }) => name);
const items = names.filter((name) => name !== 'score');

/** What the engine says of the same cells. */
function engine({ rows, variables }: LabelledTable) {
  const columns = variables.map(({ name, cells }): Column =>
    cells instanceof Int8Array
      ? { kind: 'integer', name, values: cells }
      : { kind: 'real', name, values: cells as Float64Array },
  );
  const table: Table = { rows, columns: new Map(columns.map((column) => [column.name, column])) };
  const { analyses } = analyse(table, {
    analyses: [
      { procedure: 'describe', variables: names },
      { procedure: 'frequencies', variables: items },
    ],
  });
  return { described: analyses[0].variables, counted: analyses[1].variables };
}
const { described, counted } = engine(bfi);

describe('the script for R', () => {
  const { hard, bfi: printed } = seen.haven.scripts;

  it('gives n, mean and standard deviation as the engine does', () => {
    expect(printed.names).toEqual(names);
    for (const [i, { n, mean, sd }] of described.entries()) {
      expect(printed.n[i]).toBe(n);
      expect(printed.mean[i]).toBeCloseTo(mean!, 12);
      expect(printed.sd[i]).toBeCloseTo(sd!, 12);
    }
  });

  it('counts each answer and each reason for none as the engine does', () => {
    for (const { name, categories, missing } of counted) {
      expect(printed.counts[name]).toEqual(categories.map(({ n }) => n));
      expect(printed.reasons[name]!.reduce((sum, n) => sum + n, 0)).toBe(missing);
    }
    expect(hard.reasons['满意度']).toEqual([1, 1, 1, 1, 1]);
  });

  it('takes off the apostrophe before a formula, and no other', () => {
    expect(hard.texts['short']).toEqual(hardTable.variables.find(({ name }) => name === 'short')!.cells);
  });

  it('cannot be left by words', () => {
    const [variable] = hardTable.variables;
    const sly = { ...variable!, label: { en: 'a"); quit("no\\"\nquit()' } };
    const script = rScript({ ...hardTable, variables: [sly], notes: [{ en: 'x\nquit()' }] }, 'en', 'a.csv');
    expect(script).toContain(String.raw`"a\"); quit(\"no\\\" quit()"`);
    expect(script).not.toMatch(/^quit/m);
  });
});

describe('the syntax for SPSS', () => {
  const { hard, bfi: printed } = seen.pspp.scripts;

  it('gives n, mean and standard deviation as the engine does, in the digits that it prints', () => {
    const rows = new Map(
      printed.tables['Descriptive Statistics']!.map(([name, ...figures]) => [name, figures]),
    );
    for (const { name, n, mean, sd } of described) {
      const [count, middle, spread] = rows.get(name)!.map(Number);
      expect(count).toBe(n);
      expect(middle).toBeCloseTo(mean!, 2);
      expect(spread).toBeCloseTo(sd!, 2);
    }
  });

  it('counts each answer as the engine does', () => {
    for (const { name, categories } of counted) {
      const [, ...rows] = printed.tables[name]!;
      expect(rows.slice(0, categories.length).map(([, value, n]) => [value, n])).toEqual(
        categories.map(({ value, n }) => [String(value), String(n)]),
      );
    }
  });

  it('reads codes, numbers and texts of the CSV as they are', () => {
    const [head, ...rows] = hard.cells!;
    for (const name of ['满意度', 'big', 'score', 'short']) {
      const own = rows.map((row) => row[head!.indexOf(name)]!.trim());
      const { cells } = hardTable.variables.find((variable) => variable.name === name)!;
      if (Array.isArray(cells)) expect(own).toEqual(cells);
      else expect(own.map((cell) => (cell === '' ? NaN : Number(cell)))).toEqual([...(cells as Int8Array)]);
    }
  });

  it('cannot be left by words', () => {
    const [variable] = hardTable.variables;
    const sly = { ...variable!, label: { en: "a'.\nERASE FILE='x'." } };
    const syntax = spssSyntax(
      { ...hardTable, variables: [sly], sets: [], notes: [{ en: "x.\nERASE FILE='x'." }] },
      'en',
      'a.csv',
    );
    expect(syntax).toContain("'a''. ERASE FILE=''x''.'");
    expect(syntax).not.toMatch(/^ERASE/m);
  });
});
