import { ExpressionError } from './faults.ts';
import type { Reader } from './reader.ts';
import type { Arm, Expression, Literal, Plain, Summary } from './syntax.ts';

const plain = ['abs', 'sqrt', 'ln', 'exp', 'round'] as const satisfies readonly Plain[];
const summaries = ['mean', 'sum', 'min', 'max', 'count'] as const satisfies readonly Summary[];
const columns = ['rank', 'standardise'] as const;
const special = ['if', 'isMissing', 'recode', 'band'] as const;

/** The names of all functions. */
export const functions = [...plain, ...summaries, ...columns, ...special];
type FunctionName = (typeof functions)[number];

export function isFunction(name: string): name is FunctionName {
  return functions.some((known) => known === name);
}

const among = <const T extends string>(names: readonly T[], name: string): name is T =>
  names.some((known) => known === name);

/** How the parts of a call are read. */
interface Parts {
  readonly whole: (reader: Reader) => Expression;
  readonly sum: (reader: Reader) => Expression;
  readonly listOf: (reader: Reader) => Literal[];
}

/** Reads a call from the name of its function to the closing parenthesis. */
export function parseCall(reader: Reader, name: FunctionName, parts: Parts): Expression {
  const { at } = reader;
  reader.accept(name);
  reader.expect('(');
  const call = reader.nested(() => argumentsOf(reader, name, at, parts));
  reader.expect(')');
  return call;
}

function argumentsOf(reader: Reader, name: FunctionName, at: number, parts: Parts): Expression {
  const { whole } = parts;
  if (among(plain, name)) return { kind: 'plain', at, name, value: whole(reader) };
  if (among(summaries, name)) return summary(reader, name, at, parts);
  if (among(columns, name)) return { kind: 'column', at, name, value: whole(reader), by: group(reader) };
  switch (name) {
    case 'isMissing':
      return { kind: 'isMissing', at, value: whole(reader) };
    case 'if': {
      const condition = whole(reader);
      reader.expect(',');
      const yes = whole(reader);
      reader.expect(',');
      return { kind: 'if', at, condition, yes, no: whole(reader) };
    }
    case 'band':
      return band(reader, at, whole);
    case 'recode':
      return recode(reader, at, whole);
  }
}

function group(reader: Reader): string | null {
  return reader.accept('by') ? reader.name() : null;
}

/** `mean(A, B, least: 1)`, `count(A, B in (4, 5))`, or over rows `mean(A by group)`. */
function summary(reader: Reader, name: Summary, at: number, { sum, listOf }: Parts): Expression {
  const values = [sum(reader)];
  if (reader.is('by')) return { kind: 'column', at, name, value: values[0]!, by: group(reader) };
  let least: number | null = null;
  while (reader.accept(',')) {
    if (reader.is('least') && reader.is(':', 1)) {
      least = leastOf(reader, values.length);
      break;
    }
    values.push(sum(reader));
  }
  const list = name === 'count' && reader.accept('in') ? listOf(reader) : null;
  return { kind: 'summary', at, name, values, least, list };
}

function leastOf(reader: Reader, most: number): number {
  reader.expect('least');
  reader.expect(':');
  const { at } = reader;
  const least = reader.literal();
  if (typeof least !== 'number' || !Number.isInteger(least) || least < 1 || least > most)
    throw new ExpressionError('expression-least', at, { most });
  return least;
}

function band(reader: Reader, at: number, whole: Parts['whole']): Expression {
  const value = whole(reader);
  const cuts: number[] = [];
  do {
    reader.expect(',');
    const place = reader.at;
    const cut = reader.literal();
    if (typeof cut !== 'number' || cut <= (cuts.at(-1) ?? -Infinity))
      throw new ExpressionError('expression-cuts', place);
    cuts.push(cut);
  } while (reader.is(','));
  return { kind: 'band', at, value, cuts };
}

/** `recode(A, 1: 5, 2..3: 4, missing: 0, else: A)`. */
function recode(reader: Reader, at: number, whole: Parts['whole']): Expression {
  const value = whole(reader);
  const arms: Arm[] = [];
  let [otherwise, missing]: (Expression | null)[] = [null, null];
  while (reader.accept(',')) {
    const word = reader.accept('else', 'missing');
    const range = word ? null : rangeOf(reader);
    reader.expect(':');
    const gives = whole(reader);
    if (range) arms.push({ ...range, gives });
    else if (word === 'else') otherwise = gives;
    else missing = gives;
  }
  if (arms.length === 0) throw reader.unexpected('1: 5');
  return { kind: 'recode', at, value, arms, otherwise: otherwise ?? null, missing: missing ?? null };
}

function rangeOf(reader: Reader): Pick<Arm, 'from' | 'to'> {
  const { at } = reader;
  const from = reader.literal();
  if (!reader.accept('..')) return { from, to: from };
  const to = reader.literal();
  if (typeof from !== 'number' || typeof to !== 'number' || from > to)
    throw new ExpressionError('expression-arms', at);
  return { from, to };
}
