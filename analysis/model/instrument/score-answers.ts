import type { Answers } from './answers.ts';
import { ratingOf } from './choices.ts';
import type { Definition } from './definition.ts';
import { evaluate, parseFormula } from './formula.ts';
import { itemKinds } from './kinds/index.ts';
import type { Rating } from './kinds/kind.ts';

/** The score of a scale or derived score by its code; null is missing. */
export type Scores = Readonly<Record<string, number | null>>;

/**
 * A function that scores one respondent's answers: the scales and derived scores of the definition.
 *
 * A scale score is the mean of the answered items after reversal (min + max − x) when at least `minimumAnswered` are
 * answered, otherwise null; a derived score is null as soon as one of its parts is. Equals rowMeans(na.rm = TRUE) of R on
 * reversed items with rows below the minimum set to NA. Linear in the number of items.
 *
 * @example
 * const agree = { values: [1, 2, 3, 4, 5] };
 * const items = ['A', 'B', 'C'].map((code) => ({ type: 'scale', code, options: 'agree', reverse: code === 'C' }));
 * const scales = [{ code: 'S', items: ['A', 'B', 'C'], minimumAnswered: 2 }];
 * const score = scorerOf({ items, scales, derived: [{ code: 'D', formula: 'raw C - S' }], optionSets: { agree } });
 * score({ A: 4, C: 1 }) // => ({ S: 4.5, D: -3.5 })
 * score({ A: 4 }) // => ({ S: null, D: null })
 */
export function scorerOf(definition: Definition, kinds = itemKinds): (answers: Answers) => Scores {
  const ratings = new Map<string, Rating>();
  for (const item of definition.items) {
    const rating = ratingOf(definition, item, kinds);
    if (rating) ratings.set(item.code, rating);
  }
  const formulas = definition.derived.map(({ code, formula }) => ({ code, parsed: parseFormula(formula)! }));
  return (answers) => {
    const scores: Record<string, number | null> = {};
    const keyed = (code: string) => keyedValue(ratings.get(code)!, rawValue(answers, code));
    for (const { code, items: members, minimumAnswered } of definition.scales) {
      const values = members.map(keyed).filter((value) => value !== null);
      scores[code] = values.length < minimumAnswered ? null : mean(values);
    }
    for (const { code, parsed } of formulas)
      scores[code] = evaluate(parsed, (name, raw) => {
        if (raw) return rawValue(answers, name);
        return ratings.has(name) ? keyed(name) : scores[name]!;
      });
    return scores;
  };
}

function rawValue(answers: Answers, code: string): number | null {
  const answer = Object.hasOwn(answers, code) ? answers[code] : undefined;
  return typeof answer === 'number' ? answer : null;
}

function keyedValue({ range: [min, max], reversed }: Rating, value: number | null): number | null {
  return value === null || !reversed ? value : min + max - value;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
