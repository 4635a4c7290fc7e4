import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { readDefinition } from '../../../../analysis/model/instrument/read-definition.ts';

const t = (words: string) => ({ 'zh-CN': `${words}（中）`, en: words });
const list = (...words: string[]) => ({ 'zh-CN': words.map((word) => `${word}（中）`), en: words });
const item = (code: string, type: string, more: object, block = 'ALL') =>
  ({ code, block, type, text: t(`Question ${code}`), ...more }) as Item;

/** An instrument with every kind of item, two of them told or silent, and conditions over several of them. */
export const everyKind: Definition = readDefinition({
  code: 'every',
  title: t('Every kind'),
  preferNotToSay: t('Prefer not to say'),
  dontKnow: { ...t("Don't know"), items: ['N1'] },
  optionSets: { agree: { values: [1, 2, 3, 4, 5], ...list('none', 'little', 'some', 'much', 'all') } },
  consent: { who: t('A made-up team'), contact: t('team@example.org') },
  blocks: [
    { code: 'ALL', title: t('Everything'), randomise: false },
    { code: 'MORE', title: t('More'), randomise: true, showIf: 'M1_1 = 1 or R1 >= 4', fixed: ['X1'] },
    { code: 'LAST', title: t('Last'), randomise: false, text: t('Nearly done, {S1}.') },
  ],
  grids: [{ code: 'G1', text: t('How far do you agree?') }],
  items: [
    item('F1', 'draw', { forms: list('A', 'B'), weights: [3, 1] }),
    item('R1', 'scale', { options: 'agree', grid: 'G1' }),
    item('R2', 'scale', { options: 'agree', grid: 'G1', reverse: true, look: 'stars' }),
    item('S1', 'single', {
      choices: list('red', 'green', 'blue', 'other'),
      other: [4],
      randomise: true,
      fixed: [4],
      storage: 'linked',
      skip: [{ when: 'S1 = 3', to: 'LAST' }],
    }),
    item('P1', 'dropdown', { choices: list('one', 'two', 'far'), values: [1, 2, 999], storage: 'detached' }),
    item('M1', 'multiple', {
      choices: list('tea', 'coffee', 'water', 'none', 'other'),
      exclusive: [4],
      other: [5],
      most: 3,
      showChoice: { 3: 'R1 > 2' },
    }),
    item('N1', 'number', { min: 0, max: 80, decimals: 1, unit: t('years'), storage: 'linked' }),
    item('C1', 'computed', { formula: 'if(isMissing(N1), 0, N1 * 2)' }),
    item('D1', 'differential', { options: 'agree', left: t('cold'), right: t('warm') }, 'MORE'),
    item('L1', 'slider', { min: 0, max: 100, step: 5 }, 'MORE'),
    item('K1', 'ranking', { choices: list('a', 'b', 'c'), top: 2 }, 'MORE'),
    item('W1', 'sum', { choices: list('x', 'y'), total: 100 }, 'MORE'),
    item('X1', 'notice', { help: t('Half of it is done.') }, 'MORE'),
    item(
      'B1',
      'bestWorst',
      { choices: list('a', 'b', 'c'), carry: { from: 'S1', which: 'unchosen' } },
      'LAST',
    ),
    item('T1', 'date', { precision: 'month', storage: 'linked' }, 'LAST'),
    item('T2', 'time', { showIf: 'C1 > 10' }, 'LAST'),
    item('Y1', 'tick', { label: t('I agree'), skip: [{ when: 'Y1 = 0', to: 'end' }] }, 'LAST'),
    item('O1', 'open', { maxLength: 200, short: true }, 'LAST'),
  ],
  scales: [{ code: 'R', name: t('Rating'), items: ['R1', 'R2'], minimumAnswered: 1, score: 'sum' }],
  derived: [],
  openQuestionNotice: t('Name nobody.'),
});
