import { entries } from './catalogue.ts';

export const report = entries({
  'report-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '没有这份报告，它可能已被删除。请回到报告列表查看。',
      en: 'There is no such report; it may have been deleted. Look for it in the list of reports.',
    },
  },
  'report-too-long': {
    status: 422,
    sentence: {
      'zh-CN': '报告共有 {length} 个字符，最多可保存 {most} 个。请缩短其中的文字，或分成两份报告。',
      en: 'The report has {length} characters and may have {most}. Shorten its texts, or make two reports of it.',
    },
  },
  'reports-too-many': {
    status: 422,
    sentence: {
      'zh-CN': '一项研究最多有 {most} 份报告。请先删除不再需要的。',
      en: 'A study may have {most} reports. Delete one that is no longer needed first.',
    },
  },
  'report-file-unknown': {
    status: 404,
    sentence: {
      'zh-CN': '这个文件还没有生成。请先在报告页生成它。',
      en: 'This file has not been made yet. Make it on the page of the report first.',
    },
  },
});
