import { parseExpression } from '../../../../analysis/model/expression/parse.ts';
import type { Expression } from '../../../../analysis/model/expression/syntax.ts';
import type { Definition, Item } from '../../../../analysis/model/instrument/definition.ts';
import { inOrder } from '../../../../analysis/model/instrument/path.ts';
import { always, and, unless } from './build.ts';
import { printExpression } from '../../../../analysis/model/expression/print.ts';

/** A definition that leads the same way without skips: what they pass over has the condition that they do not lead on. */
export function withoutSkips(definition: Definition): Definition {
  const order = inOrder(definition).flatMap(([block, items]) => items.map((item) => ({ block, item })));
  const conditions = new Map<string, Expression[]>();
  const shownIf = new Map<string, Expression>();
  order.forEach(({ block, item }, at) => {
    const own = [
      ...(item.showIf ? [parseExpression(item.showIf)] : []),
      ...(conditions.get(item.code) ?? []),
    ];
    shownIf.set(item.code, and(...own));
    let before: Expression = always;
    for (const { when, to } of item.skip ?? []) {
      const leads = parseExpression(when);
      const fires = and(leads, before, ...own, ...(block.showIf ? [parseExpression(block.showIf)] : []));
      before = and(before, unless(leads));
      for (const { item: passed, block: home } of order.slice(at + 1)) {
        if (passed.code === to || home.code === to) break;
        conditions.set(passed.code, [...(conditions.get(passed.code) ?? []), unless(fires)]);
      }
    }
  });
  return {
    ...definition,
    items: definition.items.map((item): Item => {
      if (!conditions.has(item.code)) return withoutSkip(item);
      return { ...withoutSkip(item), showIf: printExpression(shownIf.get(item.code)!) };
    }),
  };
}

function withoutSkip({ skip: _, ...item }: Item): Item {
  return item;
}
