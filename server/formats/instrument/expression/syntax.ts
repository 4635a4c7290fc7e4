import type { Bilingual } from '../../../../analysis/model/words.ts';

/** An expression in the language of another tool. */
export type Foreign =
  | { readonly kind: 'value'; readonly value: string | number | boolean }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'call'; readonly name: string; readonly parts: readonly Foreign[] }
  | { readonly kind: 'not' | 'negative'; readonly part: Foreign }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Foreign;
      readonly right: Foreign;
    };

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';
export type Operator = 'and' | 'or' | Comparison | '+' | '-' | '*' | '/' | 'mod';

export const isComparison = (operator: Operator): operator is Comparison =>
  ['=', '!=', '<', '<=', '>', '>='].includes(operator);

/** An expression of another tool that cannot be said here, and why. */
export class Untranslatable extends Error {
  readonly reason: Bilingual;
  constructor(zh: string, en: string) {
    super(en);
    this.name = 'Untranslatable';
    this.reason = { 'zh-CN': zh, en };
  }
}

export const unreadable = (found: string) =>
  new Untranslatable(`看不懂这个表达式（在“${found}”处）`, `the expression cannot be read, at "${found}"`);
