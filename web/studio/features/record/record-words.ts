import { recordTables } from '../../../../analysis/model/records/record-tables.ts';
import type { RecordPage, RecordReleaseSummary } from '../../../../server/contract/record.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

/** What the pages of measures are called. */
export const pageNames: Readonly<Record<RecordPage, () => string>> = {
  points: m.records_points,
  indicators: m.records_indicators,
  ranks: m.records_ranks,
  context: m.records_context,
  raters: m.records_raters,
  fairness: m.records_fairness,
  whatIf: m.records_what_if,
  automatic: m.records_digital,
  appeals: m.records_appeals,
};

/** What a page is for, in a sentence. */
export const pageLeads: Readonly<Record<RecordPage, () => string>> = {
  points: m.records_points_lead,
  indicators: m.records_indicators_lead,
  ranks: m.records_ranks_lead,
  context: m.records_context_lead,
  raters: m.records_raters_lead,
  fairness: m.records_fairness_lead,
  whatIf: m.records_what_if_lead,
  automatic: m.records_digital_lead,
  appeals: m.records_appeals_lead,
};

export const tableName = (table: keyof typeof recordTables) => locale.pick(recordTables[table].title);

/** 明细 1,204 行 · 结果 96 行 */
export const tablesOf = ({ tables }: Pick<RecordReleaseSummary, 'tables'>) =>
  tables.map(({ table, rows }) => m.records_table_rows({ table: tableName(table), rows })).join(' · ');
