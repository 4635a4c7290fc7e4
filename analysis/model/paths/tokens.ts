import { ModelError, type Place } from './faults.ts';

export type Token = Place & {
  readonly kind: 'number' | 'name' | 'sign' | 'break' | 'end';
  readonly value: string;
  /** Where it begins and ends in the text, counted from 0. */
  readonly from: number;
  readonly to: number;
};

/** Signs of a Chinese keyboard that stand for those of the language. */
const TWINS: Readonly<Record<string, string>> = {
  '（': '(',
  '）': ')',
  '，': ',',
  '；': ';',
  '＋': '+',
  '＊': '*',
  '×': '*',
  '～': '~',
  '＝': '=',
  '＝～': '=~',
  '＝~': '=~',
  '=～': '=~',
  '～～': '~~',
  '：＝': ':=',
  '：=': ':=',
  ':＝': ':=',
  '÷': '/',
  '−': '-',
};

const PARTS: readonly (readonly [Token['kind'] | 'space', RegExp])[] = [
  ['space', /[^\S\r\n]+|[#!][^\r\n]*/uy],
  ['break', /\r\n|[\r\n;；]/uy],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?![\p{L}\d_.])/uy],
  ['name', /[\p{L}_.][\p{L}\p{N}_.]*/uy],
  ['sign', /[=＝][~～]|[~～]{2}|[:：][=＝]|==|<=|>=|[-+*/^=<>(),~|（），＋＊×～＝÷−]/uy],
];

/** The words and signs of a model; a break ends a line or stands for a semicolon. */
export function tokensOf(source: string): Token[] {
  const tokens: Token[] = [];
  let line = 1;
  let lineStart = 0;
  let at = 0;
  const add = (kind: Token['kind'], value: string, to: number) => {
    tokens.push({ kind, value, from: at, to, line, column: at - lineStart + 1 });
  };
  while (at < source.length) {
    const place = { line, column: at - lineStart + 1 };
    if (source[at] === '`') {
      const end = source.indexOf('`', at + 1);
      if (end < 0) throw new ModelError('model-open', place);
      add('name', source.slice(at + 1, end), end + 1);
      at = end + 1;
      continue;
    }
    const [kind, found] = partAt(source, at);
    if (kind === null)
      throw new ModelError('model-sign', place, { found: String.fromCodePoint(source.codePointAt(at)!) });
    if (kind !== 'space') add(kind, TWINS[found] ?? found, at + found.length);
    at += found.length;
    if (kind === 'break' && /[\r\n]/.test(found)) {
      line += 1;
      lineStart = at;
    }
  }
  add('end', '', at);
  return tokens;
}

function partAt(
  source: string,
  at: number,
): readonly [Token['kind'] | 'space', string] | readonly [null, ''] {
  for (const [kind, pattern] of PARTS) {
    pattern.lastIndex = at;
    const found = pattern.exec(source)?.[0];
    if (found) return [kind, found];
  }
  return [null, ''];
}
