import { entries } from './catalogue.ts';

export const frame = entries({
  'frame-invalid': {
    status: 422,
    sentence: {
      'zh-CN': '分析框架在“{place}”处有误：{reason}。什么也没有改变。',
      en: 'The frame has a fault at "{place}": {reason}. Nothing was changed.',
    },
  },
  'dimension-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '本研究的分析框架中，这里没有“{dimension}”这个维度。请重新载入页面后再填。',
      en: 'The frame of this study has no dimension "{dimension}" here. Load the page again and choose anew.',
    },
  },
  'value-unknown': {
    status: 422,
    sentence: {
      'zh-CN': '“{dimension}”没有可选的取值“{value}”，请从列表中选择。',
      en: '"{dimension}" offers no value "{value}"; choose one from the list.',
    },
  },
  'value-missing': {
    status: 422,
    sentence: {
      'zh-CN': '还没有选“{dimension}”，每条摘录都要有。',
      en: 'Choose "{dimension}": every excerpt carries it.',
    },
  },
  'codes-too-few': {
    status: 422,
    sentence: {
      'zh-CN': '编码太少：每条摘录至少要有 {limit} 个编码。',
      en: 'Too few codes: every excerpt carries at least {limit}.',
    },
  },
  'codes-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '编码太多：每条摘录最多 {limit} 个编码。',
      en: 'Too many codes: an excerpt carries at most {limit}.',
    },
  },
  'kind-missing': {
    status: 422,
    sentence: {
      'zh-CN': '每条摘录至少要有 {limit} 个“{kind}”类编码，请补选。',
      en: 'Every excerpt carries at least {limit} of the codes "{kind}"; add what is missing.',
    },
  },
});
