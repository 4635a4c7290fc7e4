import { describe, expect, it } from 'vitest';
import type { Item } from '../../../../../../analysis/model/instrument/definition.ts';
import {
  areValuesNamed,
  choiceRows,
  insertChoices,
  labelChoice,
  listIn,
  moveChoice,
  removeChoice,
  revalueChoice,
  sayOfChoice,
  toggleChoice,
} from '../../../../../../web/studio/features/instrument/edit/choices.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const find = (code: string): Item => everyKind.items.find((item) => item.code === code)!;
const values = (item: Item) => choiceRows(item)!.rows.map(({ value }) => value);

describe('a list of choices', () => {
  it('whose values nothing names is counted anew', () => {
    const [ranking, single] = [find('K1'), find('S1')];
    expect(areValuesNamed(everyKind, ranking)).toBe(false);
    expect(areValuesNamed(everyKind, single)).toBe(true);
    const shorter = removeChoice(ranking, 0, false);
    expect(values(shorter)).toEqual([1, 2]);
    expect(shorter).not.toHaveProperty('values');
  });

  it('keeps the values that conditions and lists name when choices move, come and go', () => {
    const single = find('S1');
    expect(values(removeChoice(single, 1, true))).toEqual([1, 3, 4]);
    expect(values(moveChoice(single, 0, 2, true))).toEqual([2, 3, 1, 4]);
    const more = insertChoices(single, 1, 'en', ['pink', 'grey'], true);
    expect(values(more)).toEqual([1, 5, 6, 2, 3, 4]);
    expect(choiceRows(more)!.rows[1]!.label).toMatchObject({ en: 'pink' });
    expect(removeChoice(single, 3, true)).not.toHaveProperty('other');
  });

  it('lets lists and conditions follow another value, and forgets those of a choice that is gone', () => {
    const multiple = find('M1');
    expect(revalueChoice(multiple, 2, 30)).toMatchObject({
      values: [1, 2, 30, 4, 5],
      showChoice: { 30: 'R1 > 2' },
    });
    expect(removeChoice(multiple, 2, true)).not.toHaveProperty('showChoice');
    expect(removeChoice(multiple, 3, true)).not.toHaveProperty('exclusive');
  });

  it('is worded in one language, fixed and conditioned by choice', () => {
    const ranking = labelChoice(find('K1'), 0, 'en', 'first');
    expect(choiceRows(ranking)!.rows[0]!.label).toEqual({ 'zh-CN': 'a（中）', en: 'first' });
    expect(toggleChoice(toggleChoice(ranking, 'fixed', 3), 'fixed', 1)).toMatchObject({ fixed: [1, 3] });
    expect(toggleChoice(toggleChoice(ranking, 'fixed', 3), 'fixed', 3)).not.toHaveProperty('fixed');
    expect(sayOfChoice(ranking, 'showChoice', 2, 'R1 = 1')).toMatchObject({ showChoice: { 2: 'R1 = 1' } });
  });

  it('keeps a weight beside its form', () => {
    expect(removeChoice(find('F1'), 0, false)).toMatchObject({ weights: [1] });
    expect(insertChoices(find('F1'), 2, 'en', ['C'], false)).toMatchObject({ weights: [3, 1, 1] });
  });

  it('is pasted without its marks, whatever they are', () => {
    expect(listIn('A. 是\nB、否\n（3）不清楚\n□ 其他\n• more\n')).toEqual([
      '是',
      '否',
      '不清楚',
      '其他',
      'more',
    ]);
    expect(listIn('1) one\r\n2) two\r\n3.5 hours\n-x')).toEqual(['one', 'two', '3.5 hours', 'x']);
  });
});
