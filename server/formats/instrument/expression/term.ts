import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import { always, and, compare, constant, isSafe, missing, named, never, not, or, unless } from './build.ts';

/** A condition of two values, as other tools have them: where it holds, and where it does not. Each is "true exactly where". */
export interface Truth {
  readonly yes: Expression;
  readonly no: Expression;
}

/** What a name or a part of a foreign expression stands for here. */
export type Term =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  /** One choice of a list: values by the codes of the file. */
  | { readonly kind: 'choice'; readonly name: string; readonly codes: ReadonlyMap<string, number> }
  /** One choice of several: it says `code` where it is chosen and nothing where it is not. */
  | { readonly kind: 'mark'; readonly name: string; readonly code: string }
  /** All choices of several at once: columns by the codes of the file. */
  | { readonly kind: 'several'; readonly marks: ReadonlyMap<string, string> }
  /** All of a ranking: columns by the codes of the file. */
  | { readonly kind: 'order'; readonly ranks: ReadonlyMap<string, string> }
  /** What stands at a place of a ranking: columns by the codes of the file. */
  | { readonly kind: 'place'; readonly ranks: ReadonlyMap<string, string>; readonly place: number }
  | { readonly kind: 'text'; readonly name: string }
  /** The words beside a choice that asks for them: there are some where it is chosen. */
  | { readonly kind: 'other'; readonly words: string; readonly chosen: Truth }
  | { readonly kind: 'day' | 'minute'; readonly name: string }
  | { readonly kind: 'number'; readonly value: Expression }
  | { readonly kind: 'truth'; readonly truth: Truth }
  /** How long an answer is: of that, only whether there is one can be told. */
  | { readonly kind: 'length'; readonly there: Truth };

/** A condition that has no answer where a name in it lacks a value. */
export const atom = (yes: Expression): Truth => ({ yes, no: isSure(yes) ? not(yes) : unless(yes) });

/** A comparison of numbers that are always there. */
const isSure = (yes: Expression) => yes.kind === 'compare' && isSafe(yes.left) && isSafe(yes.right);
export const sure = (holds: boolean): Truth =>
  holds ? { yes: always, no: never } : { yes: never, no: always };
export const turned = ({ yes, no }: Truth): Truth => ({ yes: no, no: yes });
export const all = (...parts: readonly Truth[]): Truth => ({
  yes: and(...parts.map(({ yes }) => yes)),
  no: or(...parts.map(({ no }) => no)),
});
export const any = (...parts: readonly Truth[]): Truth => turned(all(...parts.map(turned)));
export const absent = (value: Expression): Truth =>
  isSafe(value) ? sure(false) : { yes: missing(value), no: not(missing(value)) };

export const chosen = (column: string): Truth => atom(compare('=', named(column), constant(1)));

/** Whether there is no answer. */
export function emptiness(term: Term): Truth {
  switch (term.kind) {
    case 'constant':
      return sure(term.value === '');
    case 'choice':
    case 'text':
    case 'day':
    case 'minute':
      return absent(named(term.name));
    case 'mark':
      return turned(chosen(term.name));
    case 'other':
      return turned(term.chosen);
    case 'order':
    case 'several': {
      const [first] = (term.kind === 'order' ? term.ranks : term.marks).values();
      return first === undefined ? sure(true) : absent(named(first));
    }
    case 'place':
      return turned(any(...[...term.ranks.values()].map((column) => ranked(column, term.place))));
    case 'number':
      return absent(term.value);
    case 'truth':
    case 'length':
      return sure(false);
  }
}

export const ranked = (column: string, place: number): Truth =>
  atom(compare('=', named(column), constant(place)));
