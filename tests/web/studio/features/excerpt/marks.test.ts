import { describe, expect, it } from 'vitest';
import { codePoints } from '../../../../../analysis/text/code-points.ts';
import { layersByColour, piecesOf } from '../../../../../web/studio/features/excerpt/marks.ts';
import { weather } from '../frame/frames.ts';

const codes = [{ code: 'HM', kind: 'free' }];
const rain = { start: 1, end: 4, values: { sky: 'rain' }, codes };
const sun = { start: 3, end: 6, values: { sky: 'sun' }, codes };

describe('the layers of coded spans', () => {
  it('are the same again for excerpts that look the same, so that no line is cut anew', () => {
    const layersOf = layersByColour(weather);
    const before = layersOf([rain, sun]);
    expect(layersOf([{ ...rain }, { ...sun, values: { ...sun.values, mood: 'sad' } }])).toBe(before);
    expect(layersOf([{ ...rain, values: { sky: 'sun' } }, sun])).not.toBe(before);
  });

  it('cut a line at all their edges, the last one on top', () => {
    const layers = layersByColour(weather)([rain, sun]);
    expect(piecesOf(codePoints('a😀cdefgh'), { start: 0, end: 8 }, layers)).toEqual([
      { text: 'a', layer: null },
      { text: '😀c', layer: 'green' },
      { text: 'd', layer: 'orange' },
      { text: 'ef', layer: 'orange' },
      { text: 'gh', layer: null },
    ]);
  });

  it('without a column are coloured by valence, without either by the kind of the first code', () => {
    const layers = layersByColour(weather)([
      { ...rain, values: { mood: 'sad' } },
      { ...sun, values: {} },
    ]);
    expect(layers.purple).toHaveLength(1);
    expect(layers.green).toHaveLength(1);
  });
});
