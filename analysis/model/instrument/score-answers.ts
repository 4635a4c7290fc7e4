import type { Answers } from './answers.ts';
import { compile } from '../expression/compile.ts';
import { parseExpression } from '../expression/parse.ts';
import { ratingOf } from './choices.ts';
import type { Definition } from './definition.ts';
import { itemKinds } from './kinds/index.ts';
import type { Rating } from './kinds/kind.ts';

/** The score of a scale or derived score by its code; null is missing. */
export type Scores = Readonly<Record<string, number | null>>;

/** The answers of one respondent with the scores that were made of them so far. */
interface Scored {
  readonly answers: Answers;
  readonly scores: Scores;
}

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
  const formulas = definition.derived.map(({ code, formula }) => ({
    code,
    valueOf: compile(parseExpression(formula), { variable: part }),
  }));
  function part(code: string, raw: boolean) {
    const rating = ratings.get(code);
    return ({ answers, scores }: Scored) => {
      if (raw) return rawValue(answers, code);
      return rating ? keyedValue(rating, rawValue(answers, code)) : scores[code]!;
    };
  }
  return (answers) => {
    const scores: Record<string, number | null> = {};
    const keyed = (code: string) => keyedValue(ratings.get(code)!, rawValue(answers, code));
    for (const { code, items: members, minimumAnswered, score } of definition.scales) {
      const values = members.map(keyed).filter((value) => value !== null);
      const factor = score === 'sum' ? members.length : 1;
      scores[code] = values.length < minimumAnswered ? null : factor * mean(values);
    }
    for (const { code, valueOf } of formulas) {
      const value = valueOf({ answers, scores });
      scores[code] = typeof value === 'number' ? value : null;
    }
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
