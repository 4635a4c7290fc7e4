import { expect, test } from 'vitest';
import type { Answers } from '../../../../../analysis/model/instrument/answers.ts';
import { pathFinder } from '../../../../../analysis/model/instrument/path.ts';
import { read } from './made-up.ts';

const several = (...values: number[]) => ({ choices: values });

test.each<[string, [Answers, boolean][]]>([
  [
    "[a] = '1'",
    [
      [{ a: 1 }, true],
      [{ a: 2 }, false],
      [{}, false],
    ],
  ],
  [
    "[a] <> '1'",
    [
      [{ a: 1 }, false],
      [{ a: 2 }, true],
      [{}, true],
    ],
  ],
  [
    "[a] = ''",
    [
      [{ a: 1 }, false],
      [{}, true],
    ],
  ],
  [
    "[a] <> ''",
    [
      [{ a: 1 }, true],
      [{}, false],
    ],
  ],
  [
    "[b(2)] = '1'",
    [
      [{ b: several(2) }, true],
      [{ b: several(1) }, false],
      [{}, false],
    ],
  ],
  [
    "[b(2)] = '0'",
    [
      [{ b: several(2) }, false],
      [{ b: several(1) }, true],
      [{}, true],
    ],
  ],
  [
    "[b(2)]<>'1'",
    [
      [{ b: several(2) }, false],
      [{ b: several(1) }, true],
      [{}, true],
    ],
  ],
  [
    '[n] >= 18 and [n] < 65',
    [
      [{ n: 18 }, true],
      [{ n: 65 }, false],
      [{ n: 17 }, false],
      [{}, false],
    ],
  ],
  [
    "[a] = '1' or [b(1)] = '1'",
    [
      [{ a: 1 }, true],
      [{ b: several(1) }, true],
      [{ a: 2 }, false],
    ],
  ],
  [
    "not([a] = '1')",
    [
      [{ a: 1 }, false],
      [{ a: 2 }, true],
      [{}, true],
    ],
  ],
  [
    "([a]='1' OR [a]='2') AND [y]='1'",
    [
      [{ a: 2, y: 1 }, true],
      [{ a: 2, y: 0 }, false],
      [{ a: 3, y: 1 }, false],
    ],
  ],
  [
    '[n] + [a] > 5',
    [
      [{ n: 4, a: 2 }, true],
      [{ n: 3, a: 2 }, false],
    ],
  ],
  [
    'sum([n], [a]) > 5',
    [
      [{ n: 6 }, true],
      [{ n: 3, a: 2 }, false],
    ],
  ],
  [
    "if([a]='1', [n], 0) > 3",
    [
      [{ a: 1, n: 4 }, true],
      [{ a: 2, n: 4 }, false],
    ],
  ],
  [
    '[event_1_arm_1][a] = "2"',
    [
      [{ a: 2 }, true],
      [{ a: 1 }, false],
    ],
  ],
])('%s decides what is shown', async (branching, cases) => {
  const { definition, report } = await read([
    { name: 'a', type: 'radio', choices: '1, x | 2, y | 3, z' },
    { name: 'b', type: 'checkbox', choices: '1, x | 2, y' },
    { name: 'n', validation: 'integer', min: '0', max: '99' },
    { name: 'y', type: 'yesno' },
    { name: 'q', branching },
  ]);
  expect(report.elements.find(({ place }) => place === 'q.branching')?.outcome).toBe('kept');
  const path = pathFinder(definition);
  for (const [answers, expected] of cases)
    expect([answers, path(answers).shown.has('q')]).toEqual([answers, expected]);
});

test('logic that cannot be said is kept as text and listed', async () => {
  const { item, report } = await read([
    { name: 'a', branching: "[later] = '1'" },
    { name: 'd', validation: 'date_ymd' },
    { name: 'age', type: 'calc', choices: "datediff([d], 'today', 'y')" },
    { name: 'later', branching: '[a] = = 1' },
  ]);
  expect(item('a').note).toBe("a.branching: [later] = '1'");
  expect(item('later').note).toContain('[a] = = 1');
  expect(item('d').note ?? item('later').note).toContain('datediff');
  expect(
    report.elements
      .filter(({ outcome }) => outcome === 'dropped')
      .map(({ place }) => place)
      .sort(),
  ).toEqual(['a.branching', 'age.calculation', 'later.branching']);
});
