import { entries } from './catalogue.ts';

export const analysis = entries({
  'analysis-request-invalid': {
    status: 400,
    sentence: {
      'zh-CN': '分析请求中的“{field}”无法执行：{reason}。',
      en: 'The field "{field}" of the analysis request cannot be carried out: {reason}.',
    },
  },
});
