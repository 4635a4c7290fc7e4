import { entries } from './catalogue.ts';

export const adjudication = entries({
  'comparison-unready': {
    status: 409,
    sentence: {
      'zh-CN': '这份访谈还不能比对：至少要有两位编码员完成编码，且都在同一修订版上。',
      en: 'This interview cannot be compared yet: two coders must have finished it, on the same revision.',
    },
  },
  'match-outdated': {
    status: 409,
    sentence: {
      'zh-CN': '此处的编码在您打开页面之后已经改变，请重新载入后再裁定。',
      en: 'The coding here has changed since you opened the page. Load it again and settle it then.',
    },
  },
});
