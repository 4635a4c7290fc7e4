import { entries } from './catalogue.ts';

export const study = entries({
  'site-twice': {
    status: 422,
    sentence: {
      'zh-CN': '单位代码“{code}”出现了两次，每个代码只能用一次。名单没有改变。',
      en: 'The site code "{code}" appears twice; each code may be used once. The list was not changed.',
    },
  },
});
