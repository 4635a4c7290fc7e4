import type { Definition } from '../../../analysis/model/instrument/definition.ts';
import { bureauFrame } from './frame.ts';
import { breakdowns, categories, items, scales } from './people.ts';

const plain = (words: string) => ({ 'zh-CN': words, en: words });
const numbered = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name} ${i + 1}`);

/** The questionnaire of the bureau. Its breakdowns are linked, the unit before its parts. */
export const bureauDefinition: Definition = {
  code: 'BUREAU',
  frame: bureauFrame.code,
  title: plain('Bureau'),
  preferNotToSay: { 'zh-CN': '不愿回答', en: 'Prefer not to say' },
  dontKnow: { items: [], 'zh-CN': '不了解', en: 'Don’t know' },
  optionSets: {
    agree: { values: [1, 2, 3, 4, 5], 'zh-CN': numbered('同意', 5), en: numbered('Agree', 5) },
  },
  blocks: [
    { code: 'answers', title: plain('Answers'), randomise: false },
    { code: 'background', title: plain('Background'), randomise: false },
  ],
  items: [
    ...items.map((code) => ({ code, block: 'answers', type: 'scale', options: 'agree', text: plain(code) })),
    ...breakdowns.map((code) => ({
      code,
      block: 'background',
      type: 'single',
      storage: 'linked',
      choices: { 'zh-CN': numbered(code, categories[code]), en: numbered(code, categories[code]) },
      text: plain(code),
    })),
  ],
  scales: Object.entries(scales).map(([code, own]) => ({
    code,
    name: plain(code),
    items: own,
    minimumAnswered: 3,
  })),
  derived: [],
  openQuestionNotice: plain('-'),
};
