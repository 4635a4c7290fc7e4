import { entries } from './catalogue.ts';

export const reidentification = entries({
  'shares-missing': {
    status: 422,
    sentence: {
      'zh-CN': '题目 {code} 的各类占比全为 0，至少填写一类的占比或人数。',
      en: 'All shares of question {code} are 0; give the share or headcount of at least one category.',
    },
  },
  'too-many-cells': {
    status: 422,
    sentence: {
      'zh-CN':
        '背景题共有 {cells} 种组合，超过 {most} 种：几乎每个人都会是唯一的。请先把一些题目改为分离存放，再看估计。',
      en: 'The background questions make {cells} combinations, more than {most}: nearly everyone would be unique. Detach some of them first, then look at the estimate.',
    },
  },
});
