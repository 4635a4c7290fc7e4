import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { variablesOf } from '../../../../analysis/model/instrument/variables.ts';
import {
  type ChoiceList,
  optionsOf,
  partName,
} from '../../../../analysis/model/instrument/kinds/choice-list.ts';
import { ExpressionError } from '../../../../analysis/model/expression/faults.ts';
import { type Bilingual, both, type Text } from '../../../../analysis/model/words.ts';
import type { Element, ElementKind } from '../report.ts';
import { Unsayable } from './say.ts';
import { type WrittenAs, writeCondition, writeFormula } from './write-expression.ts';
import { tablesOf } from './write-tables.ts';

export const notCarried = both('SurveyJS 里没有', 'SurveyJS has nothing of the kind');

/** A survey while it is written: what its texts and conditions look like, and what is left behind. */
export class Writing {
  readonly definition: Definition;
  readonly left: Element[] = [];
  /** The first question that each item became. */
  readonly names = new Map<string, string>();
  readonly languages: readonly string[];
  readonly writtenAs: WrittenAs;
  /** The rows of each table that is asked as one matrix. */
  readonly tables: ReturnType<typeof tablesOf>;

  constructor(definition: Definition) {
    this.definition = definition;
    this.languages = Object.keys(definition.title);
    this.tables = tablesOf(definition);
    this.writtenAs = writtenAsOf(definition, this.tables);
  }

  /** A text: alone in one language, else by locale. */
  text(words: Text): string | Record<string, string> {
    const [first, ...others] = this.languages;
    if (others.length === 0) return words[first!] ?? '';
    return Object.fromEntries([
      ['default', words[first!] ?? ''],
      ...others.map((language): [string, string] => [language.toLowerCase(), words[language] ?? '']),
    ]);
  }

  /** A condition under its name; nothing where there is none or none that can be written. */
  condition<Name extends string>(
    name: Name,
    source: string | undefined,
    place: string,
  ): Partial<Record<Name, string>> {
    if (source === undefined) return {};
    const said = this.#said(() => writeCondition(source, this.writtenAs), place, 'condition');
    return (said === null ? {} : { [name]: said }) as Partial<Record<Name, string>>;
  }

  formula(source: string, place: string): string | null {
    return this.#said(() => writeFormula(source, this.writtenAs), place, 'calculation');
  }

  #said(say: () => string, place: string, kind: ElementKind): string | null {
    try {
      return say();
    } catch (error) {
      if (!(error instanceof Unsayable || error instanceof ExpressionError)) throw error;
      this.drop(
        place,
        kind,
        both(`SurveyJS 无法表达：${error.message}`, `SurveyJS cannot say it: ${error.message}`),
      );
      return null;
    }
  }

  drop(place: string, kind: ElementKind, reason: Bilingual = notCarried): void {
    this.left.push({ place, kind, outcome: 'dropped', reason });
  }

  approximate(place: string, kind: ElementKind, reason: Bilingual): void {
    this.left.push({ place, kind, outcome: 'approximated', reason });
  }
}

/** The names that columns have in a survey. */
function writtenAsOf(definition: Definition, tables: ReturnType<typeof tablesOf>): WrittenAs {
  const variables = variablesOf(definition);
  return (column) => {
    const item = variables.get(column)?.item as (Item & Partial<ChoiceList>) | undefined;
    if (!item || ['draw', 'date', 'time', 'ranking'].includes(item.type)) return null;
    if (item.other?.length && column === partName(item, 'other'))
      return { kind: 'value', name: `${item.code}-Comment` };
    if (tables.has(item.grid ?? '')) return { kind: 'value', name: `${item.grid}.${item.code}` };
    if (item.type === 'tick') return { kind: 'truth', name: column };
    if (item.type !== 'multiple') return { kind: 'value', name: column };
    const option = optionsOf(item as Item & ChoiceList).find(({ value }) => partName(item, value) === column);
    return option ? { kind: 'choice', name: item.code, code: option.value } : null;
  };
}
