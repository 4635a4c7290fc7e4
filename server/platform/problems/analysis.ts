import { entries } from './catalogue.ts';

export const analysis = entries({
  'analysis-request-invalid': {
    status: 400,
    sentence: {
      'zh-CN': '分析请求中的“{field}”无法执行：{reason}。',
      en: 'The field "{field}" of the analysis request cannot be carried out: {reason}.',
    },
  },
  'analysis-protected': {
    status: 403,
    sentence: {
      'zh-CN':
        '“{what}”的结果只供研究团队：对外只给全部答卷的、每一组都不少于 {floor} 人的描述、频数、相关、交叉表与信度。',
      en: 'Results of "{what}" are for the research team: others may have descriptives, frequencies, correlations, crosstabs and reliability of all sheets, where every group holds at least {floor}.',
    },
  },
});
