import { type Grammar, parseForeign, type Token } from '../expression/parse.ts';
import { type Foreign, Untranslatable } from '../expression/syntax.ts';

/** `${name}` is a name that begins with $; a bare name is a column of the choices; `.` is the answer itself. */
const TOKEN =
  /\s+|\$\{\s*(?:last-saved#)?(?<question>[^}]+?)\s*\}|(?<number>\d+(?:\.\d+)?|\.\d+)|"(?<double>[^"]*)"|'(?<single>[^']*)'|[“”](?<curly>[^“”]*)[“”]|[‘’](?<bent>[^‘’]*)[‘’]|(?<path>(?:\.{1,2}|\/|current\(\)|\/\/)?(?:\/(?:\.{1,2}|[\p{L}_][\p{L}\p{N}_.-]*))+)|(?<self>\.(?!\.))|(?<name>[\p{L}_][\p{L}\p{N}_-]*(?::[\p{L}_][\p{L}\p{N}_-]*)?)|(?<sign>!=|<=|>=|[<>=+*(),-])|(?<rest>[^])/gsu;

const words = new Set(['and', 'or', 'div', 'mod']);

function tokens(source: string): Token[] {
  const found: Token[] = [];
  for (const { groups = {} } of source.matchAll(TOKEN)) {
    const { question, number, double, single, curly, bent, path, self, name, sign, rest } = groups;
    const text = double ?? single ?? curly ?? bent;
    if (rest !== undefined) throw new Untranslatable(`看不懂“${rest}”`, `"${rest}" cannot be read`);
    if (question !== undefined) found.push({ kind: 'name', value: `$${question}` });
    else if (number !== undefined) found.push({ kind: 'number', value: number });
    else if (text !== undefined) found.push({ kind: 'text', value: text });
    else if (path !== undefined)
      found.push({ kind: 'name', value: `$${path.slice(path.lastIndexOf('/') + 1)}` });
    else if (self !== undefined) found.push({ kind: 'name', value: '.' });
    else if (name !== undefined)
      found.push({ kind: words.has(name.toLowerCase()) ? 'sign' : 'name', value: name });
    else if (sign !== undefined) found.push({ kind: 'sign', value: sign });
  }
  return [...found, { kind: 'end', value: '' }];
}

/** The language of XLSForm's conditions (XPath). */
const grammar: Grammar = {
  tokens,
  not: null,
  constants: {},
  operators: {
    and: 'and',
    or: 'or',
    '=': '=',
    '!=': '!=',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '+': '+',
    '-': '-',
    '*': '*',
    div: '/',
    mod: 'mod',
  },
};

export const parseXPath = (source: string): Foreign => parseForeign(source, grammar);
