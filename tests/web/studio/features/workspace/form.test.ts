import { expect, test } from 'vitest';
import type { Declaration } from '../../../../../analysis/model/procedure/declaration.ts';
import { declarations } from '../../../../../analysis/model/procedures/index.ts';
import example from '../../../../../server/contract/analysis-example.json' with { type: 'json' };
import {
  declarationOf,
  fieldsToFill,
  namesIn,
  tidy,
} from '../../../../../web/studio/features/workspace/form/analysis.ts';
import { levelFaults } from '../../../../../web/studio/features/workspace/form/level-faults.ts';
import { renameKey } from '../../../../../web/studio/features/workspace/form/named-lists.ts';
import { readTyped, writeTyped } from '../../../../../web/studio/features/workspace/form/typed-option.ts';
import {
  findVariables,
  type VariableInfo,
} from '../../../../../web/studio/features/workspace/form/variables-in.ts';
import { withRole } from '../../../../../web/studio/features/workspace/form/with-role.ts';
import {
  bestProcedure,
  findProcedures,
} from '../../../../../web/studio/features/workspace/procedures/find-procedures.ts';

const info = (name: string, level: VariableInfo['level'], label = name): VariableInfo => ({
  name,
  label: { 'zh-CN': label, en: label },
  kind: name.startsWith('S') ? 'scale' : 'item',
  level,
  items: [],
  values: [],
});
const variables = [
  info('A1', 'ordinal'),
  info('A10', 'ordinal'),
  info('G', 'nominal'),
  info('S', 'interval'),
];
const regression = declarationOf('regression')!;

test('nothing is to be filled in the example of any procedure, and what is missing is named', () => {
  for (const analysis of example.analyses)
    expect(fieldsToFill(declarationOf(analysis.procedure)!, analysis), analysis.procedure).toEqual([]);
  const draft = { procedure: 'regression' };
  expect(fieldsToFill(regression, draft)).toEqual(['outcome', 'blocks']);
  expect(fieldsToFill(regression, { ...draft, outcome: 'S', blocks: [[], []] })).toEqual(['blocks']);
  expect(fieldsToFill(declarationOf('correlation')!, { procedure: 'correlation', variables: ['A'] })).toEqual(
    ['variables'],
  );
  expect(fieldsToFill(declarationOf('reliability')!, { procedure: 'reliability' })).toEqual(['items']);
  expect(fieldsToFill(declarationOf('reliability')!, { procedure: 'reliability', scale: 'A' })).toEqual([]);
});

test('a draft is sent without what is empty, and names what it is about once', () => {
  const draft = { procedure: 'regression', outcome: 'S', blocks: [['A1'], [], ['A1', 'G']], categorical: [] };
  expect(tidy(draft)).toEqual({ procedure: 'regression', outcome: 'S', blocks: [['A1'], ['A1', 'G']] });
  expect(namesIn(regression, draft)).toEqual(['S', 'A1', 'G']);
});

test('a nominal predictor is named as categorical with it, and no longer when it leaves', () => {
  const draft = { procedure: 'regression', outcome: 'S' };
  const entered = withRole(regression, draft, 'blocks', [['A1'], ['G']], variables);
  expect(entered).toMatchObject({ categorical: ['G'] });
  expect(levelFaults(regression, entered, variables)).toEqual([]);
  expect(withRole(regression, entered, 'blocks', [['A1']], variables).categorical).toBeUndefined();
  // Somebody who takes it out of the categories means it.
  const meant = withRole(regression, entered, 'categorical', undefined, variables);
  const more = withRole(regression, meant, 'blocks', [['A1', 'A10'], ['G']], variables);
  expect(more.categorical).toBeUndefined();
  expect(levelFaults(regression, more, variables)).toMatchObject([
    { role: 'blocks', variable: { name: 'G' } },
  ]);
});

test('a nominal variable in a mean is said, one that groups is not', () => {
  const compare = declarationOf('compare')!;
  expect(levelFaults(compare, { procedure: 'compare', variable: 'S', by: 'G' }, variables)).toEqual([]);
  const faults = levelFaults(compare, { procedure: 'compare', variable: 'G', by: 'G' }, variables);
  expect(faults.map(({ role }) => role)).toEqual(['variable']);
});

test('variables are found by code or words, the very name first', () => {
  expect(findVariables(variables, 'a1').map(({ name }) => name)).toEqual(['A1', 'A10']);
  expect(findVariables(variables, '').map(({ name }) => name)[0]).toBe('S');
  expect(findVariables([info('x', 'ordinal', '工作投入')], '投入')).toHaveLength(1);
  expect(findVariables(variables, 'zzz')).toEqual([]);
});

test('procedures are found by any of their names', () => {
  const names = (typed: string) =>
    findProcedures(typed).flatMap(({ procedures }) => procedures.map(({ name }) => name));
  expect(names('信度')).toContain('reliability');
  expect(names('RELIAB')).toContain('reliability');
  expect(names('zzzz')).toEqual([]);
  expect(names('有多少人')).toContain('frequencies');
  expect(bestProcedure('Compare')?.name).toBe('compare');
  expect(bestProcedure('')).toBeUndefined();
  expect(names('').length).toBeGreaterThan(20);
});

test('what is typed into an option is read as its kind and written back the same', () => {
  const back = (kind: Parameters<typeof readTyped>[0]['kind'], text: string) =>
    writeTyped(readTyped({ kind }, text));
  expect(readTyped({ kind: 'number' }, ' .95 ')).toBe(0.95);
  expect(readTyped({ kind: 'number' }, '0,5x')).toBe('0,5x');
  expect(readTyped({ kind: 'names' }, 'a，b、c')).toEqual(['a', 'b', 'c']);
  expect(readTyped({ kind: 'terms' }, 'a, b\nc')).toEqual([['a', 'b'], ['c']]);
  expect(readTyped({ kind: 'sets' }, 'F: a, b')).toEqual({ F: ['a', 'b'] });
  expect(readTyped({ kind: 'values' }, 'yes, 2')).toEqual(['yes', 2]);
  expect(readTyped({ kind: 'terms', values: ['full', 'main'] }, ' main ')).toBe('main');
  expect(readTyped({ kind: 'weights' }, 'trend: E -2 0 2; G 1 −1')).toEqual({
    trend: { E: [-2, 0, 2], G: [1, -1] },
  });
  expect(readTyped({ kind: 'scheme' }, '{"code": "S1"}')).toEqual({ code: 'S1' });
  expect(readTyped({ kind: 'scheme' }, '{"code"')).toBe('{"code"');
  expect(writeTyped({ code: 'S1' }, 'scheme')).toBe('{\n  "code": "S1"\n}');
  expect(back('weights', 'trend: E -2 0 2; G 1 −1')).toBe('trend: E -2 0 2; G 1 -1');
  expect(readTyped({ kind: 'names' }, '  ')).toBeUndefined();
  expect(back('terms', 'a, b\nc')).toBe('a, b\nc');
  expect(back('sets', 'F: a, b\nG: c')).toBe('F: a, b\nG: c');
});

test('a factor takes another name at its place; an empty or taken one changes nothing', () => {
  const factors = { F1: ['a'], F2: ['b'] };
  expect(Object.keys(renameKey(factors, 'F1', ' X '))).toEqual(['X', 'F2']);
  expect(renameKey(factors, 'F1', 'F2')).toBe(factors);
  expect(renameKey(factors, 'F1', ' ')).toBe(factors);
});

test('every procedure is found by each of its names, by part of a name and in another case, and says when not to use it', () => {
  for (const declaration of Object.values<Declaration>(declarations)) {
    const { name, title, also, avoidWhen } = declaration;
    for (const typed of [name, title['zh-CN'], title.en, ...also]) {
      const found = (asked: string) =>
        findProcedures(asked, true).flatMap(({ procedures }) => procedures.map((each) => each.name));
      expect(found(typed), `${name}: ${typed}`).toContain(name);
      expect(found(` ${typed.toUpperCase()} `), `${name}: ${typed}`).toContain(name);
    }
    expect(bestProcedure(name, true)?.name).toBe(name);
    expect(bestProcedure(title['zh-CN'], true)?.name).toBe(name);
    expect(avoidWhen['zh-CN'].length, name).toBeGreaterThan(4);
    expect(avoidWhen.en).not.toBe(avoidWhen['zh-CN']);
  }
});
