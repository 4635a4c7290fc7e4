import { entries } from './catalogue.ts';

export const scheme = entries({
  'scheme-invalid': {
    status: 422,
    sentence: {
      'zh-CN': '考评方案在“{place}”处有误：{reason}。改正后再保存，原有内容没有改变。',
      en: 'The appraisal scheme has a fault at "{place}": {reason}. Correct it and save again; nothing was changed.',
    },
  },
  'scheme-draft-missing': {
    status: 409,
    sentence: {
      'zh-CN': '还没有可以发布的考评方案草稿，请先编写。',
      en: 'There is no draft of an appraisal scheme to publish yet; write one first.',
    },
  },
  'scheme-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究没有发布第 {number} 版考评方案，请从版本列表中选择。',
      en: 'This study has not published version {number} of an appraisal scheme; please choose one from the list.',
    },
  },
});
