import { expect, it } from 'vitest';
import { crossValidate } from '../../../analysis/suggestion/cross-validate.ts';
import { learn } from '../../../analysis/suggestion/learn.ts';
import { codings } from '../../server/templates/four-links/demonstration.ts';
import template from '../../../server/templates/four-links/codebook.json' with { type: 'json' };

const definitions = template
  .filter(({ kind }) => kind === 'mechanism')
  .map(({ code, name, definition, include, example }) => ({
    words: [name, definition, include, example].map((words) => words['zh-CN']).join('\n'),
    labels: [code],
  }));

it('proposes the label whose passages read most alike', () => {
  const suggest = learn([
    { words: '差错扣分，超时扣分', labels: ['PUN'] },
    { words: '没有人来沟通', labels: ['REL'] },
    { words: '表扬了我', labels: ['REC'] },
  ]);
  expect(suggest('又扣分了').map(({ label }) => label)[0]).toBe('PUN');
  expect(suggest('')).toMatchObject([{ score: 0 }, { score: 0 }, { score: 0 }]);
});

it.each(['coder-a', 'coder-b'] as const)(
  'on the interviews of the demonstration, three proposals of %s beat chance fourfold and the most frequent codes',
  (coder) => {
    const examples = codings[coder]!.map(({ quote, codes, interview }) => ({
      words: quote,
      labels: codes.filter((code) => definitions.some(({ labels }) => labels.includes(code))),
      group: interview,
    }));
    const { learned, mostFrequent, chance } = crossValidate(examples, definitions, 3);
    expect(learned.precision).toBeGreaterThan(4 * chance.precision);
    expect(learned.recall).toBeGreaterThan(4 * chance.recall);
    expect(learned.recall).toBeGreaterThan(mostFrequent.recall + 0.15);
  },
);

it('labels without any connection to the words are proposed no better than chance', () => {
  const codes = ['A', 'B', 'C', 'D', 'E'];
  const examples = codings['coder-a']!.map(({ quote, interview }, i) => ({
    words: quote,
    labels: [codes[(i * 7 + 3) % 5]!],
    group: interview,
  }));
  const { learned, chance } = crossValidate(examples, [], 1);
  expect(Math.abs(learned.precision - chance.precision)).toBeLessThan(0.15);
});
