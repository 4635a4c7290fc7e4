import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Frame } from '../../../../analysis/model/frame/frame.ts';
import { both } from '../../../../analysis/model/words.ts';
import type { Diagram } from '../../../../server/formats/report/block.ts';
import { drawDiagram } from '../../../../server/formats/report/diagram/draw-diagram.ts';
import { widthOf, wrapWords } from '../../../../server/formats/report/diagram/wrap-words.ts';

const frame = JSON.parse(readFileSync('server/templates/four-links/frame.json', 'utf8')) as Frame;
const interviews = { codes: [], interviews: 3, valence: {}, excerpts: [] };
const survey = {
  kind: 'mean' as const,
  label: both('公平', 'Fairness'),
  items: [],
  n: 20,
  value: 2.5,
  interval: [2.25, 2.75] as [number, number],
  low: null,
  from: 1,
  to: 5,
  midpoint: 3,
  adverse: false,
};
const node = (code: string, column: number, name: ReturnType<typeof both>) => ({
  code,
  at: [column, 0],
  name,
  interviews,
  columns: [],
});
const diagram = {
  name: both('理论', 'Theory'),
  sentence: both('说明。', 'A sentence.'),
  valence: null,
  nodes: [
    { ...node('a', 0, both('公平 & 正当', 'Fair & just')), survey },
    { ...node('b', 1, both('投入', 'Effort')), survey: null },
  ],
  edges: [
    { from: 'a', to: 'b', kind: 'path', expected: 1, name: null, agrees: 'yes' },
    { from: 'b', to: 'a', kind: 'path', expected: 1, name: null, agrees: 'unmeasured' },
  ].map((edge, i) => ({ ...edge, link: i === 0 ? { n: 20, value: 0.5, interval: [0.25, 0.75] } : null })),
} as unknown as Diagram;

test('a diagram says of every idea and line what the page says, in the language of the report', () => {
  const { svg, describe } = drawDiagram(diagram, frame, 'zh-CN');
  for (const words of [
    '公平 &amp; 正当',
    '2.50 [2.25, 2.75]',
    '访谈份数 3',
    '问卷没有问到',
    'β +.50 ✓',
    '— ∅',
  ])
    expect(svg).toContain(words);
  expect(describe).toBe('理论图：理论。说明。');
  expect(drawDiagram(diagram, frame, 'en').svg).toContain('Not asked in the survey');
});

test('the line of an estimate is as wide as it is strong and stands within the drawing', () => {
  const { svg, width, height } = drawDiagram(diagram, frame, 'en');
  expect(svg).toContain('stroke-width="5"');
  const places = [...svg.matchAll(/<rect x="([\d.-]+)" y="([\d.-]+)" width="([\d.]+)" height="([\d.]+)"/g)];
  expect(places).toHaveLength(4);
  for (const [, x, y, w, h] of places.map((place) => place.map(Number))) {
    expect(Math.min(x!, y!)).toBeGreaterThanOrEqual(0);
    expect(x! + w!).toBeLessThanOrEqual(width);
    expect(y! + h!).toBeLessThanOrEqual(height);
  }
});

test('long names are broken between words or characters, and end where there is no room', () => {
  expect(wrapWords('a fair appraisal', 7, 2)).toEqual(['a fair', 'appraisal']);
  expect(wrapWords('考核结果与晋升挂钩', 5, 2)).toEqual(['考核结果与', '晋升挂钩']);
  const cut = wrapWords('考核结果与晋升挂钩的程度', 5, 2);
  expect(cut).toEqual(['考核结果与', '晋升挂钩…']);
  expect(Math.max(...cut.map(widthOf))).toBeLessThanOrEqual(5);
  expect(widthOf(wrapWords('Incomprehensibilities', 5, 1)[0]!)).toBeLessThanOrEqual(5);
});
