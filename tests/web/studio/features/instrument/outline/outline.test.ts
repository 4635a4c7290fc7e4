import { describe, expect, it } from 'vitest';
import { updateItem } from '../../../../../../web/studio/features/instrument/edit/items.ts';
import { OutlineRows, partsOf } from '../../../../../../web/studio/features/instrument/outline/outline.ts';
import { everyKind } from '../../../../../analysis/model/instrument/every-kind.ts';

describe('the outline', () => {
  it('draws a block anew only when something of it changed', () => {
    const outline = new OutlineRows();
    const before = outline.of(everyKind, '');
    const changed = updateItem(everyKind, 'D1', (item) => ({ ...item, help: { en: 'x' } }));
    const after = outline.of(changed, '');
    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
    expect(after[1]!.rows[1]).toBe(before[1]!.rows[1]);
  });

  it('finds items by code and by their words in any language', () => {
    const codes = (search: string) =>
      new OutlineRows().of(everyKind, search).flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(codes('question t')).toEqual(['T1', 'T2']);
    expect(codes('d1（中）')).toEqual(['D1']);
    expect(codes('nobody')).toEqual([]);
  });

  it('is walked block by block, past what is folded', () => {
    const blocks = new OutlineRows().of(everyKind, '');
    const parts = partsOf(blocks, new Set(['ALL', 'LAST'])).map(({ code }) => code);
    expect(parts).toEqual(['ALL', 'MORE', 'D1', 'L1', 'K1', 'W1', 'X1', 'LAST']);
  });
});
