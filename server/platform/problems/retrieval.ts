import { entries } from './catalogue.ts';

export const retrieval = entries({
  'query-empty': {
    status: 422,
    sentence: {
      'zh-CN': '请输入要查找的词；只写排除的词（-词）查不出内容。',
      en: 'Type a word to look for; a query of exclusions (-word) alone finds nothing.',
    },
  },
});
