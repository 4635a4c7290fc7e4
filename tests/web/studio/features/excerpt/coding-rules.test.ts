import { describe, expect, it } from 'vitest';
import { noFrame } from '../../../../../analysis/model/frame/frame.ts';
import type { Code } from '../../../../../server/contract/codebook.ts';
import { missingParts, withChosen } from '../../../../../web/studio/features/excerpt/coding-rules.ts';
import { weather } from '../frame/frames.ts';

const texts = { name: {}, definition: {}, include: {}, exclude: {}, example: {}, nearMiss: {}, note: {} };
const code = (code: string, kind: string): Code => ({
  code,
  kind,
  parent: null,
  sinceVersion: 1,
  criteriaSince: 1,
  retired: false,
  revision: 1,
  tags: {},
  ...texts,
});
const codebook = [code('WET', 'cause'), code('HM', 'free')];

describe('what a coding lacks', () => {
  it('is each required dimension without a value and each kind without a code', () => {
    expect(missingParts(weather, codebook, { values: {}, codes: ['HM'] })).toHaveLength(2);
    expect(missingParts(weather, codebook, { values: { sky: 'sun' }, codes: ['HM', 'WET'] })).toEqual([]);
  });

  it('in a study without a frame is one code and nothing else', () => {
    expect(missingParts(noFrame, codebook, { values: {}, codes: [] })).toHaveLength(1);
    expect(missingParts(noFrame, codebook, { values: {}, codes: ['HM'] })).toEqual([]);
  });
});

it('choosing a value again gives it up only where the rules allow to leave it out', () => {
  expect(withChosen(weather, { sky: 'sun' }, 'sky', 'sun')).toEqual({ sky: 'sun' });
  expect(withChosen(weather, { sky: 'sun', mood: 'sad' }, 'mood', 'sad')).toEqual({ sky: 'sun' });
  expect(withChosen(weather, {}, 'mood', 'sad')).toEqual({ mood: 'sad' });
});
