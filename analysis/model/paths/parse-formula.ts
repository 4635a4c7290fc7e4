import { ModelError } from './faults.ts';
import type { Reader } from './reader.ts';
import { formulaFunctions, type Formula, type FormulaFunction } from './syntax.ts';

/** What a formula means to its author is nested far less deeply. */
const DEEPEST = 50;

/** Reads what stands after `:=`. */
export function parseFormula(reader: Reader): Formula {
  return sum(reader, 0);
}

function sum(reader: Reader, depth: number): Formula {
  let left = product(reader, depth);
  for (;;) {
    const at = reader.token;
    const operator = reader.accept('+', '-');
    if (!operator) return left;
    left = { kind: 'arithmetic', at, operator, left, right: product(reader, depth) };
  }
}

function product(reader: Reader, depth: number): Formula {
  let left = signed(reader, depth);
  for (;;) {
    const at = reader.token;
    const operator = reader.accept('*', '/');
    if (!operator) return left;
    left = { kind: 'arithmetic', at, operator, left, right: signed(reader, depth) };
  }
}

function signed(reader: Reader, depth: number): Formula {
  const at = reader.token;
  if (depth > DEEPEST) throw new ModelError('model-deep', at, { most: DEEPEST });
  if (reader.accept('-')) return { kind: 'negate', at, value: signed(reader, depth + 1) };
  return power(reader, depth);
}

function power(reader: Reader, depth: number): Formula {
  const left = single(reader, depth);
  const at = reader.token;
  if (!reader.accept('^')) return left;
  return { kind: 'arithmetic', at, operator: '^', left, right: signed(reader, depth + 1) };
}

function single(reader: Reader, depth: number): Formula {
  const at = reader.token;
  if (at.kind === 'number') {
    reader.take('number', 'a number');
    return { kind: 'constant', at, value: Number(at.value) };
  }
  if (reader.accept('(')) {
    const inner = sum(reader, depth + 1);
    reader.expect(')');
    return inner;
  }
  const { value: name } = reader.take('name', 'a label');
  if (!reader.accept('(')) return { kind: 'label', at, name };
  if (!isFunction(name))
    throw new ModelError('model-function', at, { found: name, known: formulaFunctions.join(', ') });
  const value = sum(reader, depth + 1);
  reader.expect(')');
  return { kind: 'call', at, name, value };
}

function isFunction(name: string): name is FormulaFunction {
  return (formulaFunctions as readonly string[]).includes(name);
}
