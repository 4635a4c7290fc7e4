import { expect, it } from 'vitest';
import { faultsOf } from '../../../../../../analysis/model/instrument/read-definition.ts';
import {
  doubtsOf,
  rangeOf,
  ratedItems,
} from '../../../../../../web/studio/features/instrument/scales/rated-items.ts';
import {
  addDerived,
  addScale,
  formulaFault,
  turnKey,
  updateDerived,
  updateScale,
  withMember,
} from '../../../../../../web/studio/features/instrument/scales/scale-edits.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const rated = ratedItems(everyKind);
const [scale] = everyKind.scales;

it('what can be scored is offered, also while an option set is missing', () => {
  expect(rated.map(({ item }) => item.code)).toEqual(['R1', 'R2', 'D1', 'L1']);
  expect(ratedItems({ ...everyKind, optionSets: {} }).map(({ item }) => item.code)).toEqual(['L1']);
});

it('doubts about a scale are said', () => {
  expect(doubtsOf(scale!, rated)).toMatchObject({ mixed: [], lost: [], empty: false });
  expect(doubtsOf({ ...scale!, items: ['R1', 'L1', 'X9'] }, rated)).toMatchObject({
    mixed: ['agree', 'slider 0 100'],
    lost: ['X9'],
  });
  expect(rangeOf(scale!, rated)).toEqual([2, 10]);
});

it('a member goes in at its place in the questionnaire, and the usual minimum follows', () => {
  const two = { ...scale!, items: ['R2', 'D1'], minimumAnswered: 2 };
  expect(withMember(two, 'R1', true, rated)).toMatchObject({ items: ['R1', 'R2', 'D1'], minimumAnswered: 2 });
  expect(withMember({ ...two, minimumAnswered: 1 }, 'D1', false, rated)).toMatchObject({
    items: ['R2'],
    minimumAnswered: 1,
  });
});

it('a new scale has a free code and is unfinished until it has items', () => {
  const after = addScale(everyKind);
  expect(faultsOf(after).some(({ place }) => place.startsWith('scales[1]'))).toBe(true);
  expect(after.scales[1]!.name).toEqual({ 'zh-CN': '', en: '' });
});

it('a key is turned both ways without a trace', () => {
  const turned = turnKey(everyKind, 'R1', true);
  expect(turned.items[1]).toMatchObject({ reverse: true });
  expect(turnKey(turned, 'R1', false)).toEqual(everyKind);
});

it('a formula is checked, and follows a scale to its new code', () => {
  expect(formulaFault('R - raw R2', everyKind, rated)).toBeNull();
  expect(formulaFault('R - nothing', everyKind, rated)?.en).toContain('nothing');
  const derived = updateDerived(addDerived(everyKind), 0, (each) => ({ ...each, formula: 'R + 1' }));
  expect(updateScale(derived, 0, (each) => ({ ...each, code: 'RR' })).derived[0]!.formula).toBe('RR + 1');
});
