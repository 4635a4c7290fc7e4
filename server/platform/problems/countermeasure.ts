import { entries } from './catalogue.ts';

export const countermeasure = entries({
  'countermeasure-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这条对策，它可能已被删除。请回到“对策”页查看。',
      en: 'There is no such countermeasure; it may have been removed. Look for it on the page “Countermeasures”.',
    },
  },
  'countermeasure-empty': {
    status: 422,
    sentence: {
      'zh-CN': '请写明要做什么，一种语言即可。',
      en: 'Say what is to be done; one language suffices.',
    },
  },
  'countermeasure-place-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '分析框架里没有“{value}”。框架可能刚被修改，请刷新后重选。',
      en: 'The frame has no “{value}”. It may have been changed just now; reload and choose again.',
    },
  },
  'countermeasures-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '一项研究最多有 {most} 条对策。请先删除不再需要的。',
      en: 'A study may have {most} countermeasures. Remove one that is no longer needed first.',
    },
  },
});
