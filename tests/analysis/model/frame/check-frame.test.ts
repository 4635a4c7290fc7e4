import { expect, test } from 'vitest';
import { checkFrame } from '../../../../analysis/model/frame/check-frame.ts';
import { FrameError } from '../../../../analysis/model/frame/frame-error.ts';
import { type Frame, noFrame } from '../../../../analysis/model/frame/frame.ts';
import fourLinks from '../../../../server/templates/four-links/frame.json' with { type: 'json' };
import hospital from '../../../../server/templates/hospital/frame.json' with { type: 'json' };

const shift: Frame = {
  ...noFrame,
  code: 'shift',
  dimensions: [
    {
      code: 'time',
      name: { en: 'Time' },
      role: 'column',
      values: [
        { code: 'day', name: { en: 'Day' }, key: '1' },
        { code: 'night', name: { en: 'Night' } },
      ],
    },
    { code: 'mood', name: { en: 'Mood' }, role: 'valence', values: [{ code: 'good', name: { fr: 'bon' } }] },
    { code: 'ward', name: { en: 'Ward' }, role: 'attribute', values: [{ code: 'a', name: { en: 'A' } }] },
  ],
  rules: { excerpt: [{ dimension: 'time', required: true }], codes: { min: 1, max: 2 }, kinds: [] },
};

/** The frame with one place changed: `'dimensions.0.values': []`. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(shift) as object;
  const steps = path.split('.');
  let at = copy as Record<string, unknown>;
  for (const step of steps.slice(0, -1)) at = at[step] as Record<string, unknown>;
  at[steps.at(-1)!] = value;
  return copy;
}

function faultOf(frame: unknown): FrameError {
  try {
    checkFrame(frame);
  } catch (error) {
    if (error instanceof FrameError) return error;
    throw error;
  }
  throw new Error('no fault was found');
}

test('the frames that are shipped, one of a few dimensions and no frame at all can be used', () => {
  for (const frame of [fourLinks, hospital, shift, noFrame]) expect(checkFrame(frame)).toEqual(frame);
});

test.each<[string, string, unknown, string]>([
  ['two dimensions of one code', 'dimensions.1.code', 'time', 'dimensions[1].code'],
  ['a dimension called like a list of codes', 'dimensions.1.code', 'codes', 'dimensions[1].code'],
  ['a dimension without values', 'dimensions.0.values', [], 'dimensions[0].values'],
  ['two values of one code', 'dimensions.0.values.1.code', 'day', 'dimensions[0].values[1].code'],
  ['a key that gives two values', 'dimensions.1.values.0.key', '1', 'dimensions[1].values[0].key'],
  ['a second column', 'dimensions.1.role', 'column', 'dimensions[1].role'],
  ['a merge into nothing', 'dimensions.0.values.1.mergedInto', 'dusk', 'dimensions[0].values[1].mergedInto'],
  ['a name in no language', 'dimensions.0.name', {}, 'dimensions[0].name'],
  ['a field that is not known', 'dimensions.0.note', 'x', 'dimensions[0].note'],
  ['two kinds of one code', 'kinds', [noFrame.kinds[0], noFrame.kinds[0]], 'kinds[1].code'],
  ['no kinds', 'kinds', [], 'kinds'],
  [
    'a rule of a dimension that is not there',
    'rules.excerpt.0.dimension',
    'place',
    'rules.excerpt[0].dimension',
  ],
  ['a rule of an attribute', 'rules.excerpt.0.dimension', 'ward', 'rules.excerpt[0].dimension'],
  ['a rule of a kind that is not there', 'rules.kinds', [{ kind: 'cause', min: 1 }], 'rules.kinds[0].kind'],
  ['at least more codes than at most', 'rules.codes', { min: 3, max: 2 }, 'rules.codes'],
  ['more codes than an excerpt holds', 'rules.codes', { min: 1, max: 61 }, 'rules.codes'],
  [
    'kinds that ask for more codes than there may be',
    'rules.kinds',
    [{ kind: 'free', min: 3 }],
    'rules.kinds',
  ],
  ['a measure of no cell', 'measures', [{ row: 'x', column: 'day' }], 'measures[0].row'],
])('%s is refused at its place, in both languages', (_, path, value, place) => {
  const { place: found, reason } = faultOf(changed(path, value));
  expect(found).toBe(place);
  expect([reason['zh-CN'], reason.en].every((words) => words.length > 3)).toBe(true);
});

test('values that are merged in a circle are refused, also by a way round', () => {
  const values = ['a', 'b', 'c', 'd'].map((code, i, all) => ({
    code,
    name: { en: code },
    ...(code !== 'd' && { mergedInto: all[(i + 1) % 3]! }),
  }));
  expect(faultOf(changed('dimensions.0.values', values))).toMatchObject({
    place: 'dimensions[0].values[0].mergedInto',
  });
});

test('a frame of a newer version says so before anything else', () => {
  const { place, reason } = faultOf({ format: 2, surprise: true });
  expect(place).toBe('format');
  expect(reason['zh-CN']).toContain('格式 2');
  expect(reason.en).toContain('newer version');
});

test.each([[null], [7], ['frame'], [[]], [{}]])('%j is no frame', (given) => {
  expect(faultOf(given)).toBeInstanceOf(FrameError);
});
