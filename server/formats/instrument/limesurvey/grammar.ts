import { parseForeign, type Grammar, type Token } from '../expression/parse.ts';
import { type Foreign, Untranslatable } from '../expression/syntax.ts';

const TOKEN =
  /\s+|(?<name>(?:INSERTANS:)?\d+X\d+X\w+(?:#[01])?(?:\.\w+)*|[A-Za-z_]\w*(?:[.:]\w+)*)|(?<number>\d+(?:\.\d+)?|\.\d+)|"(?<double>(?:\\.|[^"\\])*)"|'(?<single>(?:\\.|[^'\\])*)'|(?<sign>&&|\|\||==|!=|<=|>=|<|>|[-+*/(),!=;])|(?<rest>[^])/gsu;

function tokens(source: string): Token[] {
  const found: Token[] = [];
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    const { name, number, double, single, sign, rest } = groups;
    const text = double ?? single;
    if (rest !== undefined) throw new Untranslatable(`看不懂“${rest}”`, `"${rest}" cannot be read`);
    if (sign === '=' || sign === ';')
      throw new Untranslatable('“=”在那里是赋值，不是条件', '"=" sets a value there and is no condition');
    if (name !== undefined) found.push({ kind: 'name', value: name });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (text !== undefined) found.push({ kind: 'text', value: text.replace(/\\(.)/gs, '$1') });
    else if (sign !== undefined) found.push({ kind: 'sign', value: sign });
  }
  return [...found, { kind: 'end', value: '' }];
}

/** The language of LimeSurvey's conditions (ExpressionScript). */
const grammar: Grammar = {
  tokens,
  not: '!',
  constants: { true: true, false: false },
  operators: {
    '&&': 'and',
    and: 'and',
    '||': 'or',
    or: 'or',
    '==': '=',
    eq: '=',
    '!=': '!=',
    ne: '!=',
    '<': '<',
    lt: '<',
    '<=': '<=',
    le: '<=',
    '>': '>',
    gt: '>',
    '>=': '>=',
    ge: '>=',
    '+': '+',
    '-': '-',
    '*': '*',
    '/': '/',
  },
};

export const parseExpressionScript = (source: string): Foreign => parseForeign(source, grammar);
