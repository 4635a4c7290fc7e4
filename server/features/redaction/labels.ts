import type { Locale } from '../../contract/construct.ts';
import type { RedactionKind } from '../../contract/redaction.ts';

const names: Readonly<Record<RedactionKind, Readonly<Record<Locale, string>>>> = {
  name: { 'zh-CN': '人名', en: 'Name ' },
  unit: { 'zh-CN': '单位', en: 'Unit ' },
  place: { 'zh-CN': '地点', en: 'Place ' },
  date: { 'zh-CN': '日期', en: 'Date ' },
  amount: { 'zh-CN': '金额', en: 'Amount ' },
  other: { 'zh-CN': '其他', en: 'Other ' },
};

/** What stands for a redacted word where it leaves. */
export function labelOf({ kind, number }: { kind: RedactionKind; number: number }, locale: Locale): string {
  const name = `${names[kind][locale]}${number}`;
  return locale === 'en' ? `[${name}]` : `［${name}］`;
}
