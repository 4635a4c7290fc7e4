import { compile, type Evaluate } from '../expression/compile.ts';
import { parseExpression } from '../expression/parse.ts';
import type { Value } from '../expression/syntax.ts';
import type { Answers } from './answers.ts';
import type { Asked, Block, Item, Skip } from './definition.ts';
import { itemKinds, kindOf } from './kinds/index.ts';
import { variablesOf } from './variables.ts';

/** Where a respondent's answers lead. */
export interface Path {
  /** The codes of the items that are asked, told or computed. */
  readonly shown: ReadonlySet<string>;
  /** The codes of the items behind an early end. */
  readonly beyond: ReadonlySet<string>;
  /** The answers that count: those to items that are shown, and what is computed. */
  readonly answers: Answers;
  /** Whether an expression of the questionnaire holds; a missing condition does not. */
  holds(condition: string): boolean;
  /** The value of a variable; null where it is missing or not shown. */
  value(name: string): Value;
}

interface Row {
  readonly answers: Record<string, Answers[string]>;
  readonly shown: Set<string>;
}

/** Items in the order in which conditions may look back: block by block, as they are defined. */
export function inOrder({ blocks, items }: Pick<Asked, 'blocks' | 'items'>): [Block, Item[]][] {
  return blocks.map((block) => [block, items.filter((item) => item.block === block.code)]);
}

/**
 * A function that finds the path of answers through a questionnaire. One pass forward: a condition sees what stands before it, and
 * the answer to an item that is not shown counts as missing. The order in which a page shuffles items changes nothing of it.
 *
 * @example
 * const single = (code, more) => ({ type: 'single', block: 'X', code, choices: { en: ['yes', 'no'] }, storage: 'linked', ...more });
 * const path = pathFinder({ blocks: [{ code: 'X' }], items: [single('A'), single('B', { showIf: 'A = 1' })], optionSets: {} });
 * [...path({ A: 1 }).shown] // => ['A', 'B']
 * [...path({ A: 2, B: 1 }).shown] // => ['A']
 */
export function pathFinder(asked: Asked, kinds = itemKinds): (answers: Answers) => Path {
  const variables = variablesOf(asked, kinds);
  const compiled = new Map<string, Evaluate<Row>>();
  const variable = (name: string): Evaluate<Row> => {
    const { item, read } = variables.get(name)!;
    return ({ answers, shown }) => (shown.has(item.code) ? read(answers) : null);
  };
  const evaluatorOf = (source: string): Evaluate<Row> => {
    const known = compiled.get(source) ?? compile(parseExpression(source), { variable });
    compiled.set(source, known);
    return known;
  };
  const order = inOrder(asked);

  return (answers) => {
    const row: Row = { answers: {}, shown: new Set() };
    const holds = (condition: string) => evaluatorOf(condition)(row) === true;
    const beyond = new Set<string>();
    let target: string | null = null;
    const reached = (code: string) => {
      if (target === code) target = null;
      return target === null;
    };
    for (const [block, items] of order) {
      reached(block.code);
      const open = !block.showIf || holds(block.showIf);
      for (const item of items) {
        if (target === 'end') beyond.add(item.code);
        const asks = reached(item.code) && open && (!item.showIf || holds(item.showIf));
        if (!asks) continue;
        row.shown.add(item.code);
        const formula = kindOf(item, kinds).formula?.(item);
        const answer = formula ? numberOf(evaluatorOf(formula)(row)) : answers[item.code];
        if (answer !== undefined) row.answers[item.code] = answer;
        target = item.skip?.find(({ when }: Skip) => holds(when))?.to ?? null;
      }
    }
    return {
      shown: row.shown,
      beyond,
      answers: row.answers,
      holds,
      value: (name) => (variables.has(name) ? variable(name)(row) : null),
    };
  };
}

function numberOf(value: Value): number | undefined {
  return value === null || typeof value === 'string' ? undefined : Number(value);
}
