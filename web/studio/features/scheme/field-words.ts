import type { SchemeChange } from '../../../../analysis/model/scheme/compare-schemes.ts';
import { m } from '../../../messages/compiled/messages.js';
import { locale } from '../../../ui/locale.svelte.ts';

export const fieldWords: Readonly<Record<SchemeChange['field'], () => string>> = {
  name: m.scheme_name,
  parent: m.scheme_parent,
  weight: m.scheme_weight,
  mode: m.scheme_mode,
  cap: m.scheme_cap,
  step: m.scheme_step,
  assessor: m.scheme_assessor,
  controllable: m.scheme_controllable,
  tags: m.scheme_tags,
  rule: m.scheme_rule,
};

/** A value of an indicator as a reader meets it: texts in the language of the page, parts in a row. */
export function printed(value: unknown): string {
  if (value === null || value === undefined) return '—';
  if (typeof value === 'boolean') return value ? m.scheme_yes() : m.scheme_no();
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Object.values(value).every((each) => typeof each === 'string'))
    return locale.pick(value as Record<string, string>);
  return JSON.stringify(value);
}
