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
  'hierarchy-fixed': {
    status: 409,
    sentence: {
      'zh-CN': '收集已经开放过，或者已有数据发布：按哪些背景题区分群体已经确定，不能再改。',
      en: 'The collection was open already, or a release stands: by which background questions groups are told apart is fixed and cannot be changed.',
    },
  },
  'hierarchy-code': {
    status: 422,
    sentence: {
      'zh-CN': '“{code}”不是问卷中可用来区分群体的背景题，或者出现了两次。顺序没有改变。',
      en: '"{code}" is no background question of the questionnaire by which groups can be told apart, or it appears twice. The order was not changed.',
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
