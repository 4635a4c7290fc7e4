import { ModelError } from './faults.ts';
import { parseFormula } from './parse-formula.ts';
import { parseModifier, type Modifier } from './parse-modifier.ts';
import { Reader } from './reader.ts';
import { type Definition, type Formula, labelsIn, type Model, type Operator, type Path } from './syntax.ts';
import { tokensOf, type Token } from './tokens.ts';

/** The longest text of a model. */
export const LONGEST_MODEL = 20_000;

const CONSTRAINTS = ['==', '<', '>', '<=', '>=', '='];

/**
 * Reads a model as lavaan writes it: `=~ ~ ~~ ~1 :=`, values, `NA` and labels before `*`, `c(…)` of them for groups. A line ends a
 * path unless + or * goes on; starting values say nothing. Throws ModelError with the place.
 *
 * @example
 * parseModel('f =~ x1 + a*x2').paths.map(({ right }) => right) // => ['x1', 'x2']
 */
export function parseModel(source: string): Model {
  if (source.length > LONGEST_MODEL) throw new ModelError('model-long', null, { most: LONGEST_MODEL });
  const reader = new Reader(tokensOf(source));
  const paths: Path[] = [];
  const definitions: Definition[] = [];
  for (reader.skipBreaks(); !reader.isAtEnd; reader.skipBreaks()) {
    const definition = readDefinition(reader, source);
    if (definition) definitions.push(definition);
    else paths.push(...readPaths(reader));
    if (!reader.isAtBreak) throw reader.unexpected('+');
  }
  if (paths.length === 0) throw new ModelError('model-empty', null);
  const model = { paths: merge(paths), definitions };
  checkLabels(model);
  return model;
}

function readDefinition(reader: Reader, source: string): Definition | null {
  if (reader.token.kind !== 'name' || !reader.is(':=', 1)) return null;
  const at = reader.take('name', 'a name');
  reader.expect(':=');
  reader.skipBreaks();
  const { from } = reader.token;
  const formula = parseFormula(reader);
  return { name: at.value, formula, text: source.slice(from, reader.end), at: placeOf(at) };
}

function readPaths(reader: Reader): Path[] {
  const lefts = [reader.take('name', 'a variable')];
  while (reader.accept('+')) lefts.push(reader.take('name', 'a variable'));
  const { token } = reader;
  const operator = reader.accept('=~', '~~', '~');
  if (!operator) {
    if (CONSTRAINTS.includes(token.value))
      throw new ModelError('model-constraint', token, { found: token.value });
    throw reader.unexpected('=~, ~, ~~');
  }
  const paths: Path[] = [];
  do {
    reader.skipBreaks();
    const right = readTerm(reader, operator);
    paths.push(...lefts.map((left) => pathOf(left, operator, right)));
    reader.continueAt('+');
  } while (reader.accept('+'));
  return paths;
}

interface Term {
  /** Empty where it is the 1 of an intercept. */
  readonly name: string;
  readonly at: Token;
  readonly modifier: Modifier;
}

function readTerm(reader: Reader, operator: '=~' | '~~' | '~'): Term {
  const modifiers: Modifier[] = [];
  for (;;) {
    const at = reader.token;
    if (operator === '~' && at.kind === 'number' && Number(at.value) === 1 && !reader.is('*', 1)) {
      reader.take('number', '1');
      return { name: '', at, modifier: Object.assign({}, ...modifiers) as Modifier };
    }
    const isVariable = at.kind === 'name' && !reader.is('*', 1) && !reader.is('(', 1);
    if (isVariable) {
      reader.take('name', 'a variable');
      return { name: at.value, at, modifier: Object.assign({}, ...modifiers) as Modifier };
    }
    modifiers.push(parseModifier(reader));
    reader.expect('*');
    reader.skipBreaks();
  }
}

function pathOf(left: Token, operator: '=~' | '~~' | '~', { name, at, modifier }: Term): Path {
  const of: Operator = name === '' ? '~1' : operator;
  if (name === left.value && of !== '~~') throw new ModelError('model-itself', at, { name });
  return { left: left.value, operator: of, right: name, ...modifier, at: placeOf(at) };
}

const placeOf = ({ line, column }: Token) => ({ line, column });

/** A path that is written twice is one: what is said later is added. */
function merge(paths: readonly Path[]): Path[] {
  const merged = new Map<string, Path>();
  for (const path of paths) {
    const { left, operator, right } = path;
    const ends = operator === '~~' ? [left, right].sort() : [left, right];
    const key = JSON.stringify([operator, ...ends]);
    const known = merged.get(key);
    merged.set(key, known ? { ...path, ...known, ...pick(path) } : path);
  }
  return [...merged.values()];
}

const pick = ({ fixed, label }: Path): Modifier => ({ ...(fixed && { fixed }), ...(label && { label }) });

/** Every label of a formula is that of a parameter or of a definition above it. */
function checkLabels(model: Model): void {
  const known = new Set(labelsIn(model));
  for (const { name, formula, at } of model.definitions) {
    if (known.has(name)) throw new ModelError('model-label-taken', at, { name });
    for (const label of labelsOf(formula))
      if (!known.has(label.name)) throw new ModelError('model-label', label.at, { name: label.name });
    known.add(name);
  }
}

/** The labels that a formula names. */
function labelsOf(formula: Formula): { readonly name: string; readonly at: Formula['at'] }[] {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'label':
      return [formula];
    case 'arithmetic':
      return [...labelsOf(formula.left), ...labelsOf(formula.right)];
    case 'negate':
    case 'call':
      return labelsOf(formula.value);
  }
}
