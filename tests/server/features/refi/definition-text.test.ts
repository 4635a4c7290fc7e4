import { expect, it } from 'vitest';
import type { CodeDefinition } from '../../../../server/contract/codebook.ts';
import { readDefinition, writeDefinition } from '../../../../server/features/refi/definition-text.ts';

const empty = { include: {}, exclude: {}, example: {}, nearMiss: {}, note: {}, tags: {} };
const definition: CodeDefinition = {
  name: { 'zh-CN': '面子', en: 'Face', fr: 'La face' },
  definition: { en: 'What others think:\n  of one.\n\nAnd more.' },
  include: { fr: 'Name: tout' },
  exclude: {},
  example: { 'zh-CN': '“名称：不算”\n名称: 也不算' },
  nearMiss: { en: 'Shame' },
  note: { 'pt-BR': 'ver caderno' },
  tags: { place: ['town', 'village'], tone: ['warm'] },
};

it('a definition in any languages, with its tags, is the same when its lines are read again', () => {
  expect(readDefinition(writeDefinition(definition), 'other name')).toEqual(definition);
  const bare = { ...empty, name: { en: 'x' }, definition: {} };
  expect(readDefinition(writeDefinition(bare), '')).toEqual(bare);
});

it('a description by anybody else is the definition, in both languages', () => {
  for (const description of ['Free words: of somebody.', 'Definition: x', '\nName: x'])
    expect(readDefinition(description, 'n')).toEqual({
      ...empty,
      name: { 'zh-CN': 'n', en: 'n' },
      definition: { 'zh-CN': description, en: description },
    });
});

it('lines that mean nothing here are kept as a note', () => {
  const read = readDefinition('Name: Face\n类属 Family: justice\n  and more\nDefinition: d', '');
  expect(read).toEqual({
    ...empty,
    name: { en: 'Face' },
    definition: { en: 'd' },
    note: { und: '类属 Family: justice\nand more' },
  });
});
