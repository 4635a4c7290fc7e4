import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { displayCells, type Sources, speaksOf } from '../../../analysis/joint/display.ts';
import type { Frame, FrameValue } from '../../../analysis/model/frame/frame.ts';
import { currentTags } from '../../../analysis/model/frame/read-frame.ts';
import { noFrame } from '../../../analysis/model/frame/frame.ts';

const value = (code: string, more: Partial<FrameValue> = {}): FrameValue => ({
  code,
  name: { en: code },
  ...more,
});
const column = {
  code: 'place',
  name: { en: 'Place' },
  role: 'column' as const,
  values: [value('ward'), value('all', { gathers: true })],
};
const row = {
  code: 'factor',
  name: { en: 'Factor' },
  role: 'row' as const,
  values: [value('load'), value('help')],
};
const frame = (more: Partial<Frame>): Frame => ({
  ...noFrame,
  code: 'wards',
  dimensions: [column, row],
  rules: { ...noFrame.rules, excerpt: [{ dimension: 'place', required: true }] },
  ...more,
});
const sources: Sources = {
  frame: frame({}),
  isOwn: true,
  items: [
    { code: 'A1', tags: { place: ['ward'], factor: ['load'] } },
    { code: 'A2', tags: { place: ['ward'] } },
    { code: 'A3', tags: { factor: ['load'] } },
  ],
  scales: [{ code: 'H', tags: { factor: ['help'] } }],
  codes: [
    { code: 'STAFF', tags: { factor: ['load'], place: ['ward'] } },
    { code: 'PEER', tags: { factor: ['help'] } },
    { code: 'FREE' },
  ],
};
const at = (cells: ReturnType<typeof displayCells>, row?: string, column?: string) =>
  cells.find((cell) => cell.row === row && cell.column === column);

describe('cells from tags', () => {
  const cells = displayCells(sources);

  test('an item stands where it is tagged with row and column, a column that gathers takes the rest', () => {
    expect(at(cells, 'load', 'ward')).toMatchObject({ items: ['A1'], codes: ['STAFF'] });
    expect(at(cells, 'load', 'all')).toMatchObject({ items: ['A3'], codes: [] });
    expect(at(cells, 'help', 'all')).toMatchObject({ scale: 'H', codes: ['PEER'] });
  });

  test('a code without a column counts in each of them, and a cell with nothing in it is left out', () => {
    expect(at(cells, 'help', 'ward')).toMatchObject({ items: [], codes: ['PEER'] });
    const lone = displayCells({ ...sources, items: [], scales: [], codes: [sources.codes[0]!] });
    expect(lone.map(({ row, column }) => [row, column])).toEqual([['load', 'ward']]);
  });

  test('without rows or without columns there is one that holds all', () => {
    const columns = displayCells({ ...sources, frame: frame({ dimensions: [column] }) });
    expect(at(columns, undefined, 'ward')).toMatchObject({
      items: ['A1', 'A2'],
      codes: ['STAFF', 'PEER', 'FREE'],
    });
    const rows = displayCells({ ...sources, frame: frame({ dimensions: [row] }) });
    expect(at(rows, 'load', undefined)).toMatchObject({ items: ['A1', 'A3'], codes: ['STAFF'] });
  });
});

describe('measures of the frame', () => {
  const measures = [
    { row: 'load', column: 'ward', scale: 'W', adverse: true, codes: ['PEER'], within: 'STAFF' },
    { row: 'help', column: 'ward', items: [] },
    { row: 'help', column: 'all', adverse: true },
  ];
  const given = { ...sources, frame: frame({ measures }) };

  test('refine the cells that they name, and the others come from tags', () => {
    const cells = displayCells(given);
    expect(at(cells, 'load', 'ward')).toMatchObject({
      scale: 'W',
      adverse: true,
      codes: ['PEER'],
      within: 'STAFF',
    });
    expect(at(cells, 'help', 'ward')).toMatchObject({ items: [], codes: ['PEER'] });
    expect(at(cells, 'help', 'all')).toMatchObject({ scale: 'H', codes: ['PEER'] });
    expect(at(cells, 'load', 'all')).toMatchObject({ items: ['A3'] });
  });

  test('name nothing of a questionnaire that was made for another frame', () => {
    const cells = displayCells({ ...given, isOwn: false });
    expect(at(cells, 'load', 'ward')).toMatchObject({ items: ['A1'], adverse: false, codes: ['PEER'] });
    expect(at(cells, 'load', 'ward')).not.toHaveProperty('scale');
  });
});

test('an excerpt speaks of a cell by its codes and its column, or by the tags of its codes where the rules ask for no column', () => {
  const cell = at(displayCells(sources), 'load', 'ward')!;
  const speaks = (values: Record<string, string>, codes: string[], known = sources) =>
    speaksOf(cell, { values, codes }, known);
  expect(speaks({ place: 'ward' }, ['STAFF'])).toBe(true);
  expect(speaks({ place: 'all' }, ['STAFF'])).toBe(false);
  expect(speaks({ place: 'ward' }, ['PEER'])).toBe(false);
  const without = { ...sources, frame: frame({ rules: noFrame.rules }) };
  expect(speaks({}, ['STAFF'], without)).toBe(true);
  expect(
    speaksOf({ ...cell, within: 'FREE' }, { values: { place: 'ward' }, codes: ['STAFF'] }, sources),
  ).toBe(false);
});

interface Coded {
  readonly code: string;
  readonly kind: string;
}
const template = <T>(file: string) =>
  JSON.parse(readFileSync(`server/templates/four-links/${file}.json`, 'utf8')) as T;

test('every item, scale and code that the shipped frame names is in its questionnaire or its codebook', () => {
  const { measures } = template<Frame>('frame');
  const asked = template<Record<'items' | 'scales' | 'derived', Coded[]>>('instrument');
  const names = [...asked.items, ...asked.scales, ...asked.derived].map(({ code }) => code);
  const codes = template<Coded[]>('codebook').map(({ code }) => code);
  for (const { items = [], scale, association, codes: own = [], within } of measures) {
    const used = [...items, scale, association?.score, association?.with].filter(
      (name) => name !== undefined,
    );
    expect(names).toEqual(expect.arrayContaining(used));
    expect(codes).toEqual(expect.arrayContaining([...own, ...(within === undefined ? [] : [within])]));
  }
});

describe('values that were merged', () => {
  const merged = {
    ...column,
    values: [value('ward'), value('floor', { mergedInto: 'ward' }), value('all', { gathers: true })],
  };
  const measures = [
    { row: 'load', column: 'ward', items: ['A1'], codes: ['STAFF'] },
    { row: 'load', column: 'floor', items: ['A2'], codes: ['PEER'] },
  ];

  test('take the items and codes that were measured at each of them', () => {
    const cells = displayCells({ ...sources, frame: frame({ dimensions: [merged, row], measures }) });
    expect(at(cells, 'load', 'ward')).toMatchObject({ items: ['A1', 'A2'], codes: ['STAFF', 'PEER'] });
    expect(at(cells, 'load', 'floor')).toBeUndefined();
  });

  test('are found in tags of what was published before', () => {
    const now = frame({ dimensions: [merged, row] });
    expect(currentTags(now, { place: ['floor', 'ward'], factor: ['load'], other: ['x'] })).toEqual({
      place: ['ward'],
      factor: ['load'],
      other: ['x'],
    });
  });
});
