import { entries } from './catalogue.ts';

export const lens = entries({
  'lens-missing': {
    status: 404,
    sentence: {
      'zh-CN': '这项研究的分析框架里没有理论透镜“{lens}”。请从画像页选一个。',
      en: 'The frame of this study has no lens "{lens}". Choose one on the page of the profile.',
    },
  },
  'group-not-offered': {
    status: 403,
    sentence: {
      'zh-CN': '这一组不能单独查看：只能选页面上列出的分组；剔除存疑答卷时不能再分组。',
      en: 'This group cannot be read by itself: choose one that the page offers. Without careless sheets there are no groups.',
    },
  },
});
