import { expect, test } from 'vitest';
import { changeFrame } from '../../../../analysis/model/frame/change-frame.ts';
import { FrameError } from '../../../../analysis/model/frame/frame-error.ts';
import {
  type Dimension,
  type Frame,
  type FrameValue,
  noFrame,
} from '../../../../analysis/model/frame/frame.ts';

const value = (code: string, more: Partial<FrameValue> = {}): FrameValue => ({
  code,
  name: { en: code },
  ...more,
});
const frameOf = (values: FrameValue[], more: Partial<Dimension> = {}): Frame => ({
  ...noFrame,
  dimensions: [{ code: 'time', name: { en: 'Time' }, role: 'column', values, ...more }],
  rules: { ...noFrame.rules, excerpt: [{ dimension: 'time', required: true }] },
});
const before = frameOf([value('day'), value('night'), value('dusk')]);
const uses = { 'time:day': 3, 'kinds:free': 2 };

test('what nothing rests on may go', () => {
  expect(changeFrame(before, noFrame, { 'kinds:free': 2 })).toEqual([]);
  expect(changeFrame(before, frameOf([value('day')]), uses)).toEqual([]);
});

test('what is carried may be renamed, put elsewhere, added to and no longer be required', () => {
  const after = frameOf([value('noon'), value('night'), value('day', { name: { fr: 'jour' } })]);
  const optional = { ...after, rules: { ...after.rules, excerpt: [{ dimension: 'time', required: false }] } };
  expect(changeFrame(before, optional, uses)).toEqual([]);
});

test.each<[string, Frame, string]>([
  ['a value', frameOf([value('night')]), 'dimensions[0].values'],
  ['its dimension', noFrame, 'dimensions'],
  ['its place in the rules', { ...before, rules: noFrame.rules }, 'rules.excerpt'],
  [
    'the role that excerpts carry it by',
    frameOf([value('day')], { role: 'attribute' }),
    'dimensions[0].role',
  ],
  ['the kind of codes', { ...before, kinds: [{ code: 'cause', name: { en: 'Causes' } }] }, 'kinds'],
])('%s cannot go while something rests on it, and the refusal says how much', (_, after, place) => {
  const change = () => changeFrame(before, after, uses);
  expect(change).toThrow(FrameError);
  expect(change).toThrow(new RegExp(`^${place.replace(/[[\].]/g, '\\$&')}: .*[23] `));
});

test('a merge leads to the value that can be chosen in the end, and an earlier one is not done again', () => {
  const merged = frameOf([
    value('day'),
    value('night', { mergedInto: 'day' }),
    value('dusk', { mergedInto: 'night' }),
  ]);
  const merges = [
    { dimension: 'time', from: 'night', to: 'day' },
    { dimension: 'time', from: 'dusk', to: 'day' },
  ];
  expect(changeFrame(before, merged, uses)).toEqual(merges);
  expect(changeFrame(merged, merged, uses)).toEqual([]);
});
