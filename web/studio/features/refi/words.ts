import type { RefiPreview } from '../../../../server/contract/refi.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

const evidences: Readonly<Record<string, () => string>> = {
  names: m.refi_evidence_names,
  unambiguous: m.refi_evidence_unambiguous,
  bounds: m.refi_evidence_bounds,
  'other sources': m.refi_evidence_other,
  'word edges': m.refi_evidence_edges,
  origin: m.refi_evidence_origin,
  chosen: m.refi_evidence_chosen,
  contradicted: m.refi_evidence_contradicted,
  none: m.refi_evidence_none,
};

const reasons: Readonly<Record<string, () => string>> = {
  inverted: m.refi_why_inverted,
  empty: m.refi_why_empty,
  outside: m.refi_why_outside,
  unproved: m.refi_why_unproved,
  'name-elsewhere': m.refi_why_name_elsewhere,
  'text-missing': m.refi_why_text_missing,
  'code-missing': m.refi_why_code_missing,
};

/** What settled a rule. */
export function evidenceWord(evidence: string | null): string {
  return evidences[evidence ?? 'none']?.() ?? '';
}

/** What proves the places of a source. */
export function evidenceName({ evidence, missing }: RefiPreview['sources'][number]): string {
  return missing === null ? evidenceWord(evidence) : m.refi_missing({ reason: locale.pick(missing) });
}

export function troubleText({ kind, line, column, detail }: RefiPreview['troubles'][number]): string {
  return m.refi_trouble({ line, column, reason: reasons[kind]?.() ?? kind, detail });
}

export function ruleText({ rule }: Pick<RefiPreview['sources'][number], 'rule'>): string {
  if (!rule) return '–';
  const { crlf, lf, bom } = rule;
  const unit = rule.unit === 'utf-16' ? m.refi_unit_utf16() : m.refi_unit_points();
  const end = rule.end === 'inclusive' ? m.refi_end_inclusive() : m.refi_end_exclusive();
  return m.refi_rule_text({ crlf, lf, bom, unit, end });
}
