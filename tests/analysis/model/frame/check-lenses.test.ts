import { expect, test } from 'vitest';
import { checkFrame } from '../../../../analysis/model/frame/check-frame.ts';
import { FrameError } from '../../../../analysis/model/frame/frame-error.ts';
import { type Frame, noFrame } from '../../../../analysis/model/frame/frame.ts';

const words = { 'zh-CN': '词', en: 'Word' };

const seen: Frame = {
  ...noFrame,
  code: 'seen',
  dimensions: [{ code: 'time', name: words, role: 'column', values: [{ code: 'night', name: words }] }],
  lenses: [
    {
      code: 'rest',
      name: words,
      question: words,
      reading: words,
      contradiction: words,
      sources: ['A 1999'],
      nodes: [
        { code: 'sleep', name: words, at: [0, 0], reading: { scale: 'S' } },
        { code: 'care', name: words, at: [1, 0], codes: ['C'] },
      ],
      edges: [{ from: 'sleep', to: 'care', kind: 'association', expected: 1 }],
    },
  ],
  profile: {
    name: words,
    outcomes: ['S'],
    tiles: [{ code: 'tile', name: words, lens: 'rest', kind: 'one', parts: [{ name: words }] }],
  },
  claims: [
    {
      code: 'C1',
      claim: words,
      column: 'night',
      tests: [{ test: 'voices', speaks: 'for', codes: ['C'], columns: ['night'], sign: 1 }],
    },
  ],
  levels: [{ code: 'ward', name: words }],
};

/** The frame with one place changed: `'lenses.0.nodes.0.code': 'x'`. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(seen) as object;
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

const [lens, tile, claim] = [seen.lenses![0]!, seen.profile!.tiles[0]!, seen.claims![0]!];

test('a frame with a lens, a profile, a claim and a level can be used', () => {
  expect(checkFrame(seen)).toEqual(seen);
});

test.each<[string, string, unknown, string]>([
  ['two lenses of one code', 'lenses', [lens, lens], 'lenses[1].code'],
  ['two nodes of one code', 'lenses.0.nodes.1.code', 'sleep', 'lenses[0].nodes[1].code'],
  ['two nodes at one place', 'lenses.0.nodes.1.at', [0, 0], 'lenses[0].nodes[1].at'],
  ['an edge from nowhere', 'lenses.0.edges.0.from', 'noise', 'lenses[0].edges[0].from'],
  ['an edge to nowhere', 'lenses.0.edges.0.to', 'noise', 'lenses[0].edges[0].to'],
  ['an edge from a node to itself', 'lenses.0.edges.0.to', 'sleep', 'lenses[0].edges[0].to'],
  ['two edges between two nodes', 'lenses.0.edges', [...lens.edges, ...lens.edges], 'lenses[0].edges[1]'],
  ['an expected sign that is none', 'lenses.0.edges.0.expected', 0, 'lenses[0].edges[0].expected'],
  ['a lens without a source', 'lenses.0.sources', [], 'lenses[0].sources'],
  ['two tiles of one code', 'profile.tiles', [tile, tile], 'profile.tiles[1].code'],
  ['a tile that opens no lens', 'profile.tiles.0.lens', 'work', 'profile.tiles[0].lens'],
  ['a balance of one side', 'profile.tiles.0.kind', 'balance', 'profile.tiles[0].parts'],
  ['what rises without a score', 'profile.tiles.0.kind', 'rise', 'profile.tiles[0].outcome'],
  ['a score that rises where none does', 'profile.tiles.0.outcome', 'S', 'profile.tiles[0].outcome'],
  ['two claims of one code', 'claims', [claim, claim], 'claims[1].code'],
  ['a claim in a column that is not there', 'claims.0.column', 'day', 'claims[0].column'],
  ['a claim in a row where there are none', 'claims.0.row', 'night', 'claims[0].row'],
  [
    'voices in a column that is not there',
    'claims.0.tests.0.columns',
    ['day'],
    'claims[0].tests[0].columns[0]',
  ],
  ['two levels of one code', 'levels', [...seen.levels!, ...seen.levels!], 'levels[1].code'],
])('%s is refused with its place, in both languages', (_, path, value, place) => {
  const fault = faultOf(changed(path, value));
  expect(fault.place).toBe(place);
  expect(fault.reason['zh-CN']).toMatch(/\p{Script=Han}/u);
  expect(fault.reason.en).toMatch(/[a-z]/);
});
