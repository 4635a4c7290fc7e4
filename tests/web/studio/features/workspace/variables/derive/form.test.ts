import { expect, test } from 'vitest';
import {
  type Form,
  formKinds,
  formOf,
  sourceOfForm,
} from '../../../../../../../web/studio/features/workspace/variables/derive/form.ts';

const forms: readonly (readonly [Form, string])[] = [
  [
    {
      kind: 'recode',
      of: 'A1',
      lines: [
        { from: 1, to: 2, gives: 0 },
        { from: 3, to: 3, gives: -1 },
      ],
      otherwise: 'missing',
    },
    'recode(A1, 1..2: 0, 3: -1)',
  ],
  [
    { kind: 'recode', of: 'A1', lines: [{ from: 9, to: 9, gives: 5 }], otherwise: 'same' },
    'recode(A1, 9: 5, else: A1)',
  ],
  [{ kind: 'compute', source: 'A1 * 2 + mean(A2, A3)' }, 'A1 * 2 + mean(A2, A3)'],
  [{ kind: 'band', of: '工龄', cuts: [5, 10.5] }, 'band(工龄, 5, 10.5)'],
  [{ kind: 'count', of: ['A1', 'A2'], values: [4, 5] }, 'count(A1, A2 in (4, 5))'],
  [{ kind: 'score', how: 'mean', of: ['A1', 'A2', 'A3'], least: 2 }, 'mean(A1, A2, A3, least: 2)'],
  [{ kind: 'score', how: 'sum', of: ['A1', 'by'], least: null }, 'sum(A1, `by`)'],
  [{ kind: 'rank', of: 'A1', by: 'G' }, 'rank(A1 by G)'],
  [{ kind: 'standardise', of: 'A1', by: null }, 'standardise(A1)'],
  [
    {
      kind: 'combine',
      of: 'G',
      groups: [
        { name: '基层', values: [1, 2] },
        { name: 'higher "up"', values: [3] },
      ],
    },
    'recode(G, 1: "基层", 2: "基层", 3: \'higher "up"\')',
  ],
  [{ kind: 'dummy', of: 'G', values: [2] }, 'G = 2'],
  [{ kind: 'dummy', of: 'G', values: [-1, 2] }, 'G in (-1, 2)'],
  [{ kind: 'groupMean', of: 'A1', by: 'G' }, 'mean(A1 by G)'],
];

test('every form is written as an expression, and opened again from it as it was', () => {
  for (const [form, source] of forms) {
    expect(sourceOfForm(form)).toBe(source);
    expect(formOf(source)).toEqual(form);
  }
  expect(new Set(forms.map(([{ kind }]) => kind))).toEqual(new Set(formKinds));
});

test('what no form fits, and what cannot be read, is computed', () => {
  for (const source of [
    'A1 +',
    'mean(A1 + 1, A2)',
    'recode(A1, 1: A2)',
    'raw A1 = 2',
    'A1 > 3',
    'max(A1 by G)',
    '',
  ])
    expect(formOf(source)).toEqual({ kind: 'compute', source });
});

test('a form that is not filled in gives no expression', () => {
  const open: readonly Form[] = [
    { kind: 'recode', of: 'A', lines: [], otherwise: 'same' },
    { kind: 'band', of: '', cuts: [1] },
    { kind: 'count', of: ['A'], values: [] },
    { kind: 'score', how: 'mean', of: [], least: null },
    { kind: 'groupMean', of: 'A', by: '' },
    { kind: 'dummy', of: 'A', values: [] },
    { kind: 'combine', of: 'A', groups: [{ name: 'x', values: [] }] },
  ];
  expect(open.map(sourceOfForm)).toEqual(open.map(() => ''));
});
