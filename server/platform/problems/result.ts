import { entries } from './catalogue.ts';

export const result = entries({
  'cases-protected': {
    status: 403,
    sentence: {
      'zh-CN':
        '您看到的是全部答卷的结果；剔除存疑答卷的对照只供研究团队查看，因为两者之差会显示很少几个人的回答。',
      en: 'You see the results of all answer sheets. The comparison without careless ones is for the research team: the difference would show the answers of a few people.',
    },
  },
  'result-table-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这个数据发布没有名为“{table}”的表。',
      en: 'This release has no table called "{table}".',
    },
  },
  'joint-cell-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '联合展示里没有这一格；分析框架可能刚刚改过，请重新载入页面。',
      en: 'The joint display has no such cell; the frame may just have changed, please reload the page.',
    },
  },
  'joint-group-unknown': {
    status: 400,
    sentence: {
      'zh-CN': '不能单独看这一组访谈：没有这一组，或者它少于 {least} 份访谈，或者只供研究团队查看。',
      en: 'This group of interviews cannot be read apart: there is none, it has fewer than {least} interviews, or it is for the research team only.',
    },
  },
  'report-plan-changed': {
    status: 409,
    sentence: {
      'zh-CN': '别人刚刚改过报告计划。您的改动还在页面上；重新载入可以看到别人的版本。',
      en: 'Somebody else has just changed the report plan. Your changes are still on the page; reload to see theirs.',
    },
  },
  'report-plan-invalid': {
    status: 400,
    sentence: {
      'zh-CN': '报告计划的“{place}”有误：{reason}。',
      en: 'The report plan is faulty at "{place}": {reason}.',
    },
  },
});
