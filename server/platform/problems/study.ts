import { entries } from './catalogue.ts';

export const study = entries({
  'short-name-taken': {
    status: 409,
    sentence: {
      'zh-CN': '简称“{name}”已由另一项研究使用，请换一个。',
      en: 'The short name "{name}" already belongs to another study; choose another.',
    },
  },
  'floor-promised': {
    status: 409,
    sentence: {
      'zh-CN': '已有受访者被告知现在的最小人数，此后只能提高，不能降低。什么都没有改变。',
      en: 'Respondents were told the smallest group as it stands; from then on it can be raised and not lowered. Nothing was changed.',
    },
  },
  'title-empty': {
    status: 422,
    sentence: {
      'zh-CN': '研究名称不能为空，至少用一种语言写出。',
      en: 'A study needs a title, in one language at least.',
    },
  },
  'site-twice': {
    status: 422,
    sentence: {
      'zh-CN': '单位代码“{code}”出现了两次，每个代码只能用一次。名单没有改变。',
      en: 'The site code "{code}" appears twice; each code may be used once. The list was not changed.',
    },
  },
});
