import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import { type Expression, namesIn, nodesOf } from '../../../../analysis/model/expression/syntax.ts';
import type { Block, Item } from '../../../../analysis/model/instrument/definition.ts';
import { and } from '../expression/build.ts';
import { sourceOf, Translator } from '../expression/translate.ts';
import { Untranslatable } from '../expression/syntax.ts';
import { calls } from './calls.ts';
import type { Conversion } from './conversion.ts';
import { parseExpressionScript } from './grammar.ts';
import type { Names } from './names.ts';
import type { Question } from './survey.ts';

type Owner = { -readonly [field in keyof Pick<Item, 'showIf'>]?: Item[field] };

/** Translates the conditions of a survey, each once. */
export class Relevance {
  readonly #c: Conversion;
  readonly #known = new Map<string, Expression>();
  constructor(conversion: Conversion) {
    this.#c = conversion;
  }

  /** The expression that is true exactly where a condition holds. Throws Untranslatable. */
  condition(source: string, self: Question | null): Expression {
    const key = `${self ? this.#c.place(self) : ''}\n${source}`;
    const known = this.#known.get(key);
    if (known) return known;
    const [strict, translator] = this.#translator(self);
    const foreign = parseExpressionScript(plainSource(source));
    const found = this.#guarded(translator.truth(foreign).yes, strict);
    this.#known.set(key, found);
    return found;
  }

  /** The source of a formula. */
  formula(source: string, self: Question): string {
    const [, translator] = this.#translator(self);
    return translator.formula(parseExpressionScript(plainSource(source)));
  }

  /** Whether what was answered to an array filter offers a row or a choice. */
  filter(source: string, self: Question): Expression | null {
    const [, way, name, code] = /^(filter|exclude):([^:]*):(.*)$/s.exec(source) ?? [];
    if (way === undefined) return this.condition(source, self);
    try {
      return this.condition(`${way === 'filter' ? '!' : ''}is_empty(${name}_${code}.NAOK)`, self);
    } catch (error) {
      // A choice that the filter does not have is always offered.
      if (error instanceof Untranslatable) return null;
      throw error;
    }
  }

  #translator(self: Question | null): [Set<string>, Translator] {
    const strict = new Set<string>();
    const translator = new Translator({
      calls,
      emptyIsZero: true,
      resolve: (name) => {
        const { terms, items, lenient } = this.#c.names.find(name, self);
        if (!lenient) for (const item of items) strict.add(item);
        return terms;
      },
    });
    return [strict, translator];
  }

  /** Where a question is passed over, a condition that names it plainly does not hold, even one that asks for no answer. */
  #guarded(expression: Expression, strict: ReadonlySet<string>): Expression {
    const { blocks } = this.#c.assembly;
    const asked = new Set(
      nodesOf(expression)
        .filter(({ kind }) => kind === 'isMissing')
        .flatMap((node) => namesIn(node).map(({ name }) => name)),
    );
    const guards = [...strict]
      .filter((code) => [...asked].some((name) => name === code || name.startsWith(`${code}_`)))
      .flatMap((code) => this.#c.draftOf(code) ?? []);
    const conditions = guards.flatMap((item) => {
      const block = blocks.find(({ code }) => code === item.block);
      return [item.showIf, block?.showIf].filter((each) => each !== undefined);
    });
    return and(expression, ...conditions.map((each) => parseExpression(each)));
  }
}

/** Editors turn signs of conditions into entities. */
function plainSource(source: string): string {
  return source
    .replace(/&(amp|lt|gt|quot|#0?39|nbsp);/g, (written, name: string) => entities[name] ?? written)
    .trim()
    .replace(/^\{([^{}]*)\}$/s, '$1');
}
const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#039': "'",
  nbsp: ' ',
};

/** The condition that a question sets in words of its own language; '' where it is always asked. */
export function relevanceOf({ relevance, conditions }: Question, names: Names): string {
  const own = relevance.trim();
  if (own !== '' && own !== '1') return own;
  return conditions.length > 0 ? oldConditions(conditions, names) : '';
}

/** One of the scenarios holds, where each question of it has one of the values named for it. */
function oldConditions(conditions: Question['conditions'], names: Names): string {
  const scenarios = new Map<string, Map<string, string[]>>();
  for (const { scenario, question, field, method, value } of conditions) {
    const own = scenarios.get(scenario) ?? new Map<string, string[]>();
    scenarios.set(scenario, own);
    const subject = question === '' || question === '0' ? field : question;
    own.set(subject, [...(own.get(subject) ?? []), oneCondition(field, method, value, names)]);
  }
  const any = (parts: readonly string[]) => `(${parts.join(' or ')})`;
  return any([...scenarios.values()].map((own) => `(${[...own.values()].map(any).join(' and ')})`));
}

function oneCondition(field: string, method: string, value: string, names: Names): string {
  // The value of a question with several choices is the choice that is ticked.
  if (!field.startsWith('+') && value !== '' && names.has(`${field}${value}`))
    return `${method === '!=' ? '' : '!'}is_empty(${field}${value}.NAOK)`;
  const name = `${field.replace(/^\+/, '')}.NAOK`;
  const other = /^@(.+)@$/.exec(value);
  if (other) return `${name} ${method} ${other[1]!}.NAOK`;
  if (method === 'RX') return `regexMatch("${value}", ${name})`;
  if (field.startsWith('+') || value !== '') {
    const written = `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
    if (value === ' ' || value === '') return method === '!=' ? `!is_empty(${name})` : `is_empty(${name})`;
    return `${name} ${method} ${written}`;
  }
  return method === '!=' ? `!is_empty(${name})` : `is_empty(${name})`;
}

/** Sets a condition on an item or block, and says what became of it. */
export function setCondition(
  owner: Owner | { -readonly [field in keyof Pick<Block, 'showIf'>]?: Block[field] },
  parts: readonly Expression[],
): void {
  const own = owner.showIf === undefined ? [] : [parseExpression(owner.showIf)];
  const whole = and(...own, ...parts);
  if (whole.kind === 'constant' && whole.value === true) return;
  owner.showIf = sourceOf(whole);
}
