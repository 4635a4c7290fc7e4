import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import type { LabelledVariable } from '../../../../analysis/model/labelled-table.ts';
import { textIn } from '../../../../analysis/model/words.ts';
import { digestOf, filesToRead } from './hard-files.ts';
import { hardTable } from './hard-table.ts';

interface Seen {
  readonly title: string;
  readonly notes: string[];
  readonly rows: number;
  readonly names: string[];
  readonly variables: Record<
    string,
    { label: string; missing?: number[] | null; labels: Record<string, string> | null; cells: string[] }
  >;
}
const seen = JSON.parse(
  readFileSync(new URL('../../../fixtures/statistics/seen.json', import.meta.url), 'utf8'),
) as {
  digests: Record<string, string>;
  haven: { sav: Seen; dta: Seen; empty: { sav: number[]; dta: number[] } };
  pspp: { tables: Record<string, string[][]>; cells: string[][] };
};

const [, first, second] = hardTable.variables.map(({ name }) => name);
const say = (text: LabelledVariable['label']) => textIn(text, 'zh-CN');
/** As seen.json has long texts. */
const short = (text: string) =>
  Buffer.byteLength(text) > 120
    ? `${Buffer.byteLength(text)}:${[...text].reduce((sum, sign) => sum + sign.codePointAt(0)!, 0)}`
    : text;
const textCells = ({ cells }: LabelledVariable) =>
  Array.isArray(cells) ? (cells as string[]).map(short) : null;
const numberCells = ({ cells }: LabelledVariable) => [...(cells as Int8Array)].map(Number);
const labels = ({ values, missing }: LabelledVariable) => [...missing, ...values];
const isWhole = ({ cells }: LabelledVariable) => cells instanceof Int8Array;
const byName = (name: string) => hardTable.variables.find((variable) => variable.name === name)!;

/** Where the two formats could not have a name as it is. */
const savNames = new Map([
  [first, [...first!].slice(0, 21).join('')],
  [second, `${[...second!].slice(0, 20).join('')}_2`],
  ['with', 'with_'],
  ['WITH', 'WITH__2'],
]);
const dtaNames = new Map([
  [first, [...first!].slice(0, 32).join('')],
  [second, `${[...second!].slice(0, 30).join('')}_2`],
  ['with', 'with_'],
]);
/** One text is longer than SPSS can hold, and goes on in a second variable. */
const whole = hardTable.variables.filter(({ name }) => name !== 'endless' && name !== 'wordy');

test('the files are those that haven and PSPP have read', () => {
  const digests = Object.fromEntries(
    Object.entries(filesToRead()).map(([name, bytes]) => [name, digestOf(bytes)]),
  );
  expect(digests).toEqual(seen.digests);
});

describe('haven', () => {
  it('sees in the SPSS file every value, label and missing code', () => {
    const { sav } = seen.haven;
    expect(sav.title).toBe('难写的表');
    expect(sav.notes.slice(0, 2)).toEqual(['模拟数据，仅供演示', '第二条 second']);
    expect(sav.notes.join('')).toContain(`${savNames.get(second)} = ${second}`);
    for (const variable of whole) {
      const own = sav.variables[savNames.get(variable.name) ?? variable.name]!;
      expect(own.label).toBe(say(variable.label));
      if (isWhole(variable)) expect(own.missing).toEqual([-128, -124]);
      const given = labels(variable).map(({ value, label }) => [String(value), say(label)]);
      expect(own.labels ?? {}).toEqual(Object.fromEntries(given));
      const texts = textCells(variable);
      if (texts) expect(own.cells).toEqual(texts);
      else expect(own.cells.map((cell) => (cell === '' ? NaN : Number(cell)))).toEqual(numberCells(variable));
    }
  });

  it('sees in the Stata file the same, with a letter for each reason', () => {
    const { dta } = seen.haven;
    expect(dta.title).toBe('难写的表');
    expect(dta.notes).toContain('模拟数据，仅供演示');
    expect(dta.notes).toContain(short(`${dtaNames.get(second)} = ${second}`));
    expect(dta.notes).toContain('哪些有用？: m_1 m_2');
    const letter = (value: number) => (value <= -124 ? `.${'abcde'[value + 128]}` : String(value));
    for (const variable of whole) {
      const own = dta.variables[dtaNames.get(variable.name) ?? variable.name]!;
      expect(own.label).toBe(say(variable.label));
      const given = labels(variable).map(({ value, label }) => [letter(value), say(label)]);
      expect(own.labels ?? {}).toEqual(Object.fromEntries(given));
      const texts = textCells(variable);
      if (texts) expect(own.cells).toEqual(texts);
      else if (isWhole(variable)) expect(own.cells).toEqual(numberCells(variable).map(letter));
      else expect(own.cells.map((cell) => (cell === '' ? NaN : Number(cell)))).toEqual(numberCells(variable));
    }
  });

  it('sees texts of any length in full', () => {
    const { sav, dta } = seen.haven;
    const text = byName('endless').cells as string[];
    expect(dta.variables['endless']!.cells).toEqual(text.map(short));
    const size = (cell: string) =>
      /^\d+:/.test(cell) ? cell.split(':').map(Number) : [Buffer.byteLength(cell), 0];
    const [begin, rest] = ['endless', 'endless_2'].map((name) => sav.variables[name]!.cells);
    expect(rest![1]).toBe('终点');
    expect(begin!.map((cell, row) => size(cell)[0]! + size(rest![row]!)[0]!)).toEqual(
      text.map((cell) => Buffer.byteLength(cell)),
    );
  });

  it('sees the variables of a table without rows', () => {
    expect(seen.haven.empty).toEqual({ sav: [0, 19], dta: [0, 19] });
  });
});

describe('PSPP', () => {
  const { tables, cells } = seen.pspp;
  const names = hardTable.variables.flatMap(({ name }) =>
    name === 'endless' ? ['endless', 'endless_2'] : [savNames.get(name) ?? name],
  );

  it('sees names, levels, missing codes, sets and notes', () => {
    const [, ...variables] = tables['Variables']!;
    expect(variables.map(([name]) => name)).toEqual(names);
    const levels = { nominal: 'Nominal', ordinal: 'Ordinal', interval: 'Scale' };
    for (const variable of hardTable.variables) {
      const row = variables.find(([name]) => name === (savNames.get(variable.name) ?? variable.name))!;
      expect(row[3]).toBe(levels[variable.level]);
      expect(row[9]).toBe(isWhole(variable) ? '-128 THRU -124' : '');
    }
    expect(tables['Multiple Response Sets']![1]).toEqual([
      '$m',
      '哪些有用？',
      'Dichotomies',
      '1',
      'm_1\nm_2',
    ]);
    expect(tables['Documents']![0]![0]).toMatch(/^模拟数据，仅供演示\n第二条 second\n/);
  });

  it('sees the whole of names and labels that had to be cut', () => {
    const told: unknown = Object.fromEntries(
      Object.entries(tables)
        .find(([title]) => title.includes('Attributes'))![1]
        .map((row) => row.slice(-2)),
    );
    expect(told).toMatchObject({
      FullLabel: say(byName('wordy').label),
      Value_1: say(byName('wordy').values[0]!.label),
    });
    expect(JSON.stringify(tables)).toContain(second);
  });

  it('sees every label of a value', () => {
    let name = '';
    const found: Record<string, Record<string, string>> = {};
    for (const [variable, value, label] of tables['Value Labels']!.slice(1)) {
      if (label === undefined) continue; // the footnote
      if (variable) name = variable;
      (found[name] ??= {})[value!.replace('[a]', '')] = label;
    }
    for (const variable of whole.filter((each) => labels(each).length > 0))
      expect(found[savNames.get(variable.name) ?? variable.name]).toEqual(
        Object.fromEntries(labels(variable).map(({ value, label }) => [String(value), say(label)])),
      );
  });

  it('sees every value', () => {
    const [head, ...rows] = cells;
    expect(head).toEqual(names);
    for (const variable of whole) {
      const column = names.indexOf(savNames.get(variable.name) ?? variable.name);
      const own = rows.map((row) => row[column]!.trim());
      const texts = textCells(variable);
      if (!texts)
        expect(own.map((cell) => (cell === '' ? NaN : Number(cell)))).toEqual(numberCells(variable));
      else if (variable.format === undefined) expect(own).toEqual(texts);
    }
  });
});
