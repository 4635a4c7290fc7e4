import type { Locale } from '../../../../server/contract/construct.ts';
import type { ReportAudience, ReportFormat } from '../../../../server/contract/report.ts';
import { m } from '../../../messages/compiled/messages.js';

export const languageWords: Readonly<Record<Locale, () => string>> = {
  'zh-CN': m.report_chinese,
  en: m.report_english,
};
export const audienceWords: Readonly<Record<ReportAudience, () => string>> = {
  team: m.report_team,
  outside: m.report_outside,
};
export const formatWords: Readonly<Record<ReportFormat, () => string>> = {
  docx: m.report_docx,
  html: m.report_html,
  edition: m.report_edition,
};
