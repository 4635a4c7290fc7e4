import type { ExportFormat, ExportRequest, LeftColumn } from '../../../../server/contract/export.ts';
import { m } from '../../../messages/compiled/messages.js';

export const formatNames: Readonly<Record<ExportFormat, () => string>> = {
  csv: m.export_format_csv,
  xlsx: m.export_format_xlsx,
  sav: m.export_format_sav,
  dta: m.export_format_dta,
  parquet: m.export_format_parquet,
  r: m.export_format_r,
  spss: m.export_format_spss,
  ddi: m.export_format_ddi,
  json: m.export_format_json,
};

export const whyWords: Readonly<Record<LeftColumn['why'], () => string>> = {
  apart: m.export_why_apart,
  open: m.export_why_open,
  untold: m.export_why_untold,
  uncategorised: m.export_why_uncategorised,
  computed: m.export_why_computed,
};

export const stateLooks = {
  asked: { words: m.export_state_asked, kind: 'warning' },
  approved: { words: m.export_state_approved, kind: 'success' },
  declined: { words: m.export_state_declined, kind: 'plain' },
  expired: { words: m.export_state_expired, kind: 'plain' },
} as const satisfies Record<ExportRequest['state'], object>;

/** What a request is for, in few words. */
export function contentWords({ content, question }: Pick<ExportRequest, 'content' | 'question'>): string {
  if (content === 'open') return m.export_content_open_short({ question: question ?? '' });
  return content === 'rows' ? m.export_content_rows_short() : m.export_content_protected_short();
}
