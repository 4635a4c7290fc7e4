import { entries } from './catalogue.ts';

export const analysis = entries({
  'analysis-request-invalid': {
    status: 400,
    sentence: {
      'zh-CN': '分析请求中的“{field}”无法执行：{reason}。',
      en: 'The field "{field}" of the analysis request cannot be carried out: {reason}.',
    },
  },
  // One sentence for every reason that the data give: another would tell how many people there are.
  'analysis-protected': {
    status: 403,
    sentence: {
      'zh-CN': '为保护受访者，这项分析的结果不提供：它会涉及过小的人群，或不在您可以看到的范围内。',
      en: 'To protect respondents, this analysis is not answered: it would tell of too few people, or of what you may not see.',
    },
  },
  'analysis-ungrammatical': {
    status: 403,
    sentence: {
      'zh-CN': '为保护受访者，分析请求中的“{field}”不予执行：{reason}。',
      en: 'To protect respondents, the field "{field}" of the analysis request is not carried out: {reason}.',
    },
  },
});
