import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../../../analysis/text/code-points.ts';
import { layersByLink, piecesOf } from '../../../../../web/studio/features/excerpt/marks.ts';

const plan = { start: 1, end: 4, link: 'plan' } as const;
const results = { start: 3, end: 6, link: 'results' } as const;

describe('the layers of coded spans', () => {
  it('are the same again for excerpts that look the same, so that no line is cut anew', () => {
    const layersOf = layersByLink();
    const before = layersOf([plan, results]);
    expect(layersOf([{ ...plan }, { ...results }])).toBe(before);
    expect(layersOf([{ ...plan, link: 'results' }, results])).not.toBe(before);
  });

  it('cut a line at all their edges, the last one on top', () => {
    const layers = layersByLink()([plan, results]);
    expect(piecesOf(codePoints('a😀cdefgh'), { start: 0, end: 8 }, layers)).toEqual([
      { text: 'a', layer: null },
      { text: '😀c', layer: 'plan' },
      { text: 'd', layer: 'results' },
      { text: 'ef', layer: 'results' },
      { text: 'gh', layer: null },
    ]);
  });
});
