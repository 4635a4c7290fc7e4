import { describe, expect, it } from 'vitest';
import type { Values } from '../../../../../analysis/model/frame/frame.ts';
import type { Code } from '../../../../../server/contract/codebook.ts';
import { readTemplate } from '../../../../../server/templates/read-template.ts';
import { matchCodes } from '../../../../../web/studio/features/excerpt/match-codes.ts';
import { loadSpell } from '../../../../../web/studio/features/excerpt/spell.ts';

const { codes: given } = await readTemplate('four-links');
const unsaid = { definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {}, tags: {} };
const version = { sinceVersion: 1, criteriaSince: 1, revision: 1, retired: false };
const codes = given.map((code): Code => ({
  ...unsaid,
  ...version,
  ...code,
  code: code.code ?? '',
  kind: code.kind ?? '',
  parent: null,
}));
const found = (typed: string, values: Values = {}) =>
  matchCodes(codes, typed, values).map(({ code }) => code);

describe('type-ahead of codes', () => {
  it.each([
    ['PUN', 'PUN'],
    ['pun', 'PUN'],
    ['扣分', 'PUN'],
    ['punish', 'PUN'],
    ['程序', 'JPR'],
    ['procedural', 'JPR'],
    ['倦怠', 'BUR'],
    ['tournament', 'TOU'],
  ])('finds %s as %s first', (typed, code) => {
    expect(found(typed)[0]).toBe(code);
  });

  it('puts an exact code before the names that only begin or contain it', () => {
    expect(found('exp').slice(0, 1)).toEqual(['EXP']);
    expect(found('exp')).toContain('EXI');
  });

  it('offers the codes tagged with a chosen value first while nothing is typed', () => {
    const usual = codes.filter(({ tags }) => tags.link?.includes('process')).map(({ code }) => code);
    expect(found('', { link: 'process' }).slice(0, usual.length).toSorted()).toEqual(usual.toSorted());
    expect(found('')).toHaveLength(codes.length);
  });

  it('finds nothing for what is in no code', () => {
    expect(found('量子')).toEqual([]);
  });
});

describe('type-ahead by pinyin', () => {
  it.each([
    ['cxgp', 'JPR'],
    ['chengxugongping', 'JPR'],
    ['chengxu gongping', 'JPR'],
    ['gp', 'EQI'],
    ['koufen', 'PUN'],
    ['jbs', 'TOU'],
  ])('finds %s as %s among the first', async (typed, code) => {
    const spell = await loadSpell();
    const first = matchCodes(codes, typed, {}, spell).slice(0, 6);
    expect(first.map((each) => each.code)).toContain(code);
  });
});
