import type { Value } from '../model/procedure/parts.ts';
import { bounded, decimal, pValue } from '../model/print-number.ts';
import { type Bilingual, both } from '../model/words.ts';

/** Numbers within sentences; a dash stands for what could not be computed. Signs and letters are those of both languages. */

type Maybe = Value | undefined;
type Interval = readonly [Value, Value] | null | undefined;

const dash = '—';

export const number = (value: Maybe, digits = 2): string => (value == null ? dash : decimal(value, digits));

/** Of what cannot pass 1 in size. */
export const small = (value: Maybe, digits = 2): string => (value == null ? dash : bounded(value, digits));

/** Degrees of freedom: without decimals where they are whole. */
export const degrees = (value: Maybe): string =>
  value != null && Number.isInteger(value) ? String(value) : number(value);

/** `p = .034`, `p < .001`. */
export function pIs(p: Maybe): string {
  if (p == null) return `p = ${dash}`;
  return p < 0.001 ? `p ${pValue(p)}` : `p = ${pValue(p)}`;
}

/** `95% CI [.50, .64]`. */
export function ci(interval: Interval, print: (value: Value) => string, level = 0.95): string {
  const bounds = interval ? `[${print(interval[0])}, ${print(interval[1])}]` : dash;
  return `${decimal(level * 100, Number.isInteger(level * 100) ? 0 : 1)}% CI ${bounds}`;
}

/** The stars of a p value, as notes below tables explain them. */
export function stars(p: Maybe): string {
  if (p == null || p >= 0.05) return '';
  return p < 0.001 ? '***' : p < 0.01 ? '**' : '*';
}

export const starNote: Bilingual = both(
  '* p < .05，** p < .01，*** p < .001',
  '* p < .05, ** p < .01, *** p < .001',
);

/** Whether a difference as large would be rare by chance. */
export const isClear = (p: Maybe): boolean => p != null && p < 0.05;

/** Parts of a sentence after each other. */
export function joined(parts: readonly Bilingual[], zh = '；', en = '; '): Bilingual {
  return both(parts.map((part) => part['zh-CN']).join(zh), parts.map((part) => part.en).join(en));
}

/** A sentence of its parts, ended. */
export function sentence(parts: readonly Bilingual[]): Bilingual {
  if (parts.length === 0) return both('没有可以报告的数字。', 'There is nothing to report.');
  const { 'zh-CN': zh, en } = joined(parts);
  return both(`${zh}。`, `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`);
}

/** Words made of names and numbers, in each language. */
export function words(write: (say: (text: Bilingual) => string, isChinese: boolean) => string): Bilingual {
  return both(
    write((text) => text['zh-CN'], true),
    write(({ en }) => en, false),
  );
}
