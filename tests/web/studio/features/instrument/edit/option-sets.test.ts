import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../../../../../analysis/model/instrument/read-definition.ts';
import {
  labelPoint,
  ownSet,
  renameSet,
  resizeSet,
  setNamedBy,
  startSetAt,
  updateSet,
  usersOf,
} from '../../../../../../web/studio/features/instrument/edit/option-sets.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const agree = everyKind.optionSets['agree']!;

describe('an option set', () => {
  it('tells who else uses it, and is changed for all of them', () => {
    expect(usersOf(everyKind, 'agree').map(({ code }) => code)).toEqual(['R1', 'R2', 'D1']);
    const changed = updateSet(everyKind, 'agree', (set) => labelPoint(set, 'en', 0, 'not at all'));
    expect(changed.optionSets['agree']!['en']![0]).toBe('not at all');
    expect(faultsOf(changed)).toEqual([]);
  });

  it('grows and shrinks in every language, and begins where one wants', () => {
    expect(resizeSet(agree, 7)).toMatchObject({ values: [1, 2, 3, 4, 5, 6, 7] });
    expect(resizeSet(agree, 7)['en']).toHaveLength(7);
    expect(resizeSet(resizeSet(agree, 7), 5)).toEqual(agree);
    expect(startSetAt(agree, 0).values).toEqual([0, 1, 2, 3, 4]);
  });

  it('is renamed with its items, and copied for one that wants its own', () => {
    const renamed = renameSet(everyKind, 'agree', 'extent');
    expect(faultsOf(renamed)).toEqual([]);
    const item = everyKind.items.find(({ code }) => code === 'R1')!;
    const [copied, name] = ownSet(everyKind, item);
    expect(copied.optionSets[name]).toEqual(agree);
    expect(name).not.toBe(setNamedBy(item)!.name);
  });
});
