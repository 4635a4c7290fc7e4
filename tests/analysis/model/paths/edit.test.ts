import { describe, expect, it } from 'vitest';
import {
  arrowBetween,
  withoutPath,
  withoutVariable,
  withPath,
} from '../../../../analysis/model/paths/edit.ts';
import { parseModel } from '../../../../analysis/model/paths/parse.ts';
import { printModel } from '../../../../analysis/model/paths/print.ts';

const model = parseModel('f =~ x1 + x2\ng =~ y1 + y2\ng ~ a*f\nz ~ b*g\nind := a*b\ntwice := 2*ind');

describe('a model that is drawn', () => {
  it('takes a path beside the others of its line, once', () => {
    const more = withPath(model, { left: 'f', operator: '=~', right: 'x3' });
    expect(printModel(more).split('\n')[0]).toBe('f =~ x1 + x2 + x3');
    expect(withPath(more, { left: 'f', operator: '=~', right: 'x3' })).toBe(more);
    const errors = withPath(model, { left: 'x1', operator: '~~', right: 'y1' });
    expect(withPath(errors, { left: 'y1', operator: '~~', right: 'x1' })).toBe(errors);
  });

  it('loses what was computed of a path with the path', () => {
    expect(withoutPath(model, { left: 'z', operator: '~', right: 'g' }).definitions).toEqual([]);
    expect(printModel(withoutPath(model, { left: 'g', operator: '=~', right: 'y2' }))).toContain('twice');
  });

  it('loses all paths of a variable', () => {
    expect(printModel(withoutVariable(model, 'g'))).toBe('f =~ x1 + x2');
  });

  it('reads an arrow as a loading or a regression', () => {
    const sets = { latent: ['f', 'g'], bare: ['new'], outcomes: ['z'] };
    expect(arrowBetween('f', 'x3', sets)).toEqual({ left: 'f', operator: '=~', right: 'x3' });
    expect(arrowBetween('f', 'z', sets)).toEqual({ left: 'z', operator: '~', right: 'f' });
    expect(arrowBetween('f', 'g', sets)).toEqual({ left: 'g', operator: '~', right: 'f' });
    expect(arrowBetween('x', 'g', sets)).toEqual({ left: 'g', operator: '~', right: 'x' });
    expect(arrowBetween('new', 'g', sets)).toEqual({ left: 'new', operator: '=~', right: 'g' });
  });
});
