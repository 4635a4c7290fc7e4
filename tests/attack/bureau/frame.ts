import type { Frame } from '../../../analysis/model/frame/frame.ts';
import { items, scales } from './people.ts';

const plain = (words: string) => ({ 'zh-CN': words, en: words });
const alone = items.slice(15);

/** What a lens reads: every scale, and the items that stand alone. */
export const read = [...Object.keys(scales), ...alone];

const readingOf = (code: string) => (code in scales ? { scale: code } : { items: [code] });
const node = (code: string, at: number) => ({
  code: code.toLowerCase(),
  name: plain(code),
  at: [at, 0],
  reading: readingOf(code),
});

/** A frame whose only lens shows every score by itself, and how the scales go together. */
export const bureauFrame: Frame = {
  format: 1,
  code: 'bureau',
  name: plain('Bureau'),
  dimensions: [
    {
      code: 'theme',
      name: plain('Theme'),
      role: 'row',
      values: [{ code: 'work', name: plain('Work') }],
    },
  ],
  measures: [],
  kinds: [{ code: 'free', name: plain('Free codes') }],
  rules: { excerpt: [], codes: { min: 1, max: 12 }, kinds: [] },
  lenses: [
    {
      code: 'work',
      name: plain('Work'),
      question: plain('What wears people out?'),
      reading: plain('As it stands.'),
      contradiction: plain('No association.'),
      sources: ['Made up'],
      nodes: read.map(node),
      edges: [
        { from: 'support', to: 'strain', kind: 'path', expected: -1 },
        { from: 'clarity', to: 'strain', kind: 'path', expected: -1 },
      ],
    },
  ],
  profile: {
    name: plain('Profile'),
    outcomes: ['Strain'],
    tiles: read.map((code) => ({
      code: code.toLowerCase(),
      name: plain(code),
      lens: 'work',
      kind: 'one' as const,
      parts: [{ name: plain(code), reading: readingOf(code) }],
    })),
  },
};
