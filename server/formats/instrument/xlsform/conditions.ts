import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { both } from '../../../../analysis/model/words.ts';
import { and } from '../expression/build.ts';
import { type Foreign, Untranslatable } from '../expression/syntax.ts';
import type { Term } from '../expression/term.ts';
import { sourceOf, Translator } from '../expression/translate.ts';
import { calls } from './calls.ts';
import type { Conversion } from './conversion.ts';
import { parseXPath } from './grammar.ts';

const MOST_PARTS = 2_000;

/** Translates the conditions of a form. `self` is the answer that `.` means; `columns` are those of a choice. */
export class Conditions {
  readonly #c: Conversion;
  constructor(conversion: Conversion) {
    this.#c = conversion;
  }

  parse(source: string): Foreign {
    let left = MOST_PARTS;
    const inline = (foreign: Foreign): Foreign => {
      if (--left < 0)
        throw new Untranslatable('计算嵌套过多', 'calculations within calculations are too many');
      switch (foreign.kind) {
        case 'value':
          return foreign;
        case 'name': {
          const known = this.#c.calculations.get(foreign.name.replace(/^\$/, ''));
          return known && foreign.name.startsWith('$') ? inline(known) : foreign;
        }
        case 'call':
          return { ...foreign, parts: foreign.parts.map(inline) };
        case 'binary':
          return { ...foreign, left: inline(foreign.left), right: inline(foreign.right) };
        default:
          return { ...foreign, part: inline(foreign.part) };
      }
    };
    return inline(parseXPath(source));
  }

  condition(foreign: Foreign, self?: Term, columns?: Readonly<Record<string, string>>): Expression {
    return this.#translator(self, columns).truth(foreign).yes;
  }

  formula(foreign: Foreign): string {
    return this.#translator().formula(foreign);
  }

  #translator(self?: Term, columns?: Readonly<Record<string, string>>): Translator {
    return new Translator({
      calls,
      emptyIsZero: false,
      resolve: (name) => {
        if (name === '.' && self) return [self];
        if (name.startsWith('$')) return [this.#c.find(name.slice(1))];
        if (columns) return [{ kind: 'constant', value: columns[name] ?? '' }];
        return [this.#c.find(name)];
      },
    });
  }

  /** Does what translates, and says what became of it. */
  tried<T>(
    place: string,
    source: string,
    translate: () => T,
    kind: 'condition' | 'calculation' | 'validation' = 'condition',
  ): T | undefined {
    try {
      const found = translate();
      this.#c.ledger.kept(place, kind);
      return found;
    } catch (error) {
      if (!(error instanceof Untranslatable)) throw error;
      this.#c.ledger.dropped(
        place,
        kind,
        both(`${error.reason['zh-CN']} – ${source}`, `${error.reason.en} – ${source}`),
      );
      return undefined;
    }
  }
}

/** Adds a condition to those that something has. */
export function addCondition(owner: { showIf?: string }, condition: Expression): void {
  const whole = owner.showIf === undefined ? condition : and(parseExpression(owner.showIf), condition);
  if (whole.kind === 'constant' && whole.value === true) return;
  owner.showIf = sourceOf(whole);
}
