import { describe, expect, it } from 'vitest';
import { itemKinds } from '../../../../../../analysis/model/instrument/kinds/index.ts';
import { faultsOf, readDraft } from '../../../../../../analysis/model/instrument/read-definition.ts';
import { blankDefinition } from '../../../../../../web/studio/features/instrument/edit/blank.ts';
import {
  addBlock,
  removeBlock,
  shiftBlock,
} from '../../../../../../web/studio/features/instrument/edit/blocks.ts';
import { changeKind } from '../../../../../../web/studio/features/instrument/edit/change-kind.ts';
import {
  copyOf,
  fragmentIn,
  fragmentText,
  insertCopy,
} from '../../../../../../web/studio/features/instrument/edit/copies.ts';
import {
  moveItems,
  removeItems,
  shiftItems,
  spotAfter,
} from '../../../../../../web/studio/features/instrument/edit/items.ts';
import { addItem } from '../../../../../../web/studio/features/instrument/edit/new-item.ts';
import { renameBlock, renameItem } from '../../../../../../web/studio/features/instrument/edit/rename.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

const title = { 'zh-CN': '工作', en: 'Work' };
const codes = (definition: { items: readonly { code: string }[] }) =>
  definition.items.map(({ code }) => code);

describe('a new questionnaire', () => {
  it('takes an item of every kind, each of which can be kept before anything is written', () => {
    let definition = blankDefinition(title);
    for (const { type } of itemKinds) [definition] = addItem(definition, type, { block: 'A', before: null });
    expect(readDraft(definition).items).toHaveLength(itemKinds.length);
    expect(codes(definition).slice(0, 3)).toEqual(['Q1', 'Q2', 'Q3']);
    expect(faultsOf(definition).every(({ broken }) => !broken)).toBe(true);
  });

  it('goes on with the option set and the codes of the item before', () => {
    const spot = spotAfter(everyKind, 'R2');
    const [definition, code] = addItem(everyKind, 'scale', spot);
    expect(code).toBe('R3');
    expect(codes(definition).slice(2, 4)).toEqual(['R2', 'R3']);
    expect(definition.items[3]).toMatchObject({ options: 'agree' });
  });
});

describe('another code for an item', () => {
  it('changes conditions, scales, skips, texts and carried choices that name it', () => {
    const first = renameItem(renameItem(everyKind, 'M1', 'DRINK'), 'S1', 'COLOUR');
    expect(first.blocks[1]!.showIf).toBe('DRINK_1 = 1 or R1 >= 4');
    expect(first.items.find(({ code }) => code === 'COLOUR')!.skip).toEqual([
      { when: 'COLOUR = 3', to: 'LAST' },
    ]);
    expect(first.blocks[2]!.text!['en']).toBe('Nearly done, {COLOUR}.');
    expect(first.items.find(({ code }) => code === 'B1')).toMatchObject({ carry: { from: 'COLOUR' } });
    const rated = renameItem(first, 'R1', 'AGREE');
    expect(rated.scales[0]!.items).toEqual(['AGREE', 'R2']);
    expect(rated.items.find(({ code }) => code === 'DRINK')).toMatchObject({
      showChoice: { 3: 'AGREE > 2' },
    });
    expect(renameItem(rated, 'N1', 'AGE').dontKnow.items).toEqual(['AGE']);
    expect(faultsOf(rated)).toEqual([]);
  });

  it('and back is the same questionnaire', () => {
    for (const code of codes(everyKind))
      expect(renameItem(renameItem(everyKind, code, 'ZZ'), 'ZZ', code)).toEqual(everyKind);
  });

  it('for a block keeps its items and the skips to it', () => {
    const renamed = renameBlock(everyKind, 'LAST', 'END');
    expect(renamed.items.find(({ code }) => code === 'S1')!.skip![0]!.to).toBe('END');
    expect(faultsOf(renamed)).toEqual([]);
  });
});

describe('moving and removing', () => {
  it('keeps the order of what is moved, and a block fixes its own items only', () => {
    const moved = moveItems(everyKind, ['X1', 'R1'], { block: 'LAST', before: 'T2' });
    expect(codes(moved).slice(-6)).toEqual(['T1', 'R1', 'X1', 'T2', 'Y1', 'O1']);
    expect(moved.blocks[1]!.fixed).toEqual([]);
  });

  it('goes one place up and down, over the border of blocks', () => {
    const down = shiftItems(everyKind, ['C1'], 1);
    expect(down.items.find(({ code }) => code === 'C1')!.block).toBe('MORE');
    expect(codes(shiftItems(down, ['C1'], -1))).toEqual(codes(everyKind));
    expect(codes(shiftItems(everyKind, ['R1'], 1)).slice(0, 3)).toEqual(['F1', 'R2', 'R1']);
    expect(shiftItems(everyKind, ['F1'], -1)).toBe(everyKind);
    expect(shiftBlock(everyKind, 'MORE', 1).blocks.map(({ code }) => code)).toEqual(['ALL', 'LAST', 'MORE']);
  });

  it('takes an item out of lists and lists the conditions that still name it', () => {
    const without = removeItems(everyKind, ['R1', 'N1']);
    expect(without.scales[0]!.items).toEqual(['R2']);
    expect(without.dontKnow.items).toEqual([]);
    expect(faultsOf(without).map(({ place }) => place)).toContain('blocks[1].showIf');
  });

  it('removes a block with its items; a new one takes the next letter', () => {
    const without = removeBlock(everyKind, 'MORE');
    expect(without.items.some(({ block }) => block === 'MORE')).toBe(false);
    expect(addBlock(without, 'ALL')[0].blocks.map(({ code }) => code)).toEqual(['ALL', 'A', 'LAST']);
  });
});

describe('a copy', () => {
  it('stands under free codes, and its conditions name the copies', () => {
    const fragment = copyOf(everyKind, { items: ['N1', 'C1'], blocks: [] });
    const [copied, inserted] = insertCopy(everyKind, fragment, spotAfter(everyKind, 'C1'));
    expect(inserted.items).toEqual(['N2', 'C2']);
    expect(copied.items.find(({ code }) => code === 'C2')).toMatchObject({
      formula: 'if(isMissing(N2), 0, N2 * 2)',
    });
    expect(faultsOf(copied)).toEqual([]);
  });

  it('of a block brings its items and option sets to another questionnaire, through the clipboard', () => {
    const fragment = fragmentIn(fragmentText(copyOf(everyKind, { items: [], blocks: ['MORE'] })))!;
    const [copied, inserted] = insertCopy(blankDefinition(title), fragment, { block: 'A', before: null });
    expect(inserted.blocks).toEqual(['MORE']);
    expect(codes(copied)).toEqual(['D1', 'L1', 'K1', 'W1', 'X1']);
    expect(copied.optionSets).toHaveProperty('agree');
    expect(fragmentIn('1. How are you?')).toBeNull();
  });
});

describe('another kind', () => {
  it('keeps what both have and gives the rest a beginning', () => {
    const multiple = changeKind(everyKind, 'S1', 'multiple');
    const item = multiple.items.find(({ code }) => code === 'S1')!;
    expect(item).toMatchObject({ type: 'multiple', other: [4], randomise: true, fixed: [4] });
    expect(item).not.toHaveProperty('storage');
    expect(item.skip).toHaveLength(1);
    const back = changeKind(multiple, 'S1', 'single').items.find(({ code }) => code === 'S1');
    expect(back).toEqual(everyKind.items.find(({ code }) => code === 'S1'));
  });

  it('of every pair can be kept', () => {
    for (const { code } of everyKind.items)
      for (const { type } of itemKinds) readDraft(changeKind(everyKind, code, type));
  });
});
