import { ExpressionError } from './faults.ts';

export type Token =
  | { readonly kind: 'number'; readonly value: number; readonly at: number }
  | { readonly kind: 'text' | 'name' | 'quoted' | 'sign'; readonly value: string; readonly at: number }
  | { readonly kind: 'end'; readonly value: ''; readonly at: number };

/** Signs of a Chinese keyboard that stand for those of the language. */
const TWINS: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '：': ':',
  '＝': '=',
  '＜': '<',
  '＞': '>',
  '≤': '<=',
  '≥': '>=',
  '≠': '!=',
  '==': '=',
  '<>': '!=',
  '−': '-',
  '×': '*',
  '÷': '/',
};

const SPACE = /\s+/y;
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?!\.?[\p{L}\d_])|\d+(?=\.\.)/uy;
const NAME = /[\p{L}_][\p{L}\p{N}_]*/uy;
const SIGN = /\.\.|==|!=|<>|<=|>=|[-+*/=<>(),:（），：＝＜＞≤≥≠−×÷]/uy;
/** What stands between quotes is text; between backticks a name with any signs in it, or one that is a word of the language. */
const QUOTED: Readonly<Record<string, { readonly close: string; readonly kind: 'text' | 'quoted' }>> = {
  '"': { close: '"', kind: 'text' },
  "'": { close: "'", kind: 'text' },
  '“': { close: '”', kind: 'text' },
  '`': { close: '`', kind: 'quoted' },
};

function match(pattern: RegExp, source: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0] ?? null;
}

function quoted(source: string, at: number): { token: Token; end: number } | null {
  const quotation = QUOTED[source[at]!];
  if (!quotation) return null;
  const end = source.indexOf(quotation.close, at + 1);
  if (end < 0) throw new ExpressionError('expression-open', at);
  return { token: { kind: quotation.kind, value: source.slice(at + 1, end), at }, end: end + 1 };
}

/** The words and signs of an expression, with an end behind the last. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < source.length) {
    const space = match(SPACE, source, at);
    if (space) {
      at += space.length;
      continue;
    }
    const quotation = quoted(source, at);
    if (quotation) {
      tokens.push(quotation.token);
      at = quotation.end;
      continue;
    }
    const token = plain(source, at);
    tokens.push(token.token);
    at += token.length;
  }
  return [...tokens, { kind: 'end', value: '', at: source.length }];
}

function plain(source: string, at: number): { token: Token; length: number } {
  const number = match(/\d/y, source, at) || match(/\.\d/y, source, at) ? match(NUMBER, source, at) : null;
  if (number && Number.isFinite(Number(number)))
    return { token: { kind: 'number', value: Number(number), at }, length: number.length };
  const name = match(NAME, source, at);
  if (name) return { token: { kind: 'name', value: name, at }, length: name.length };
  const sign = match(SIGN, source, at);
  if (sign) return { token: { kind: 'sign', value: TWINS[sign] ?? sign, at }, length: sign.length };
  throw new ExpressionError('expression-sign', at, {
    found: number ?? String.fromCodePoint(source.codePointAt(at)!),
  });
}
