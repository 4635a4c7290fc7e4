import { entries } from './catalogue.ts';

export const memo = entries({
  'memo-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这条备忘，它可能已被移除。请重新载入页面。',
      en: 'There is no such memo; it may have been removed. Load the page again.',
    },
  },
  'memo-not-yours': {
    status: 403,
    sentence: {
      'zh-CN': '这条备忘由另一位研究者所写，只有本人可以修改。',
      en: 'Another researcher wrote this memo; only that person may change it.',
    },
  },
  'memo-about-nothing': {
    status: 422,
    sentence: {
      'zh-CN': '这项研究里没有备忘所指的访谈或编码，它可能已被删除。请重新载入页面。',
      en: 'The study has no such interview or code to write about; it may have been deleted. Load the page again.',
    },
  },
});
